using System.IO.Enumeration;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Audit;

/// <summary>Which checks a run takes.</summary>
internal static class CheckSelection
{
    /// <summary>
    /// The rows of a goal (those that name no goal belong to every one; all rows without a goal), of these the ones with a
    /// wanted tag, of these the ones not excluded. An adoption audit begins with processes, the others with data; the
    /// checks about the audit itself come last.
    /// </summary>
    /// <param name="checks">The catalogue with the thresholds in force.</param>
    /// <param name="goal">The goal; null for all.</param>
    /// <param name="tags">Wanted tags, wildcards allowed; all when empty.</param>
    /// <param name="excluded">Ids to leave out, wildcards allowed.</param>
    /// <param name="asked">Ids that belong to the run whatever its goal.</param>
    public static IReadOnlyList<CrmCheck> Select(IEnumerable<CrmCheck> checks, AuditGoal? goal, IReadOnlyList<string> tags, IReadOnlyList<string> excluded, IReadOnlySet<string>? asked = null) =>
        [.. checks
            .Where(check => goal is null || asked?.Contains(check.Id) == true || check.Goals.Count == 0 || check.Goals.Contains(goal.Value.ToString(), StringComparer.OrdinalIgnoreCase))
            .Where(check => tags.Count == 0 || check.Tags.Any(tag => MatchesAny(tag, tags)))
            .Where(check => !MatchesAny(check.Id, excluded))
            .OrderBy(check => goal == AuditGoal.Adoption && check.Area == CrmArea.Pipeline ? -1 : (int)check.Area)];

    /// <summary>The rows of one cmdlet with the thresholds in force.</summary>
    /// <param name="command">Cmdlet, as the catalogue names it.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="options">Wanted and excluded ids.</param>
    public static IReadOnlyList<CrmCheck> OfCommand(string command, AuditConfig config, RunOptions options) =>
        [.. ChecksInForce.Of(config)
            .Where(check => check.Command == command)
            .Where(check => options.Checks.Count == 0 || MatchesAny(check.Id, options.Checks))
            .Where(check => !MatchesAny(check.Id, options.ExcludedChecks))];

    /// <summary>The tags of the catalogue, by name.</summary>
    public static IReadOnlyList<string> KnownTags { get; } =
        [.. CheckCatalogue.All.SelectMany(static check => check.Tags).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>The patterns no tag answers to.</summary>
    public static IEnumerable<string> UnknownTags(IEnumerable<string> patterns) => patterns.Where(pattern => !KnownTags.Any(tag => MatchesAny(tag, [pattern])));

    /// <summary>The patterns no check answers to.</summary>
    /// <param name="patterns">Ids, wildcards allowed.</param>
    /// <param name="command">Only checks of this cmdlet count; all when null.</param>
    public static IEnumerable<string> UnknownChecks(IEnumerable<string> patterns, string? command) =>
        patterns.Where(pattern => !CheckCatalogue.All.Any(check => (command is null || check.Command == command) && MatchesAny(check.Id, [pattern])));

    private static bool MatchesAny(string text, IReadOnlyList<string> patterns) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true));
}
