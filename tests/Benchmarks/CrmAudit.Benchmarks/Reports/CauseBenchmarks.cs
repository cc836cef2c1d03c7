using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Values;

namespace CrmAudit.Benchmarks.Reports;

/// <summary>The search for a cause that is not there: every hypothesis of a depth is tried. Gives the number of hypotheses.</summary>
internal static class CauseBenchmarks
{
    private const int Deals = 100_000;

    /// <summary>One month, count and sum, to a depth.</summary>
    public static long Month(IReadOnlyList<string> arguments) => Run(DealBase.Query(DealBase.Month(2026, 4)), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Two years, count and sum, to a depth: every row takes part.</summary>
    public static long TwoYears(IReadOnlyList<string> arguments) =>
        Run(DealBase.Query(new TimeWindow(new DateTime(2024, 6, 1).Ticks, new DateTime(2026, 6, 1).Ticks)), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A table of 12 months by 20 managers, to a depth.</summary>
    public static long Table(IReadOnlyList<string> arguments) =>
        Run(DealBase.Query([.. Enumerable.Range(0, 12).Select(static month => DealBase.Month(2025, month + 1))]), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>One month, the sum alone and in tenge, with a rate of the dollar for every day of ten years, to a depth: every hypothesis is added up.</summary>
    public static long Currency(IReadOnlyList<string> arguments) =>
        Run(DealBase.Query(DealBase.Month(2026, 4)) with { Currency = "KZT", Rates = DealBase.Dollars() }, int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture), hasCount: false);

    private static long Run(RecountQuery query, int depth, bool hasCount = true)
    {
        var data = DealBase.Make(Deals);
        var config = new AuditConfig();
        // Nine deals are missing: no definition loses just these.
        var lost = 0;
        var cells = new Dictionary<CellKey, (long Count, decimal Sum)>();
        foreach (var deal in data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won))
        {
            var closed = TimeZoneInfo.ConvertTime(deal.ClosedAt!.Value, query.Zone).Ticks;
            var bucket = query.Windows.ToList().FindIndex(window => closed >= window.From && closed < window.To);
            if (bucket < 0 || (deal.Id.EndsWith("77", StringComparison.Ordinal) && lost++ < 9))
            {
                continue;
            }
            var key = new CellKey(bucket, query.GroupBy is null ? "" : GroupKey.Of(deal.Owner));
            var (count, sum) = cells.GetValueOrDefault(key);
            cells[key] = (count + 1, sum + ((deal.Amount ?? 0) * RateOf(query, deal, closed)));
        }
        var reported = cells.Select(cell => new ReportedCell(cell.Key, cell.Key.Group, null, hasCount ? cell.Value.Count : null, cell.Value.Sum, null)).ToList();
        var result = Recounter.Run(query, reported, data, config, CancellationToken.None, depth);
        return result.Verdict == Verdict.Unexplained ? result.Tried : throw new InvalidOperationException($"{result.Verdict}: {result.Explanations[0].Key}");
    }

    private static decimal RateOf(RecountQuery query, CrmDeal deal, long closed) =>
        query.Currency is null || deal.Currency == query.Currency ? 1 : query.Rates[deal.Currency!].At(closed);
}
