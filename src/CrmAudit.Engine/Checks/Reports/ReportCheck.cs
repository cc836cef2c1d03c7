using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>A check over the reports of the configuration.</summary>
internal abstract class ReportCheck : Check
{
    /// <summary>What a check of all reports together is about.</summary>
    protected static CrmSubject Whole { get; } = new(CrmSubjectType.Entity, "ReportFigure");

    public sealed override IEnumerable<CrmFinding> Run(CheckContext context) => Run(context, ReportCase.All(context));

    protected abstract IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports);

    /// <summary>One row of evidence for a report.</summary>
    protected static CrmEvidenceRow Row(CheckContext context, ReportCase report, CrmText reason, string? field = null, string? value = null) => new()
    {
        Entity = "Report",
        RecordId = report.Section.Name,
        Name = report.Section.Name,
        Owner = report.Section.Reader,
        File = context.Config.Path ?? "",
        Field = field,
        Value = value,
        Reason = reason,
    };
}
