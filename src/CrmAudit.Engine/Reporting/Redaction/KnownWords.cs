using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>
/// The words the product itself brings: of its schema, its checks and texts, the headers and statuses of the systems it reads, its dictionaries. A text made of nothing else
/// is no person; every other text may be one.
/// </summary>
internal static partial class KnownWords
{
    /// <summary>Digits a text may have beside a date: a phone has more.</summary>
    private const int MostDigits = 4;

    private const int LongestText = 200;

    /// <summary>Letters of the shortest word that counts as a name; shorter ones are prepositions.</summary>
    private const int ShortestName = 2;

    /// <summary>Folders of resources whose strings are words of systems and of the trade; those of names are not.</summary>
    private static readonly string[] Folders = ["Mapping/", "Lexicon/", "Understanding/", "Catalogue/", "ImportShapes/", "Texts/"];

    private static readonly string[] Dictionaries = ["Dictionaries/Channels.json", "Dictionaries/Cities.json", "Dictionaries/VagueStages.json"];

    private static readonly FrozenSet<string> Words = Load();

    private static readonly FrozenSet<string> Zones = TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Append("UTC").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is made of words of the product, dates and a few digits.</summary>
    public static bool Are(string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }
        if (Zones.Contains(text))
        {
            return true;
        }
        text = Date().Replace(text, " ");
        return text.Count(char.IsDigit) <= MostDigits && Tokens(text).All(Words.Contains);
    }

    /// <summary>Whether words of the product name something, rather than letters and a number.</summary>
    public static bool Name(string text) => Are(text) && Tokens(text).Any(static word => word.Length > ShortestName);

    /// <summary>Whether a text that was read as a date, an amount or a currency says nothing beside it.</summary>
    public static bool AreFigure(string text) => text.Length <= LongestText && Tokens(text).All(Words.Contains) && !LooksLikePhone(text);

    /// <summary>Whether a number has the digits of a phone: ten or more, and no amount anybody rounds.</summary>
    public static bool LooksLikePhone(decimal number) => Math.Abs(number) is >= 1_000_000_000 and < 1_000_000_000_000_000 && number % 1000 != 0 && number == decimal.Truncate(number);

    private static bool LooksLikePhone(string text) =>
        decimal.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !Date().IsMatch(text) && LooksLikePhone(number);

    private static FrozenSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".json", StringComparison.Ordinal) && (Dictionaries.Contains(name) || Folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip });
            Add(words, document.RootElement);
        }
        foreach (var type in assembly.GetTypes().Concat(typeof(CrmFinding).Assembly.GetTypes()).Where(static type => type.IsEnum))
        {
            Add(words, Enum.GetNames(type));
        }
        Add(words, CrmSchema.Entities);
        Add(words, CrmSchema.Entities.SelectMany(CrmSchema.PropertiesOf).Select(static property => property.Name));
        Add(words, SystemCatalogue.Names);
        Add(words, Encoding.GetEncodings().Select(static encoding => encoding.Name));
        words.ExceptWith(GivenNames(assembly).Where(static name => name.Length >= ShortestName));
        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void Add(HashSet<string> words, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                // The methods of statistics are named after people.
                foreach (var property in element.EnumerateObject().Where(static property => !property.Name.StartsWith("report.method.", StringComparison.Ordinal)))
                {
                    words.UnionWith(Tokens(property.Name));
                    Add(words, property.Value);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Add(words, item);
                }
                break;
            case JsonValueKind.String:
                words.UnionWith(Tokens(element.GetString()!));
                break;
        }
    }

    private static void Add(HashSet<string> words, IEnumerable<string> texts) => words.UnionWith(texts.SelectMany(Tokens));

    /// <summary>A word that is also a name is a name.</summary>
    private static HashSet<string> GivenNames(Assembly assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var stream = assembly.GetManifestResourceStream("Names/GivenNames.json")!;
        using var document = JsonDocument.Parse(stream);
        Add(names, document.RootElement);
        return names;
    }

    /// <summary>Runs of letters in small letters; a capital within a word of small letters begins a new one (CreatedAt).</summary>
    private static IEnumerable<string> Tokens(string text) => Run().Matches(text).Select(static match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{L}\p{Ll}*|[\p{Lo}\p{Lm}\p{Lt}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?<!\d)(?:(?:19|20)\d\d[-._/ ]?[01]\d(?:[-._/ ]?[0-3]\d)?|[0-3]?\d[-._/][01]?\d[-._/](?:(?:19|20)\d\d|\d\d))(?:[T _-]?[0-2]\d[:.-]?[0-5]\d(?:[:.-]?[0-5]\d(?:\.\d{1,7})?)?(?:Z|[+-][01]\d:?\d\d)?)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
