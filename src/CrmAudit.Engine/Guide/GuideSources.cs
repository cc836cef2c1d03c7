using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Guide;

/// <summary>The systems of the guide with their lists, and the page of the vendor each way is taken from: the resource Guide/Sources.json.</summary>
internal static class GuideSources
{
    private static readonly Dictionary<string, Dictionary<string, string?>> Read = Load();

    /// <summary>The systems, in the order of the resource.</summary>
    public static IReadOnlyList<string> Systems { get; } = [.. Read.Keys];

    /// <summary>The lists of a system that are exported in a known way.</summary>
    public static IReadOnlyCollection<string> ListsOf(string system) => Read[system].Keys;

    /// <summary>Address of the page; null where no public page describes the way.</summary>
    public static string? Of(string system, string entity) => Read[system][entity];

    private static Dictionary<string, Dictionary<string, string?>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Guide/Sources.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string?>>>(stream)!;
    }
}
