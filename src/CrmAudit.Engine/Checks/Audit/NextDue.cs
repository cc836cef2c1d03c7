using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>The next audit is due some months after the previous one.</summary>
internal sealed class NextDue : AuditCheck
{
    public override string Id => "Audit.NextDue";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var months = (int)context.Parameter("months");
        if (context.Config.Audit.PreviousAudit is not { } day)
        {
            yield return context.Finding(Whole).Status(CrmStatus.Pass).Message("first").Arg("due", context.AsOf.AddMonths(months)).Build();
            yield break;
        }
        var previous = new DateTimeOffset(day, TimeOnly.MinValue, context.AsOf.Offset);
        var due = previous.AddMonths(months);
        var late = Math.Max(0, Math.Floor((context.AsOf - due).TotalDays));
        yield return context.Finding(Whole)
            .Value(late, CrmUnit.Days)
            .Message(late > 0 ? "overdue" : "message")
            .Arg("previous", previous)
            .Arg("due", due)
            .Build();
    }
}
