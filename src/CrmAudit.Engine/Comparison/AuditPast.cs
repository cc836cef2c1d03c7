namespace CrmAudit.Engine.Comparison;

/// <summary>What earlier runs say about a report: what it is held against, and how everything went until now.</summary>
/// <param name="Since">The moment the run judges that the findings are held against.</param>
/// <param name="Score">What became of the score; null where a side has none.</param>
/// <param name="Gone">Problems of that run of whose subject this one says nothing any more; of the subject no more than its check is known.</param>
/// <param name="Runs">The runs until now, the earliest first, this one last.</param>
public sealed record AuditPast(DateTimeOffset Since, CrmAuditChange? Score, IReadOnlyList<CrmAuditChange> Gone, IReadOnlyList<PastRun> Runs)
{
    /// <summary>The figures of a finding over the runs that have it, the earliest first.</summary>
    /// <param name="fingerprint">Key of check and subject.</param>
    public IEnumerable<(DateTimeOffset AsOf, double Value)> Trend(string fingerprint) => Runs
        .Where(run => run.Figures.ContainsKey(fingerprint))
        .Select(run => (run.AsOf, run.Figures[fingerprint]));
}
