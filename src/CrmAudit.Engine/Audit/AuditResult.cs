using CrmAudit.Engine.Reporting;

namespace CrmAudit.Engine.Audit;

/// <summary>A finished audit.</summary>
/// <param name="Data">The records.</param>
/// <param name="Report">The findings, tables, checks and score: everything the reports show.</param>
/// <param name="FileErrors">The files that could not be read.</param>
/// <param name="ExitCode">What a scheduled run ends with, see <see cref="AuditExitCode"/>.</param>
internal sealed record AuditResult(CrmDataset Data, AuditReport Report, IReadOnlyList<CrmImportError> FileErrors, int ExitCode)
{
    /// <summary>The findings, suppressed ones too.</summary>
    public IReadOnlyList<CrmFinding> Findings => Report.Findings;
}
