using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>The figures of formal fill; they belong to Data.FormalFill and hold wherever fill is counted.</summary>
/// <param name="SameShare">A value on more than this share of the filled cards is the same on most.</param>
/// <param name="SameMinimum">... when it stands on at least so many cards.</param>
/// <param name="IsPlace">Whether a value is a city, which most cards may well share.</param>
internal sealed record FillRules(double SameShare, long SameMinimum, Func<string, bool> IsPlace)
{
    /// <summary>The rules in force, whatever check asks.</summary>
    public static FillRules Of(CheckContext context)
    {
        var row = ChecksInForce.Of("Data.FormalFill", context.Config);
        return new(row.Parameters["sameShare"], (long)row.Parameters["sameMinimum"], new SpellingKeys(context.Config.Dictionaries.Cities).IsKnown);
    }
}
