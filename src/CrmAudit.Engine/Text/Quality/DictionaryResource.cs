using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>Word lists of the module: resources Dictionaries/{name}.json.</summary>
internal static class DictionaryResource
{
    /// <summary>The lists of a file by name.</summary>
    /// <param name="name">File name without extension.</param>
    /// <exception cref="InvalidOperationException">There is no such resource.</exception>
    public static Dictionary<string, string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Dictionaries/{name}.json")
            ?? throw new InvalidOperationException($"There is no dictionary {name}.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    }
}
