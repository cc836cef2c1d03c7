using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    private static IEnumerable<CrmCheck> Read(CrmArea area)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Catalogue/{area}.json");
        if (stream is null)
        {
            return [];
        }
        return JsonSerializer.Deserialize<List<CatalogueRow>>(stream, Json)!.Select(row => row.ToCheck(area));
    }
}
