using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>The worded texts in Russian, Kazakh and English: resources Texts/{language}/{part}.json, flat id to template.</summary>
internal static class TextCatalogue
{
    public static IReadOnlyList<string> Languages { get; } = ["ru", "kk", "en"];

    private static readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, TextTemplate>>> ByLanguage = Languages
        .ToFrozenDictionary(static language => language, static language => new Lazy<FrozenDictionary<string, TextTemplate>>(() => Load(language)));

    /// <summary>The text of an id that takes no arguments, in every language that has one.</summary>
    public static IEnumerable<string> InEveryLanguage(string id) =>
        Languages.Select(language => ByLanguage[language].Value.GetValueOrDefault(id)?.Render(ReadOnlyDictionary<string, object?>.Empty, TextCulture.Of(language))).OfType<string>();

    /// <summary>Sets the renderer of the texts of findings. Called once, when the engine is first used.</summary>
    public static void Install() => CrmText.Renderer = Render;

    /// <summary>Whether there is a text of an id.</summary>
    public static bool Has(string id) => ByLanguage["en"].Value.ContainsKey(id);

    /// <summary>Names of the values a text is worded with, the same in every language; null where there is no such text.</summary>
    public static IReadOnlyList<string>? NamesOf(string id) => ByLanguage["en"].Value.GetValueOrDefault(id)?.Names;

    /// <summary>Ids that have a text in a language.</summary>
    public static IReadOnlyCollection<string> Ids(string language) => ByLanguage[language].Value.Keys;

    /// <summary>The text in a language; the id itself when it has no text.</summary>
    public static string Render(CrmText text, CultureInfo culture)
    {
        var language = LanguageOf(culture);
        var template = ByLanguage[language].Value.GetValueOrDefault(text.Id) ?? ByLanguage["en"].Value.GetValueOrDefault(text.Id);
        return template?.Render(text.Args, TextCulture.ForReader(language, culture)) ?? text.Id;
    }

    /// <summary>ru, kk or en.</summary>
    public static string LanguageOf(CultureInfo culture) =>
        Languages.Contains(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : "en";

    private static FrozenDictionary<string, TextTemplate> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var templates = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Texts/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (id, template) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                templates.Add(id, TextTemplate.Parse(template));
            }
        }
        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
