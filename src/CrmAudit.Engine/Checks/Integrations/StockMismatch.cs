using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Items whose stock differs between two sources, by article.</summary>
internal sealed class StockMismatch : Check
{
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
        var amount = apart.Sum(static sku => (sku.Max(static item => item.Stock) - sku.Min(static item => item.Stock)) * (sku.Select(static item => item.First.Price).FirstOrDefault(static price => price is not null) ?? 0));
        yield return context.Finding(IntegrationRegister.SubjectOf(context, "accounting"))
            .Share(apart.Count, both.Count)
            .Arg("integration", IntegrationRegister.NameOf(context, "accounting"))
            .Arg("amount", amount).Arg("currency", context.Config.Audit.Currency)
            .Evidence([.. apart.Select(static sku => CrmEvidenceRow.Of(
                sku[0].First,
                new CrmText("Integration.StockMismatch.why", ("left", Told(sku[0])), ("right", Told(sku[1]))),
                "Stock", sku[0].Stock.ToString(CultureInfo.InvariantCulture)))])
            .AtStake(context, apart.Count, amount > 0 ? amount : null)
            .Build();
    }

    private static CrmText Told((CrmProduct First, decimal Stock) item) => new("Integration.StockMismatch.stock", ("system", item.First.Source), ("stock", item.Stock));
}
