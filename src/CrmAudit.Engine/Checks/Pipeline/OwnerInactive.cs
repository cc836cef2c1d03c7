using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Quality;

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
        var fillers = FillProfile.Fillers(context);
        foreach (var entity in new[] { "Deal", "Lead", "Contact", "Company" })
        {
            var cards = context.Data.Of(entity).Cast<CrmCard>().Where(IsOpen).ToList();
            if (cards.Count == 0)
            {
                if (entity == "Deal" && context.Data.Deals.Count > 0)
                {
                    yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, entity)).NotEvaluated(new CrmText("reason.onlyClosed", ("deals", (long)context.Data.Deals.Count))).Build();
                }
                continue;
            }
            var finding = context.Finding(new CrmSubject(CrmSubjectType.Entity, entity));
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
            var gone = cards.Select(card => (Card: card, State: StateOf(card, users, fillers))).Where(static pair => pair.State != UserState.Active).ToList();
            if (gone.Count == 0 && !users.IsKnown)
            {
                // Every record has an owner; whether he still works there nobody has told.
                yield return finding.NotEvaluated(new CrmText("Pipeline.OwnerInactive.noUsers", ("n", (long)cards.Count), ("entity", new CrmText($"report.entity.{entity}")))).Build();
                continue;
            }
            var unknown = gone.Count(static pair => pair.State == UserState.Unknown);
            if (unknown > 0 && PartialList(users, fillers, cards) is { } partial && context.Check.Threshold is { } threshold && threshold.Evaluate((double)(gone.Count - unknown) / cards.Count) != threshold.Evaluate((double)gone.Count / cards.Count))
            {
                finding.Indeterminate(partial).Message("message.atMost");
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

    /// <summary>That a list of users lacks most of those who own records, so that whoever is not in it need not have left; null where it has most of them.</summary>
    private static CrmText? PartialList(UserDirectory users, FillerDictionary fillers, List<CrmCard> cards)
    {
        var owners = cards.GroupBy(static card => (string.IsNullOrWhiteSpace(card.Owner) ? card.OwnerId : card.Owner)?.Trim() ?? "", StringComparer.OrdinalIgnoreCase).Where(static group => group.Key.Length > 0).ToList();
        var known = owners.Count(group => StateOf(group.First(), users, fillers) is UserState.Active or UserState.Dismissed);
        return owners.Count > 1 && 2 * known < owners.Count ? new("Pipeline.OwnerInactive.partialList", ("known", (long)known), ("all", (long)owners.Count)) : null;
    }

    private static bool IsOpen(CrmCard card) => card switch
    {
        CrmDeal deal => deal.Status == CrmDealStatus.Open,
        CrmLead lead => lead.Outcome is CrmLeadOutcome.Open or CrmLeadOutcome.Unknown,
        _ => true,
    };

    private static UserState StateOf(CrmCard card, UserDirectory users, FillerDictionary fillers)
    {
        var owner = string.IsNullOrWhiteSpace(card.Owner) ? card.OwnerId : card.Owner;
        if (string.IsNullOrWhiteSpace(owner) || fillers.Match(owner, FillUse.Choice) != FillerKind.None)
        {
            return UserState.Nobody;
        }
        return users.IsKnown ? users.StateOf(card.OwnerId) is UserState.Active or UserState.Dismissed ? users.StateOf(card.OwnerId) : users.StateOf(owner) : UserState.Active;
    }
}
