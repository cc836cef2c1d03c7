using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>The shape of both checks of open deals that stand still for more than so many days, with the money in them.</summary>
internal abstract class IdleDeals : DataCheck
{
    /// <summary>A deal of the list, why it is there and what to do about it.</summary>
    protected virtual CrmEvidenceRow Row(CheckContext context, CrmDeal deal, DateTimeOffset moved, long days) =>
        CrmEvidenceRow.Of(deal, new($"{Id}.why", ("date", moved), ("days", days)), "Stage", deal.Stage, deal.Amount);

    /// <summary>Further values for the texts.</summary>
    protected virtual void Describe(CheckContext context, FindingBuilder builder, IReadOnlyList<CrmDeal> idle)
    {
    }

    public sealed override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var movement = DealMovement.Of(context);
        var builder = context.Finding(EntitySubject("Deal")).Arg("entity", EntityText("Deal"));
        if (movement.Reason is { } reason)
        {
            return [builder.NotEvaluated(reason).Build()];
        }
        var days = context.Parameter("days");
        var rows = new List<CrmEvidenceRow>();
        var idle = new List<CrmDeal>();
        long known = 0;
        foreach (var deal in movement.Open)
        {
            if (movement.Of(deal) is not { } moved)
            {
                continue;
            }
            known++;
            var still = (context.AsOf - moved).TotalDays;
            if (still > days)
            {
                idle.Add(deal);
                rows.Add(Row(context, deal, moved, (long)still));
            }
        }
        builder.Share(idle.Count, known)
            .Method("Wilson 95 %; movement: " + string.Join(", ", movement.Sources))
            .Message(idle.Count > 0 ? "message" : "none")
            .Arg("open", (long)movement.Open.Count);
        Describe(context, builder, idle);
        return Emit(context, builder, rows);
    }
}
