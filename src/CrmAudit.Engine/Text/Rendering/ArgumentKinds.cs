using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>
/// What the arguments of texts are, by name: the resource Arguments.json names those of each kind. The kind decides how a value is written where a text asks for no finer form, and how it is masked; a name that
/// means several things, or nothing of the kind, is a text, of which everything is hidden that may be personal.
/// </summary>
internal static class ArgumentKinds
{
    private static readonly FrozenDictionary<string, CrmValueKind> ByName = Load();

    /// <summary>The names a kind is told of.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static CrmValueKind Of(string name) => ByName.GetValueOrDefault(name, CrmValueKind.Text);

    /// <summary>The form of a number of a kind; null for the form it has by itself.</summary>
    public static string? FormatOf(CrmValueKind kind, object number) => (kind, number) switch
    {
        (CrmValueKind.Share, double or decimal) => "P0",
        (CrmValueKind.Money or CrmValueKind.Number, double or decimal or long or int) => "#,0.##",
        (CrmValueKind.Days or CrmValueKind.Minutes, double or decimal or long or int) => "#,0.#",
        _ => null,
    };

    private static FrozenDictionary<string, CrmValueKind> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Arguments.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!
            .SelectMany(static pair => pair.Value.Select(name => KeyValuePair.Create(name, Enum.Parse<CrmValueKind>(pair.Key))))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
