namespace CrmAudit.Engine.Reporting.Json;

/// <summary>What groups of duplicates have in common as findings; equal where all of it is.</summary>
internal readonly record struct ResultBasis(
    Guid RunId, DateTimeOffset AsOf, string CheckId, int CheckVersion, CrmStatus Status, CrmSeverity Severity, double? Measured, CrmThreshold? Threshold, CrmEffort? Effort, CrmImpact? Impact, string Method,
    CrmBaseline Baseline, CrmSuppression? Suppression, (int Findings, int Checks) Counted)
{
    public static ResultBasis Of(CrmDuplicateGroup group) => new(
        group.RunId, group.AsOf, group.CheckId, group.CheckVersion, group.Status, group.Severity, group.Measured, group.Threshold, group.Effort, group.Impact, group.Method,
        group.Baseline, group.Suppression, (group.CheckFindings, group.RunChecks));
}
