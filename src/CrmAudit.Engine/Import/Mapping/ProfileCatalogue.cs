using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>All mapping profiles: the resources Mapping/*.json, systems by name, the generic ones last.</summary>
internal static class ProfileCatalogue
{
    public const string Generic = "Generic";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<MappingProfile> All { get; } = Load();

    private static readonly FrozenDictionary<string, MappingProfile> Generics = All
        .Where(static profile => profile.System == Generic)
        .ToFrozenDictionary(static profile => profile.Entity, StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownHeaders = All.SelectMany(static profile => profile.TargetKeys.Keys.Concat(profile.HeaderWeightKeys.Keys)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Systems that are kinds of lists, read by plain captions, and no vendor's.</summary>
    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet([Generic, "WebForm", "GoogleForms", "Payments", "Telephony"], StringComparer.Ordinal);

    /// <summary>Whether a system is one product with captions of its own.</summary>
    public static bool IsVendor(string system) => !Kinds.Contains(system);

    /// <summary>Whether any profile knows a normalised header.</summary>
    public static bool Knows(string key) => KnownHeaders.Contains(key) || KnownHeaders.Contains(HeaderKey.Joined(key));

    /// <summary>The profile of plain captions of an entity; null when it has none.</summary>
    public static MappingProfile? GenericOf(string entity) => Generics.GetValueOrDefault(entity);

    private static MappingProfile[] Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Mapping/", StringComparison.Ordinal))
            .OrderBy(static name => name == $"Mapping/{Generic}.json")
            .ThenBy(static name => name, StringComparer.Ordinal)
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<List<MappingProfile>>(stream, Json)!;
            })];
    }
}
