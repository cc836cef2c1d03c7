using CrmAudit.Engine.Checks.Reports;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Sums in one currency of deals in several: which rates are taken, and what is said where there is none.</summary>
public sealed class ReportCurrencyTests
{
    [Fact]
    public void Rates_of_the_audit_are_prices_in_the_main_currency()
    {
        var config = Config(("USD", "2026-05-04", 510), ("USD", "2026-05-11", 520));
        var rates = ReportRates.Of(config, new() { Currency = "KZT" });
        Assert.Equal([(Day(4), 510m), (Day(11), 520m)], Table(rates["usd"]));
    }

    [Fact]
    public void Rates_to_another_currency_are_crossed_over_the_main_one()
    {
        var config = Config(("USD", "2026-05-04", 500), ("RUB", "2026-05-05", 5));
        var rates = ReportRates.Of(config, new() { Currency = "USD" });
        Assert.Equal([(Day(4), 0.002m)], Table(rates["KZT"]));
        Assert.Equal([(Day(4), 0.01m), (Day(5), 0.01m)], Table(rates["RUB"]));
        Assert.False(rates.ContainsKey("USD"));
    }

    [Fact]
    public void Rates_of_the_report_come_before_those_of_the_audit()
    {
        var definition = new ReportDefinitionSection { Currency = "KZT" };
        definition.Rates["USD"] = new Dictionary<string, decimal> { ["2026-05-01"] = 480 };
        Assert.Equal([(Day(1), 480m)], Table(ReportRates.Of(Config(("USD", "2026-05-04", 510)), definition)["USD"]));
    }

    [Fact]
    public void A_sum_converted_at_the_rate_of_another_day_is_told_from_the_right_one()
    {
        var registry = new DealRegistry(31, 900);
        // Years of rates: the days tried are those around the period, not the last.
        var query = Query([.. Enumerable.Range(-700, 1400).Select(static day => (new DateTime(2026, 5, 1).AddDays(day - 1), 500m + (day * 0.37m)))]);
        var (count, sum) = ByHand(registry, static _ => 500m + (31 * 0.37m));
        var result = Recounter.Run(query, [new(new(0, ""), "", null, count, Math.Round(sum, 2), null)], registry.Data, new AuditConfig(), CancellationToken.None);
        Assert.Equal(ByHand(registry, static day => 500m + (day * 0.37m)).Sum, result.Actual.Total.Sum);
        Assert.Equal(Verdict.Explained, result.Verdict);
        Assert.StartsWith("amount.rateOf(2026-05-31", result.Explanations[0].Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_holds_from_its_midnight_until_the_next_one_and_the_first_before_it_too()
    {
        var rates = new RateHistory([(Day(11), 520m), (Day(4), 510m)]);
        Assert.Equal([510m, 510m, 510m, 520m, 520m], new[] { Day(1), Day(4), Day(11).AddTicks(-1), Day(11), Day(30) }.Select(day => rates.At(day.Ticks)));
    }

    [Fact]
    public void Currencies_added_raw_are_named()
    {
        var registry = new DealRegistry(32, 900);
        var query = Query([(new DateTime(2026, 1, 1), 505m)]);
        var (count, sum) = ByHand(registry, static _ => 1);
        var result = Recounter.Run(query, [new(new(0, ""), "", null, count, sum, null)], registry.Data, new AuditConfig(), CancellationToken.None);
        Assert.Equal((Verdict.Explained, "amount.rawCurrencies"), (result.Verdict, result.Explanations[0].Key));
    }

    [Fact]
    public void Amounts_without_a_rate_are_counted_and_told()
    {
        var registry = new DealRegistry(33, 300);
        var query = Query([]);
        var result = Recounter.Run(query, [new(new(0, ""), "", null, 1, 1, null)], registry.Data, new AuditConfig(), CancellationToken.None, 1);
        var foreign = May(registry).Count(static deal => deal is { Currency: "USD", Amount: > 0 });
        Assert.True(foreign > 0);
        Assert.Equal(foreign, FigureTexts.WithoutRate(result));
        Assert.Equal("Report.figure.withoutRate", FigureTexts.Actual(result).Id);
    }

    private static RecountQuery Query(IReadOnlyList<(DateTime, decimal)> dollars) => DealRegistry.May() with
    {
        Currency = "KZT",
        Rates = dollars.Count > 0 ? new Dictionary<string, RateHistory> { ["USD"] = new(dollars) } : new Dictionary<string, RateHistory>(),
    };

    private static DateTime Day(int day) => new(2026, 5, day);

    private static IEnumerable<(DateTime, decimal)> Table(RateHistory rates) => rates.Days.Select(day => (day, rates.At(day.Ticks)));

    private static List<CrmDeal> May(DealRegistry registry) =>
        [.. registry.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won && deal.ClosedAt?.ToOffset(TimeSpan.FromHours(5)) is { Year: 2026, Month: 5 })];

    private static (long Count, decimal Sum) ByHand(DealRegistry registry, Func<int, decimal> rate)
    {
        var may = May(registry);
        return (may.Count, may.Sum(deal => (deal.Amount ?? 0) * (deal.Currency == "USD" ? rate(deal.ClosedAt!.Value.ToOffset(TimeSpan.FromHours(5)).Day) : 1)));
    }

    private static AuditConfig Config(params ReadOnlySpan<(string Currency, string Day, double Rate)> rates)
    {
        var config = new AuditConfig();
        foreach (var (currency, day, rate) in rates)
        {
            if (!config.Rates.TryGetValue(currency, out var days))
            {
                config.Rates[currency] = days = new Dictionary<string, double>();
            }
            days[day] = rate;
        }
        return config;
    }
}
