using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Catalogue;

/// <summary>The systems whose exports are known: those the mapping profiles of the resources name.</summary>
internal static class SystemCatalogue
{
    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = Read();

    private static string[] Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Mapping/", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var profiles = JsonDocument.Parse(stream);
                return profiles.RootElement.EnumerateArray().Select(static profile => profile.GetProperty("system").GetString()!).ToList();
            })
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}
