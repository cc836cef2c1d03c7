using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Deals with an amount and no currency (one finding over all deals), and pipelines whose deals stand in several currencies, where a
/// sum over the pipeline says nothing (one finding a pipeline: share of deals outside its commonest currency). Without a currency
/// column the signs in the amounts decide; where there are none, nothing can be told.
/// </summary>
internal sealed class CurrencyMix : DataCheck
{
    public override string Id => "Data.CurrencyMix";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var priced = context.Data.Deals.Where(static deal => deal.Amount is > 0).ToList();
        var whole = context.Finding(EntitySubject("Deal"));
        var hasColumn = context.Data.Has("Deal", nameof(CrmDeal.Currency));
        if (!hasColumn && !priced.Any(static deal => CurrencyOf(deal) is not null))
        {
            yield return whole.NotEvaluated(new CrmText($"{Id}.noCurrency")).Build();
            yield break;
        }
        // An export without the column is that of an account with one currency; there is nothing the deals could have named.
        var asked = priced.Where(static deal => deal.Origin is not { } origin || origin.Has(nameof(CrmDeal.Currency)) || CurrencyOf(deal) is not null).ToList();
        var without = asked.Where(static deal => CurrencyOf(deal) is null).ToList();
        whole.Share(without.Count, asked.Count).Message("missing").Recommendation("missingRecommendation")
            .Arg("amount", without.Where(AmountOutliers.Of(context).Counts).Sum(static deal => deal.Amount!.Value)).Impact(without.Count);
        foreach (var finding in Emit(context, whole, [.. without.Select(deal => CrmEvidenceRow.Of(deal, new CrmText($"{Id}.noCode"), "Currency", deal.AmountText, deal.Amount))]))
        {
            yield return finding;
        }
        foreach (var pipeline in priced.GroupBy(static deal => deal.Pipeline?.Trim() ?? "", StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            yield return Of(context, pipeline.Key, [.. pipeline.Where(static deal => CurrencyOf(deal) is not null)]);
        }
    }

    private CrmFinding Of(CheckContext context, string pipeline, List<CrmDeal> deals)
    {
        var sums = deals.GroupBy(static deal => CurrencyOf(deal)!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .ToList();
        var main = sums.FirstOrDefault()?.Key ?? context.Config.Audit.Currency;
        var strangers = deals.Where(deal => !string.Equals(CurrencyOf(deal), main, StringComparison.OrdinalIgnoreCase)).ToList();
        var outliers = AmountOutliers.Of(context);
        var amounts = sums.ToDictionary(static group => group.Key, group => group.Where(outliers.Counts).Sum(static deal => deal.Amount!.Value), StringComparer.Ordinal);
        return context.Finding(new CrmSubject(CrmSubjectType.Pipeline, pipeline, pipeline.Length > 0 ? pipeline : null))
            .Share(strangers.Count, deals.Count)
            .Message(strangers.Count > 0 ? "message" : "none")
            .Arg("pipeline", pipeline.Length > 0 ? pipeline : new CrmText($"{Id}.onlyPipeline"))
            .Arg("main", main)
            .Arg("sums", amounts.Select(static pair => new CrmText("data.money", ("amount", pair.Value), ("currency", pair.Key))).ToList())
            .Series(CrmDistribution.Of("sums", CrmUnit.Amount, CrmValueKind.Currency, amounts))
            .Evidence(Sorted([.. strangers.Select(deal => CrmEvidenceRow.Of(deal, new CrmText($"{Id}.why", ("currency", CurrencyOf(deal)), ("main", main)), "Currency", deal.Currency ?? deal.AmountText, deal.Amount))]))
            .Impact(strangers.Count)
            .Build();
    }

    private static string? CurrencyOf(CrmDeal deal)
    {
        if (!string.IsNullOrWhiteSpace(deal.Currency))
        {
            return deal.Currency.Trim().ToUpperInvariant();
        }
        return deal.AmountText is { } text && AmountText.TryParse(text, '\0', out _, out var currency) ? currency : null;
    }
}
