using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Months as logs in other languages than English abbreviate them («ноя 24 10:00:00»), by their first letters.</summary>
internal static class LogMonths
{
    private static readonly (string Start, int Month)[] Starts =
    [
        .. Enumerable.Range(1, 12)
            .SelectMany(static month => Lexicon.Words($"month.{month}").Where(static word => !char.IsAscii(word[0])).Select(word => (word[..3], month)))
            .Distinct(),
    ];

    /// <summary>The text with its month, where it begins with one, in English; the text itself otherwise.</summary>
    public static string InEnglish(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Starts.FirstOrDefault(start => text.StartsWith(start.Start, StringComparison.OrdinalIgnoreCase)).Month is var month and > 0
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month) + text[end..]
            : text;
    }
}
