using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Items whose stock differs between two sources, by article. What one source holds at several warehouses is added up; where the other shows one of them, that is said.
/// </summary>
internal sealed class StockMismatch : Check
{
    private const int FewestItems = 5;
    private const double Most = 0.8;

    public override string Id => "Integration.StockMismatch";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var items = context.Data.Products.Where(static product => product.Stock is not null && !string.IsNullOrWhiteSpace(product.Sku)).ToList();
        var files = items.Select(static product => (product.Source, product.File)).Distinct().Count();
        if (files < 2)
        {
            yield return context.Finding(IntegrationRegister.SubjectOf(context, "accounting")).NotEvaluated(new CrmText("Integration.StockMismatch.one")).Build();
            yield break;
        }
        var both = items.GroupBy(static product => product.Sku!.Trim().ToUpperInvariant(), StringComparer.Ordinal)
            .Select(static sku => sku.GroupBy(static product => (product.Source, product.File)).Select(static file => (First: file.First(), Stock: file.Sum(static product => product.Stock!.Value))).ToList())
            .Where(static sku => sku.Count > 1).ToList();
        var apart = both.Where(static sku => sku.Select(static item => item.Stock).Distinct().Count() > 1).ToList();
        var place = OnlyPlace(items, apart);
        var amount = apart.Sum(static sku => (sku.Max(static item => item.Stock) - sku.Min(static item => item.Stock)) * (sku.Select(static item => item.First.Price).FirstOrDefault(static price => price is not null) ?? 0));
        yield return context.Finding(IntegrationRegister.SubjectOf(context, "accounting"))
            .Share(apart.Count, both.Count)
            .Arg("integration", IntegrationRegister.NameOf(context, "accounting"))
            .Arg("place", place is null ? "" : new CrmText("Integration.StockMismatch.place", ("warehouse", place)))
            .Data("warehouse", place)
            .Arg("amount", amount).Arg("currency", context.Config.Audit.Currency)
            .Evidence([.. apart.Select(static sku => CrmEvidenceRow.Of(
                sku[0].First,
                new CrmText("Integration.StockMismatch.why", ("left", Told(sku[0])), ("right", Told(sku[1]))),
                "Stock", sku[0].Stock.ToString(CultureInfo.InvariantCulture)))])
            .Build();
    }

    private static CrmText Told((CrmProduct First, decimal Stock) item) => new("Integration.StockMismatch.stock", ("system", item.First.Source), ("stock", item.Stock));

    /// <summary>The warehouse whose stock alone is what the other source shows, for most of the items that differ; null for none.</summary>
    private static string? OnlyPlace(List<CrmProduct> items, List<List<(CrmProduct First, decimal Stock)>> apart)
    {
        var skus = apart.ToDictionary(static sku => sku[0].First.Sku!.Trim(), static sku => sku.Select(static item => item.Stock).ToHashSet(), StringComparer.OrdinalIgnoreCase);
        return items.Where(item => skus.ContainsKey(item.Sku!.Trim()))
            .Select(static item => (Item: item, Place: EntryColumns.WarehouseOf(item))).Where(static pair => pair.Place is not null)
            .GroupBy(static pair => pair.Place!, StringComparer.OrdinalIgnoreCase)
            .Where(place => place.Count(pair => skus[pair.Item.Sku!.Trim()].Contains(pair.Item.Stock!.Value)) >= FewestItems && place.Count(pair => skus[pair.Item.Sku!.Trim()].Contains(pair.Item.Stock!.Value)) >= Most * skus.Count)
            .Select(static place => place.Key).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
