using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Records owned by dismissed users or by nobody, per entity; of deals and leads only the open ones. Without a list of users only
/// "by nobody" can be told, and the method says so; where nobody is found that way, nothing was evaluated. An owner who is not in the list counts as gone.
/// </summary>
internal sealed class OwnerInactive : PipelineCheck
{
    public override string Id => "Pipeline.OwnerInactive";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var users = UserDirectory.Of(context);
        foreach (var entity in new[] { "Deal", "Lead", "Contact", "Company" })
        {
            var cards = context.Data.Of(entity).Cast<CrmCard>().Where(IsOpen).ToList();
            if (cards.Count == 0)
            {
                continue;
            }
            var finding = context.Finding(new CrmSubject("Entity", entity));
            var byId = context.Data.Has(entity, nameof(CrmCard.OwnerId));
            if (!byId && !context.Data.Has(entity, nameof(CrmCard.Owner)))
            {
                yield return finding.NotEvaluated(CheckInputs.Reason(context.Data, new[] { $"{entity}.Owner" })).Build();
                continue;
            }
            cards.RemoveAll(static card => !ExportedColumns.Has(card, nameof(CrmCard.Owner), nameof(CrmCard.OwnerId)));
            if (ExportedColumns.BlankReason(cards, nameof(CrmCard.Owner), nameof(CrmCard.OwnerId)) is { } blank)
            {
                yield return finding.Indeterminate(blank).Build();
                continue;
            }
            var gone = cards.Select(card => (Card: card, State: StateOf(card, users))).Where(static pair => pair.State != UserState.Active).ToList();
            if (gone.Count == 0 && !users.IsKnown)
            {
                // Every record has an owner; whether he still works there nobody has told.
                yield return finding.NotEvaluated(new CrmText("Pipeline.OwnerInactive.noUsers", ("n", (long)cards.Count), ("entity", new CrmText($"report.entity.{entity}")))).Build();
                continue;
            }
            yield return finding.Share(gone.Count, cards.Count)
                .Severity(gone.Count > 0 && entity is "Deal" or "Lead" ? CrmSeverity.Critical : CrmSeverity.Important)
                .Method(users.IsKnown ? "exact" : "owner column only: no list of users")
                .Arg("entity", new CrmText($"report.entity.{entity}"))
                .Arg("dismissed", (long)gone.Count(static pair => pair.State is UserState.Dismissed or UserState.Unknown))
                .Arg("nobody", (long)gone.Count(static pair => pair.State == UserState.Nobody))
                .Evidence([.. gone.Select(static pair => CrmEvidenceRow.Of(pair.Card, new CrmText($"Pipeline.OwnerInactive.why.{pair.State}"), "Owner", pair.Card.Owner ?? pair.Card.OwnerId, (pair.Card as CrmDeal)?.Amount))])
                .Build();
        }
    }

    private static bool IsOpen(CrmCard card) => card switch
    {
        CrmDeal deal => deal.Status == CrmDealStatus.Open,
        CrmLead lead => lead.Outcome is CrmLeadOutcome.Open or CrmLeadOutcome.Unknown,
        _ => true,
    };

    private static UserState StateOf(CrmCard card, UserDirectory users)
    {
        var owner = string.IsNullOrWhiteSpace(card.Owner) ? card.OwnerId : card.Owner;
        if (string.IsNullOrWhiteSpace(owner))
        {
            return UserState.Nobody;
        }
        return users.IsKnown ? users.StateOf(card.OwnerId) is UserState.Active or UserState.Dismissed ? users.StateOf(card.OwnerId) : users.StateOf(owner) : UserState.Active;
    }
}
