using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>The checks of the catalogue as a run uses them: with the thresholds of the command line, else of the file, else the defaults, and whether this version can run them.</summary>
public static class ChecksInForce
{
    /// <summary>All checks of the catalogue with the thresholds a configuration puts in force.</summary>
    /// <param name="config">The configuration.</param>
    public static IReadOnlyList<CrmCheck> Of(AuditConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return [.. CheckCatalogue.All.Select(check => Of(check, config))];
    }

    /// <summary>One check with the thresholds in force.</summary>
    /// <param name="id">Id of a check that exists.</param>
    /// <param name="config">The configuration.</param>
    internal static CrmCheck Of(string id, AuditConfig config) => Of(CheckCatalogue.Find(id)!, config);

    private static CrmCheck Of(CrmCheck check, AuditConfig config)
    {
        check = check with { Available = CheckRunner.AvailableIds.Contains(check.Id) };
        if (config.Thresholds.TryGetValue(check.Id, out var written))
        {
            check = Apply(check, written, CrmThresholdOrigin.Config);
        }
        return config.ParameterThresholds.TryGetValue(check.Id, out var given) ? Apply(check, given, CrmThresholdOrigin.Parameter) : check;
    }

    /// <summary>The row with other thresholds; what the section leaves out stays as it is.</summary>
    private static CrmCheck Apply(CrmCheck check, ThresholdSection section, CrmThresholdOrigin origin)
    {
        var threshold = check.Threshold;
        if (section.Norm is not null || section.Red is not null || section.NormHigh is not null || section.RedHigh is not null)
        {
            threshold = (threshold ?? new CrmThreshold()) with { Origin = origin };
            threshold = threshold with
            {
                Norm = section.Norm ?? threshold.Norm,
                Red = section.Red ?? threshold.Red,
                NormHigh = section.NormHigh ?? threshold.NormHigh,
                RedHigh = section.RedHigh ?? threshold.RedHigh,
            };
        }
        var parameters = new Dictionary<string, double>(check.Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in section.Parameters)
        {
            parameters[name] = value;
        }
        return check with { Threshold = threshold, Severity = section.Severity ?? check.Severity, Parameters = parameters };
    }
}
