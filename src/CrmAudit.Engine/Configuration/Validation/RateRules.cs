using System.Globalization;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Rates of exchange have days and are prices.</summary>
internal static class RateRules
{
    public static void Check(ConfigRuleContext context)
    {
        foreach (var (currency, days) in context.Config.Rates)
        {
            foreach (var (day, rate) in days)
            {
                if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || rate <= 0)
                {
                    context.AtKey("Config.Rate", days, day, $"rates.{currency}.{day}", ("value", day), ("rate", rate));
                }
            }
        }
    }
}
