namespace CrmAudit.Engine.Scoring;

/// <summary>Whether a set of findings is all that its runs said: what was filtered says nothing of the whole.</summary>
internal static class RunCompleteness
{
    /// <summary>Every check that was asked for is there with all findings it gave. What was carried over from an earlier audit does not count.</summary>
    public static bool IsComplete(IEnumerable<CrmFinding> findings) => findings
        .Where(static finding => finding.Baseline != CrmBaseline.Resolved)
        .GroupBy(static finding => (finding.RunId, finding.Area == CrmArea.Audit))
        .All(static run =>
        {
            var checks = run.GroupBy(static finding => finding.CheckId, StringComparer.Ordinal).ToList();
            return checks.Count == run.First().RunChecks && checks.TrueForAll(static check => check.Count() == check.First().CheckFindings);
        });
}
