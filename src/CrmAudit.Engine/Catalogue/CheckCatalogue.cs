using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmAudit.Engine.Checks;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Catalogue;

/// <summary>The catalogue of checks: data of the resources, one file an area.</summary>
public static class CheckCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>All checks with their default thresholds, by area and then in the order of the resource.</summary>
    public static IReadOnlyList<CrmCheck> All { get; } = [.. Enum.GetValues<CrmArea>().SelectMany(Read)];

    private static readonly FrozenDictionary<string, CrmCheck> ById = All.ToFrozenDictionary(static check => check.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of an id, any case; null when there is none.</summary>
    /// <param name="id">Check id.</param>
    public static CrmCheck? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>All checks with the thresholds a configuration puts in force.</summary>
    /// <param name="config">The configuration.</param>
    public static IReadOnlyList<CrmCheck> InForce(AuditConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return [.. All.Select(check => config.Thresholds.TryGetValue(check.Id, out var section) ? Apply(check, section, CrmThresholdOrigin.Config) : check)];
    }

    /// <summary>The row with other thresholds; what the section leaves out stays as it is.</summary>
    internal static CrmCheck Apply(CrmCheck check, ThresholdSection section, CrmThresholdOrigin origin)
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

    private static IEnumerable<CrmCheck> Read(CrmArea area)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Catalogue/{area}.json");
        if (stream is null)
        {
            return [];
        }
        return JsonSerializer.Deserialize<List<CatalogueRow>>(stream, Json)!.Select(row => row.ToCheck(area, CheckRunner.AvailableIds.Contains(row.Id)));
    }
}
