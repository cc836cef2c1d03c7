using System.Globalization;
using System.IO.Enumeration;
using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>A suppression is named once, matches a check and ends within a year.</summary>
internal static class SuppressionRules
{
    /// <summary>Days a suppression may hold from today.</summary>
    public const int Longest = 365;

    public static void Check(ConfigRuleContext context)
    {
        var latest = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Now, context.Zone).Date).AddDays(Longest);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < context.Config.Suppressions.Count; i++)
        {
            var (entry, path) = (context.Config.Suppressions[i], $"suppressions[{i}]");
            if (!known.Add(entry.Id))
            {
                context.AtValue("Config.DuplicateName", entry, "id", path + ".id", ("value", entry.Id));
            }
            if (!CheckCatalogue.All.Any(check => FileSystemName.MatchesSimpleExpression(entry.Check, check.Id, ignoreCase: true)))
            {
                var id = ConfigRuleContext.WithNearest("Config.UnknownCheck", entry.Check, CheckCatalogue.All.Select(static check => check.Id), out var nearest);
                context.AtValue(id, entry, "check", path + ".check", ("value", entry.Check), ("nearest", nearest));
            }
            if (entry.Expires > latest)
            {
                context.AtValue("Config.ExpiresTooLate", entry, "expires", path + ".expires",
                    ("value", entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("latest", latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("days", (long)Longest));
            }
        }
    }
}
