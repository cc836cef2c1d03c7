using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>
/// Rates to the currency of a report: its own where it has some, otherwise those of the configuration, which are prices in the main currency; to another one they are
/// crossed over it, day by day.
/// </summary>
internal static class ReportRates
{
    /// <summary>By currency code.</summary>
    public static IReadOnlyDictionary<string, RateHistory> Of(AuditConfig config, ReportDefinitionSection definition)
    {
        if (definition.Rates.Count > 0)
        {
            return Histories(definition.Rates, static rate => rate);
        }
        var prices = Histories(config.Rates, static rate => (decimal)rate);
        var main = config.Audit.Currency;
        if (definition.Currency is not { } wanted || wanted.Equals(main, StringComparison.OrdinalIgnoreCase) || !prices.Remove(wanted, out var divisor))
        {
            return prices;
        }
        var crossed = prices.ToDictionary(static pair => pair.Key, pair => Crossed(pair.Value, divisor), StringComparer.OrdinalIgnoreCase);
        crossed[main] = new(divisor.Days.Select(day => (day, 1 / divisor.At(day.Ticks))));
        return crossed;
    }

    private static Dictionary<string, RateHistory> Histories<T>(IDictionary<string, IDictionary<string, T>> rates, Func<T, decimal> rateOf) =>
        rates.Where(static currency => currency.Value.Count > 0)
            .ToDictionary(static currency => currency.Key, currency => new RateHistory(currency.Value.Select(rate => (ConfigMoment.ParseDay(rate.Key), rateOf(rate.Value)))), StringComparer.OrdinalIgnoreCase);

    /// <summary>Prices over the price of another currency, on every day either has one.</summary>
    private static RateHistory Crossed(RateHistory prices, RateHistory divisors) =>
        new(prices.Days.Concat(divisors.Days).Distinct().Select(day => (day, prices.At(day.Ticks) / divisors.At(day.Ticks))));
}
