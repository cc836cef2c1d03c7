namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Zone, currency and hours are ones that exist.</summary>
internal static class AuditRules
{
    public static void Check(ConfigRuleContext context)
    {
        var (audit, tasks) = (context.Config.Audit, context.Config.Tasks);
        CheckZone(context, audit, audit.TimeZone, "audit.timeZone");
        CheckCurrency(context, audit, audit.Currency, "audit.currency");
        for (var i = 0; i < context.Config.Reports.Count; i++)
        {
            if (context.Config.Reports[i].Definition is { Currency: { } currency } definition)
            {
                CheckCurrency(context, definition, currency, $"reports[{i}].definition.currency");
            }
        }
        if (tasks.DayEnd <= tasks.DayStart)
        {
            context.AtValue("Config.DayOrder", tasks, "dayEnd", "tasks.dayEnd", ("start", tasks.DayStart), ("end", tasks.DayEnd));
        }
    }

    public static void CheckZone(ConfigRuleContext context, object section, string zone, string path)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            var names = TimeZoneInfo.GetSystemTimeZones().Select(static known => known.Id);
            context.AtValue(ConfigRuleContext.WithNearest("Config.UnknownZone", zone, names, out var nearest), section, "timeZone", path, ("value", zone), ("nearest", nearest));
        }
    }

    private static void CheckCurrency(ConfigRuleContext context, object section, string currency, string path)
    {
        if (!Currencies.Codes.Contains(currency))
        {
            context.AtValue(
                ConfigRuleContext.WithNearest("Config.UnknownCurrency", currency, Currencies.Codes.Order(StringComparer.Ordinal), out var nearest),
                section, "currency", path, ("value", currency), ("nearest", nearest));
        }
    }
}
