using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Web leads, deals and form entries without any mark of the advertisement; how many had one in the form and lost it on the way.</summary>
internal sealed class UtmLoss : Check
{
    private static readonly string[] Marks = [nameof(ICrmUtm.UtmSource), nameof(ICrmUtm.UtmMedium), nameof(ICrmUtm.UtmCampaign), nameof(ICrmUtm.UtmContent), nameof(ICrmUtm.UtmTerm)];

    public override string Id => "Integration.UtmLoss";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var lost = ReconciledRegistry.Of(context).SelectMany(static item => item.Pairs)
            .Where(static pair => pair.Source!.Record is ICrmUtm entry && IsMarked(entry) && pair.Crm!.Record is ICrmUtm card && !IsMarked(card)).Select(static pair => pair.Crm!.Record).ToHashSet();
        var entities = new (string Entity, IReadOnlyList<CrmRecord> Web)[]
        {
            ("Lead", [.. context.Data.Leads.Where(static lead => IsMarked(lead) || ChannelWords.Names("forms", lead))]),
            ("Deal", [.. context.Data.Deals.Where(static deal => IsMarked(deal) || ChannelWords.Names("forms", deal))]),
            ("Order", [.. context.Data.Orders.Where(static order => order.Kind == CrmOrderKind.Form)]),
        };
        foreach (var (entity, web) in entities.Where(item => item.Web.Count > 0 && context.Data.Has(item.Entity, nameof(ICrmUtm.UtmSource))))
        {
            if (ExportedColumns.BlankReason(web, Marks) is { } blank)
            {
                yield return context.Finding(IntegrationRegister.SubjectOf(context, "forms", entity)).Indeterminate(blank).Build();
                continue;
            }
            var bare = web.Where(static record => !IsMarked((ICrmUtm)record)).ToList();
            yield return context.Finding(IntegrationRegister.SubjectOf(context, "forms", entity))
                .Share(bare.Count, web.Count)
                .Arg("lost", (long)bare.Count(lost.Contains))
                .Arg("integration", IntegrationRegister.NameOf(context, "forms"))
                .Evidence([.. bare.Select(record => CrmEvidenceRow.Of(record, new CrmText(lost.Contains(record) ? "Integration.UtmLoss.why.lost" : "Integration.UtmLoss.why"), "UtmSource", (record as CrmCard)?.LeadSource))])
                .Build();
        }
    }

    private static bool IsMarked(ICrmUtm record) =>
        !(string.IsNullOrWhiteSpace(record.UtmSource) && string.IsNullOrWhiteSpace(record.UtmMedium) && string.IsNullOrWhiteSpace(record.UtmCampaign) && string.IsNullOrWhiteSpace(record.UtmContent) && string.IsNullOrWhiteSpace(record.UtmTerm));
}
