using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Checks.Duplicates;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Items entered more than once in one source; that the CRM and the accounting have the same item is as it should be.</summary>
internal sealed class DuplicateSku : Check
{
    public override string Id => "Integration.DuplicateSku";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        if (DuplicateSearch.All(context).FirstOrDefault(static search => search.Entity == "Product") is not { } search)
        {
            yield break;
        }
        var copies = search.Groups.SelectMany(static group => group.Members.GroupBy(static member => (member.Source, member.File)).Where(static file => file.Count() > 1)
            .SelectMany(static file => file.Skip(1).Select(member => (Copy: member, First: file.First())))).ToList();
        yield return context.Finding(IntegrationRegister.SubjectOf(context, "accounting"))
            .Share(copies.Count, search.Records.Count)
            .Arg("integration", IntegrationRegister.NameOf(context, "accounting"))
            .Evidence([.. copies.Select(static pair => CrmEvidenceRow.Of(pair.Copy, new CrmText("Integration.DuplicateSku.why", ("first", RecordName.Of(pair.First))), "Sku", (pair.Copy as CrmProduct)?.Sku))])
            .Impact(copies.Count)
            .Build();
    }
}
