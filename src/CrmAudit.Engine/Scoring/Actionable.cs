namespace CrmAudit.Engine.Scoring;

/// <summary>Which findings ask for something to be done.</summary>
internal static class Actionable
{
    /// <summary>Past its norm, more than information, not gone since the last audit and not put aside.</summary>
    public static bool Is(CrmFinding finding) =>
        finding.Status is CrmStatus.Warning or CrmStatus.Fail
        && finding.Severity > CrmSeverity.Info
        && finding.Baseline != CrmBaseline.Resolved
        && finding.Suppression is not { State: CrmSuppressionState.Active };
}
