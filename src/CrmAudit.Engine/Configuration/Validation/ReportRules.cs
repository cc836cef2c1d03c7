using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Periods, zones and rates of reports can be read.</summary>
internal static class ReportRules
{
    public static void Check(ConfigRuleContext context)
    {
        for (var i = 0; i < context.Config.Reports.Count; i++)
        {
            var (report, path) = (context.Config.Reports[i], $"reports[{i}]");
            if (report.Definition is { } definition)
            {
                CheckDefinition(context, definition, path + ".definition");
            }
            for (var j = 0; j < report.Values.Count; j++)
            {
                CheckPeriod(context, report.Values[j], report.Values[j].Period, $"{path}.values[{j}].period");
            }
        }
    }

    private static void CheckDefinition(ConfigRuleContext context, ReportDefinitionSection definition, string path)
    {
        CheckPeriod(context, definition, definition.Period, path + ".period");
        if (definition.TimeZone is { } zone)
        {
            AuditRules.CheckZone(context, definition, zone, path + ".timeZone");
        }
        RateRules.Check(context, definition.Rates, path + ".rates");
    }

    private static void CheckPeriod(ConfigRuleContext context, object section, string? period, string path)
    {
        if (period is not null && !PeriodText.TryParse(period, context.Now.DateTime, out _))
        {
            context.AtValue("Config.WantsPeriod", section, "period", path, ("value", period));
        }
    }
}
