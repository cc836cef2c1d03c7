using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>A check about the audit itself: runs last, over what the others have found.</summary>
internal abstract class AuditCheck : Check
{
    /// <summary>What every one of them is about.</summary>
    protected static CrmSubject Whole { get; } = new(CrmSubjectType.Audit, "audit");

    public sealed override IEnumerable<CrmFinding> Run(CheckContext context) => context.Run.Audit is { } audit
        ? Run(context, audit)
        : [context.Finding(Whole).NotEvaluated(new CrmText("reason.wholeAuditOnly")).Build()];

    protected abstract IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit);
}
