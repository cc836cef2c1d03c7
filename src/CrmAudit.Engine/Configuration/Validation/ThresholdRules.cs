using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Thresholds belong to checks that exist, in their unit and with the norm on the good side of the red line.</summary>
internal static class ThresholdRules
{
    private static readonly string[] UpperLines = ["normHigh", "redHigh"];
    private static readonly string[] Lines = ["norm", "red", .. UpperLines];

    public static void Check(ConfigRuleContext context)
    {
        var thresholds = context.Config.Thresholds;
        foreach (var (id, section) in thresholds)
        {
            var path = $"thresholds.{id}";
            if (CheckCatalogue.All.FirstOrDefault(known => known.Id == id) is not { } check)
            {
                var name = ConfigRuleContext.WithNearest("Config.UnknownCheck", id, CheckCatalogue.All.Select(static known => known.Id), out var nearest);
                context.AtKey(name, thresholds, id, path, ("value", id), ("nearest", nearest));
                continue;
            }
            CheckParameters(context, check, section, path);
            CheckUnit(context, check, section, path);
            CheckRange(context, check, section, path);
            CheckOrder(context, check, section, path);
        }
    }

    private static void CheckParameters(ConfigRuleContext context, CrmCheck check, ThresholdSection section, string path)
    {
        foreach (var name in section.Parameters.Keys.Where(name => !check.Parameters.ContainsKey(name)))
        {
            var id = check.Parameters.Count == 0 ? "Config.NoParameters" : ConfigRuleContext.WithNearest("Config.UnknownParameter", name, check.Parameters.Keys, out _);
            context.AtKey(id, section.Parameters, name, $"{path}.parameters.{name}",
                ("value", name), ("check", check.Id), ("nearest", Reading.NearestName.Of(name, check.Parameters.Keys)), ("names", check.Parameters.Keys.ToList()));
        }
    }

    private static void CheckUnit(ConfigRuleContext context, CrmCheck check, ThresholdSection section, string path)
    {
        foreach (var line in Lines)
        {
            if (ValueOf(section, line) is not { } value)
            {
                continue;
            }
            var text = context.Source.TextOf(section, line) ?? "";
            if (check.Unit == CrmUnit.Share && value is < 0 or > 1)
            {
                context.AtValue("Config.NotAShare", section, line, $"{path}.{line}", ("value", text), ("check", check.Id));
            }
            else if (check.Unit is not (CrmUnit.Share or CrmUnit.None) && text.TrimEnd().EndsWith('%'))
            {
                context.AtValue("Config.PercentOfUnit", section, line, $"{path}.{line}", ("value", text), ("check", check.Id), ("unit", new CrmText("Config.unit." + UnitName.Of(check.Unit))));
            }
        }
    }

    /// <summary>Only a measure that may be too small and too large has an upper norm and an upper red line.</summary>
    private static void CheckRange(ConfigRuleContext context, CrmCheck check, ThresholdSection section, string path)
    {
        if (check.Threshold?.Direction == CrmThresholdDirection.Range)
        {
            return;
        }
        foreach (var line in UpperLines.Where(line => ValueOf(section, line) is not null))
        {
            context.AtKey("Config.NotARange", section, line, $"{path}.{line}", ("value", line), ("check", check.Id));
        }
    }

    /// <summary>Held against the catalogue too: a norm alone may pass the red line that stays in force.</summary>
    private static void CheckOrder(ConfigRuleContext context, CrmCheck check, ThresholdSection section, string path)
    {
        var lower = check.Threshold?.Direction ?? CrmThresholdDirection.LowerIsBetter;
        var (norm, red) = (section.Norm ?? check.Threshold?.Norm, section.Red ?? check.Threshold?.Red);
        var wrong = lower == CrmThresholdDirection.LowerIsBetter ? norm > red : norm < red;
        if (wrong)
        {
            AddOrder(context, section, section.Red is null ? "norm" : "red", path, norm, red, lower == CrmThresholdDirection.LowerIsBetter);
        }
        var (high, redHigh) = (section.NormHigh ?? check.Threshold?.NormHigh, section.RedHigh ?? check.Threshold?.RedHigh);
        if (lower == CrmThresholdDirection.Range && high > redHigh)
        {
            AddOrder(context, section, section.RedHigh is null ? "normHigh" : "redHigh", path, high, redHigh, lowerIsBetter: true);
        }
        if (lower == CrmThresholdDirection.Range && norm > high)
        {
            AddOrder(context, section, section.NormHigh is null ? "norm" : "normHigh", path, norm, high, lowerIsBetter: true);
        }
    }

    private static void AddOrder(ConfigRuleContext context, ThresholdSection section, string line, string path, double? norm, double? red, bool lowerIsBetter) =>
        context.AtValue(lowerIsBetter ? "Config.ThresholdOrder" : "Config.ThresholdOrderHigher", section, line, $"{path}.{line}", ("norm", norm), ("red", red));

    private static double? ValueOf(ThresholdSection section, string line) => line switch
    {
        "norm" => section.Norm,
        "red" => section.Red,
        "normHigh" => section.NormHigh,
        _ => section.RedHigh,
    };
}
