using System.IO.Enumeration;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Audit;

/// <summary>
/// Marks the findings that somebody decided not to act on. None is taken away: an active suppression is shown beside its
/// finding, one that has expired or was outgrown too, and the finding counts again.
/// </summary>
internal static class Suppressions
{
    /// <summary>Sets <see cref="CrmFinding.Suppression"/> and tells the state of every entry.</summary>
    /// <param name="findings">The findings of the run.</param>
    /// <param name="entries">The suppressions of the configuration.</param>
    /// <param name="today">The day the exports are judged at, so that one input gives one result whenever it is run.</param>
    public static IReadOnlyList<AppliedSuppression> Apply(IReadOnlyList<CrmFinding> findings, IEnumerable<SuppressionSection> entries, DateOnly today) =>
        [.. entries.Select(entry => Apply(entry, findings, today))];

    /// <summary>Whether a finding counts although a suppression may be beside it.</summary>
    public static bool Counts(CrmFinding finding) => finding.Suppression is not { State: CrmSuppressionState.Active };

    private static AppliedSuppression Apply(SuppressionSection entry, IReadOnlyList<CrmFinding> findings, DateOnly today)
    {
        var ofCheck = findings.Where(finding => FileSystemName.MatchesSimpleExpression(entry.Check, finding.CheckId, ignoreCase: true)).ToList();
        var matched = ofCheck.Where(finding => IsProblem(finding) && MatchesSubject(entry, finding)).ToList();
        var drifted = matched.Where(finding => HasDrifted(entry, finding)).ToList();
        var expired = entry.Expires < today;
        foreach (var finding in matched)
        {
            var state = expired ? CrmSuppressionState.Expired : drifted.Contains(finding) ? CrmSuppressionState.Drifted : CrmSuppressionState.Active;
            if (Counts(finding))
            {
                finding.Suppression = Mark(entry, state);
            }
        }
        return new(entry, StateOf(expired, drifted.Count > 0, matched.Count > 0, CouldMatch(ofCheck)), matched, drifted);
    }

    private static CrmSuppressionState StateOf(bool expired, bool drifted, bool matches, bool couldMatch) => (expired, drifted, matches) switch
    {
        (true, _, _) => CrmSuppressionState.Expired,
        (_, true, _) => CrmSuppressionState.Drifted,
        (_, _, false) when couldMatch => CrmSuppressionState.Stale,
        _ => CrmSuppressionState.Active,
    };

    /// <summary>A check that was left out or could not be evaluated proves nothing about its suppression.</summary>
    private static bool CouldMatch(List<CrmFinding> findings) =>
        findings.Count > 0 && findings.All(static finding => finding.Status is not (CrmStatus.NotEvaluated or CrmStatus.Error));

    private static bool IsProblem(CrmFinding finding) => finding.Status is CrmStatus.Warning or CrmStatus.Fail or CrmStatus.Indeterminate;

    private static bool MatchesSubject(SuppressionSection entry, CrmFinding finding) => entry.Subjects.Count == 0 || entry.Subjects.Any(subject =>
        Same(subject, finding.Subject.Id) || Same(subject, finding.Subject.Name) || Same(subject, finding.Subject.ToString()) || Same(subject, finding.Fingerprint));

    private static bool Same(string left, string? right) => string.Equals(left.Trim(), right, StringComparison.OrdinalIgnoreCase);

    private static bool HasDrifted(SuppressionSection entry, CrmFinding finding) => entry.AcceptUpTo is { } limit && finding.Measured is { } measured
        && (finding.Threshold?.Direction == CrmThresholdDirection.HigherIsBetter ? measured < limit : measured > limit);

    private static CrmSuppression Mark(SuppressionSection entry, CrmSuppressionState state) =>
        new(entry.Id, Enum.Parse<CrmSuppressionKind>(entry.Kind, ignoreCase: true), entry.Reason, entry.Owner, entry.Ticket, entry.Expires, state);
}
