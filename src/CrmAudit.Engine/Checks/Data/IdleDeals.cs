namespace CrmAudit.Engine.Checks.Data;

/// <summary>The shape of both checks of open deals that stand still for more than so many days, with the money in them.</summary>
internal abstract class IdleDeals : DataCheck
{
    /// <summary>Why a deal is in the list, with what to do about it.</summary>
    protected abstract CrmText Why(CrmDeal deal, DateTimeOffset moved, long days);

    /// <summary>What is proposed to be done with a deal of the list.</summary>
    protected virtual CrmProposal Proposal(CrmDeal deal) => CrmProposal.None;

    /// <summary>Further values for the texts.</summary>
    protected virtual void Describe(FindingBuilder builder, IReadOnlyList<CrmDeal> idle)
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
                rows.Add(CrmEvidenceRow.Of(deal, Why(deal, moved, (long)still), "Stage", deal.Stage, deal.Amount) with { Proposal = Proposal(deal) });
            }
        }
        builder.Share(idle.Count, known)
            .Method("Wilson 95 %; movement: " + string.Join(", ", movement.Sources))
            .Message(idle.Count > 0 ? "message" : "none")
            .Arg("open", (long)movement.Open.Count);
        Money.In(idle, context).Into(builder, idle.Count);
        Describe(builder, idle);
        return Emit(context, builder, rows);
    }
}
