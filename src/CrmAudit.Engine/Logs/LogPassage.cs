using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Logs;

/// <summary>
/// How long one thing takes to pass through an integration, by its log: from the first to the last entry that names its number (order_id=4711, заказ 4711, request 9f3c...).
/// A number that comes back with the same message only, as of a repeated attempt, or after more than a day is not one passage.
/// </summary>
internal static class LogPassage
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A thing and its number; compiled, since every entry of a log is asked.</summary>
    private static readonly Regex Named = new(
        $@"\b(?<kind>{WordPattern.Anywhere("log.subject")})(?:[_ -]?{WordPattern.Anywhere("log.number")})?\s?[=:#№ ]\s?[""'#№]?(?<key>(?=[\w-]*\d)[\w-]{{3,40}})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>Number, first time and what it took, in order of time.</summary>
    public static IReadOnlyList<(string Key, CrmLogEntry First, TimeSpan Took)> Of(IEnumerable<CrmLogEntry> entries)
    {
        var open = new Dictionary<string, (CrmLogEntry First, CrmLogEntry Last, bool Differs)>(StringComparer.OrdinalIgnoreCase);
        var passed = new List<(string Key, CrmLogEntry First, TimeSpan Took)>();
        void Close(string key)
        {
            if (open.Remove(key, out var seen) && seen.Differs)
            {
                passed.Add((key, seen.First, seen.Last.Time!.Value - seen.First.Time!.Value));
            }
        }
        foreach (var entry in entries.Where(static entry => entry is { Time: not null, Message: not null }).OrderBy(static entry => entry.Time).ThenBy(static entry => entry.Line))
        {
            if (Named.Match(entry.Message!) is not { Success: true } match)
            {
                continue;
            }
            var key = $"{match.Groups["kind"].Value.ToLowerInvariant()} {match.Groups["key"].Value}";
            if (open.TryGetValue(key, out var seen) && entry.Time - seen.First.Time > Longest)
            {
                Close(key);
            }
            open[key] = open.TryGetValue(key, out seen) ? (seen.First, entry, seen.Differs || entry.Fingerprint != seen.First.Fingerprint) : (entry, entry, false);
        }
        foreach (var key in open.Keys.ToList())
        {
            Close(key);
        }
        return [.. passed.OrderBy(static passage => passage.First.Time).ThenBy(static passage => passage.Key, StringComparer.Ordinal)];
    }
}
