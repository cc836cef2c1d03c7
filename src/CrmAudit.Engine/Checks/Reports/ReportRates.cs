using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>
/// Rates to the currency of a report: its own where it has some, otherwise those of the configuration, which are prices in the main currency; to another one they are
/// crossed over it, day by day.
/// </summary>
internal static class ReportRates
{
    /// <summary>By currency code, oldest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(DateTime Day, decimal Rate)>> Of(AuditConfig config, ReportDefinitionSection definition)
    {
        if (definition.Rates.Count > 0)
        {
            return definition.Rates.ToDictionary(static pair => pair.Key, static pair => Sorted(pair.Value.Select(static rate => (rate.Key, rate.Value))), StringComparer.OrdinalIgnoreCase);
        }
        var prices = config.Rates.ToDictionary(static pair => pair.Key, static pair => Sorted(pair.Value.Select(static rate => (rate.Key, (decimal)rate.Value))), StringComparer.OrdinalIgnoreCase);
        var main = config.Audit.Currency;
        if (definition.Currency is not { } wanted || wanted.Equals(main, StringComparison.OrdinalIgnoreCase) || !prices.Remove(wanted, out var divisors))
        {
            return prices;
        }
        var crossed = prices.ToDictionary(static pair => pair.Key, pair => Crossed(pair.Value, divisors), StringComparer.OrdinalIgnoreCase);
        crossed[main] = [.. divisors.Select(static price => (price.Day, 1 / price.Rate))];
        return crossed;
    }

    private static IReadOnlyList<(DateTime Day, decimal Rate)> Sorted(IEnumerable<(string Day, decimal Rate)> rates) =>
    [
        .. rates.Where(static pair => ConfigMoment.TryParseDay(pair.Day, out _) && pair.Rate > 0)
            .Select(static pair => (DateTime.ParseExact(pair.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), pair.Rate))
            .OrderBy(static pair => pair.Item1),
    ];

    /// <summary>Prices over the price of another currency, on every day either has one.</summary>
    private static IReadOnlyList<(DateTime Day, decimal Rate)> Crossed(IReadOnlyList<(DateTime Day, decimal Rate)> prices, IReadOnlyList<(DateTime Day, decimal Rate)> divisors) =>
    [
        .. prices.Concat(divisors).Select(static price => price.Day).Distinct().Order()
            .Select(day => (day, price: prices.LastOrDefault(price => price.Day <= day).Rate, divisor: divisors.LastOrDefault(price => price.Day <= day).Rate))
            .Where(static pair => pair is { price: > 0, divisor: > 0 })
            .Select(static pair => (pair.day, pair.price / pair.divisor)),
    ];
}
