using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>A newcomer understands the dashboard in half a minute: only a person can say.</summary>
internal sealed class Clarity : Check
{
    public override string Id => "Report.Clarity";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var subject = new CrmSubject(CrmSubjectType.Question, Id);
        yield return AttestedFinding.YesOrNo(context, subject).Build();
    }
}
