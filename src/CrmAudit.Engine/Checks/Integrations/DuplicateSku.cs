using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Checks.Duplicates;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Items entered more than once in one source. That the CRM and the accounting have the same item is as it should be, and one item at two warehouses is held in two places, not entered twice.
/// </summary>
internal sealed class DuplicateSku : Check
{
    public override string Id => "Integration.DuplicateSku";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        if (DuplicateSearch.All(context).FirstOrDefault(static search => search.Entity == "Product") is not { } search)
        {
            yield break;
        }
        var again = search.Groups.SelectMany(static group => group.Members.GroupBy(static member => (member.Source, member.File)).Where(static file => file.Count() > 1)
            .SelectMany(static file => Again([.. file.Cast<CrmProduct>()]))).ToList();
        var copies = again.Where(static pair => !pair.IsPlace).ToList();
        yield return context.Finding(IntegrationRegister.SubjectOf(context, "accounting"))
            .Share(copies.Count, search.Records.Count - (again.Count - copies.Count))
            .Arg("integration", IntegrationRegister.NameOf(context, "accounting"))
            .Evidence([.. copies.Select(static pair => CrmEvidenceRow.Of(pair.Copy, new CrmText("Integration.DuplicateSku.why", ("first", RecordName.Of(pair.First))), "Sku", pair.Copy.Sku))])
            .Impact(copies.Count)
            .Build();
    }

    /// <summary>The further rows of one item: another warehouse that holds it, or the item entered again.</summary>
    private static IEnumerable<(CrmProduct Copy, CrmProduct First, bool IsPlace)> Again(List<CrmProduct> members)
    {
        var first = members[0];
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            var isPlace = EntryColumns.WarehouseOf(member) is { } warehouse && string.Equals(member.Sku, first.Sku, StringComparison.OrdinalIgnoreCase) && places.Add(warehouse);
            if (member != first)
            {
                yield return (member, first, isPlace);
            }
        }
    }
}
