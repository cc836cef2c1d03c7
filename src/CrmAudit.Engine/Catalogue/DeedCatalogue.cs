using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Catalogue;

/// <summary>Which deed mends what: the resource Planning/Deeds.json. Tests hold that every check of the catalogue has exactly one.</summary>
internal static class DeedCatalogue
{
    /// <summary>The deeds, in the order of the resource.</summary>
    public static IReadOnlyList<Deed> All { get; } = Read();

    private static readonly FrozenDictionary<string, Deed> ByMended = All.SelectMany(static deed => deed.Mends.Select(mended => (mended, deed))).ToFrozenDictionary(static pair => pair.mended, static pair => pair.deed, StringComparer.Ordinal);

    /// <summary>The deed a finding asks for; null for a check that is none of the catalogue.</summary>
    public static Deed? Of(CrmFinding finding) => Of(finding.CheckId, finding.RecommendationText?.Id);

    /// <summary>The deed that mends what a check finds; that of the recommendation where it is one of its own.</summary>
    public static Deed? Of(string checkId, string? recommendation) =>
        (recommendation is null ? null : ByMended.GetValueOrDefault(recommendation)) ?? ByMended.GetValueOrDefault(checkId);

    private static Deed[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Planning/Deeds.json")!;
        return JsonSerializer.Deserialize<Deed[]>(stream, JsonSerializerOptions.Web)!;
    }
}
