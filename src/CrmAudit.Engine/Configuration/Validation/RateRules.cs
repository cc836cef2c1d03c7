using System.Numerics;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Rates of exchange are of known currencies, have days and are prices, those of the audit and those of a report alike.</summary>
internal static class RateRules
{
    /// <summary>No price of a currency in another one is as small, or as large as one over it.</summary>
    private const double Smallest = 1e-9;

    public static void Check(ConfigRuleContext context) => Check(context, context.Config.Rates, "rates");

    /// <summary>Checks one table of rates.</summary>
    /// <param name="context">What is looked at.</param>
    /// <param name="rates">Currency to day to rate.</param>
    /// <param name="path">Path of the table.</param>
    public static void Check<T>(ConfigRuleContext context, IDictionary<string, IDictionary<string, T>> rates, string path)
        where T : INumber<T>
    {
        foreach (var (currency, days) in rates)
        {
            if (!Currencies.Codes.Contains(currency))
            {
                context.AtKey(ConfigRuleContext.WithNearest("Config.UnknownCurrency", currency, Currencies.Codes.Order(StringComparer.Ordinal), out var nearest), rates, currency, $"{path}.{currency}", ("value", currency), ("nearest", nearest));
            }
            foreach (var (day, rate) in days)
            {
                if (!ConfigMoment.TryParseDay(day, out _) || double.CreateChecked(rate) is not (>= Smallest and <= 1 / Smallest))
                {
                    context.AtKey("Config.Rate", days, day, $"{path}.{currency}.{day}", ("value", day), ("rate", rate));
                }
            }
        }
    }
}
