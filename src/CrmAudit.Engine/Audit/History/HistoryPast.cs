using CrmAudit.Engine.Comparison;

namespace CrmAudit.Engine.Audit.History;

/// <summary>The runs before an audit, and the one of them it is held against.</summary>
/// <param name="Last">The last run of the same questions; the last of all where there is none.</param>
/// <param name="Earlier">All runs before the audit, the earliest first.</param>
internal sealed record HistoryPast(HistoryRun Last, IReadOnlyList<HistoryRun> Earlier)
{
    /// <summary>Null where there is no earlier run.</summary>
    /// <param name="earlier">The runs before the audit, the earliest first.</param>
    /// <param name="asked">The checks it was asked for, as <see cref="AuditSide.KeyOf"/> names them.</param>
    public static HistoryPast? Of(List<HistoryRun> earlier, IReadOnlyCollection<string> asked)
    {
        var questions = asked.ToHashSet(StringComparer.Ordinal);
        return (earlier.FindLast(run => questions.SetEquals(run.Checks)) ?? earlier.LastOrDefault()) is { } last ? new(last, earlier) : null;
    }

    /// <summary>What became of the findings.</summary>
    /// <param name="after">The audit.</param>
    public IReadOnlyList<CrmAuditChange> Changes(AuditSide after) =>
        AuditComparer.Compare(Last.Side(), after, Earlier.Where(run => run != Last).SelectMany(static run => run.Problems));
}
