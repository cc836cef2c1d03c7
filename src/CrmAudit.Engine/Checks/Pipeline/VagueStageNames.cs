using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Names that do not say when a deal enters a stage, in Russian, Kazakh and English; extended by the configuration.</summary>
internal sealed class VagueStageNames
{
    private static readonly Lazy<string[]> BuiltIn = new(Load);
    private readonly HashSet<string> _keys;

    public VagueStageNames(IEnumerable<string> added)
    {
        _keys = [.. BuiltIn.Value.Concat(added).Select(StageKey.Of)];
    }

    public bool Contains(string stage) => _keys.Contains(StageKey.Of(stage));

    private static string[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dictionaries/VagueStages.json")!;
        return [.. JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Values.SelectMany(static names => names)];
    }
}
