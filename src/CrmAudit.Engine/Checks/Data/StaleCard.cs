using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Cards nobody has edited for months: contacts, companies and leads in work. A card never changed was last edited when it was
/// created. Cards without any date are left out and told apart.
/// </summary>
internal sealed class StaleCard : DataCheck
{
    private static readonly string[] Entities = ["Contact", "Company", "Lead"];

    public override string Id => "Data.StaleCard";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Entities
        .Where(entity => context.Data.Of(entity).Count > 0)
        .SelectMany(entity => Of(context, entity));

    private IEnumerable<CrmFinding> Of(CheckContext context, string entity)
    {
        var months = (int)context.Parameter("months");
        var builder = context.Finding(EntitySubject(entity)).Arg("entity", EntityText(entity));
        var cards = context.Data.Of(entity).Where(static card => card is not CrmLead { Outcome: CrmLeadOutcome.Converted or CrmLeadOutcome.Junk }).Cast<CrmCard>().ToList();
        if (!context.Data.Has(entity, nameof(CrmCard.ModifiedAt)))
        {
            return [builder.NotEvaluated(CheckInputs.Reason(context.Data, new[] { $"{entity}.ModifiedAt" })).Build()];
        }
        if (EditDates.LostReason(cards, entity, context.Parameter("proofRows")) is { } lost)
        {
            return [builder.NotEvaluated(lost).Build()];
        }
        var limit = context.AsOf.AddMonths(-months);
        var rows = new List<CrmEvidenceRow>();
        long known = 0;
        foreach (var card in cards)
        {
            if (Newest(card.ModifiedAt, card.CreatedAt) is not { } edited)
            {
                continue;
            }
            known++;
            if (edited < limit)
            {
                rows.Add(CrmEvidenceRow.Of(card, new CrmText($"{Id}.why", ("date", edited)), card.ModifiedAt is null ? "CreatedAt" : "ModifiedAt", card.ModifiedAtText ?? card.CreatedAtText));
            }
        }
        builder.Share(rows.Count, known).Arg("unknown", (long)(cards.Count - known)).Message(cards.Count > known ? "partly" : "message");
        return Emit(context, builder, rows);
    }

    private static DateTimeOffset? Newest(DateTimeOffset? left, DateTimeOffset? right) => left is null ? right : right is null || left > right ? left : right;
}
