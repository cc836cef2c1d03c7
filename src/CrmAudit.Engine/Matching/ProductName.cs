using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A product's name apart: what it is called, and sizes, packs, grades and models, which make it the product it is. М-100, М100 and М 100, 3,0х70 and 3.0x70, 20мм and 20 мм are one.
/// </summary>
internal sealed partial class ProductName
{
    private const int LongestText = 300;

    /// <summary>Units by how they are written.</summary>
    private static readonly Dictionary<string, string> Units = Lexicon.Under("unit.")
        .SelectMany(static unit => Lexicon.Words(unit.Meaning).Select(word => (Word: word, unit.Name)))
        .ToDictionary(static pair => pair.Word, static pair => pair.Name, StringComparer.Ordinal);

    /// <summary>A figure with one to three letters before it, sizes joined by x or a stroke, and a unit behind.</summary>
    private static readonly Regex Measure = new(
        $@"(?:(?<![\p{{L}}\d])\p{{L}}{{1,3}}[ -]?)?\d+(?:[.,]\d+)?(?:\s*[x\u0445×*/-]\s*\d+(?:[.,]\d+)?)*(?:\s*(?:{string.Join('|', Units.Keys.OrderByDescending(static word => word.Length))}|""|''|°|%)(?![\p{{L}}\d]))?",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private ProductName(string[] words, bool[] isShort, string measures)
    {
        Words = words;
        IsShort = isShort;
        Measures = measures;
        Key = $"{string.Join(' ', words.Order(StringComparer.Ordinal))}\t{measures}";
    }

    /// <summary>Words as skeletons, in the order written.</summary>
    public string[] Words { get; }

    /// <summary>Which words are abbreviations (a dot behind them).</summary>
    public bool[] IsShort { get; }

    /// <summary>Everything with a figure in it, in one order: two products differ in it or are one.</summary>
    public string Measures { get; }

    /// <summary>The whole as a key, whatever the order of the words.</summary>
    public string Key { get; }

    /// <summary>The name of a text; null where there is none.</summary>
    public static ProductName? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var written = (text.Length > LongestText ? text[..LongestText] : text).ToLowerInvariant();
        var measures = new List<string>();
        var rest = Measure.Replace(written, match =>
        {
            measures.Add(Normal(match.Value));
            return " ";
        });
        var (words, isShort) = (new List<string>(), new List<bool>());
        foreach (Match match in Word().Matches(rest))
        {
            if (Skeleton.Of(match.Groups["word"].Value) is { Length: > 0 } word)
            {
                words.Add(word);
                isShort.Add(match.Groups["dot"].Success);
            }
        }
        return words.Count + measures.Count == 0 ? null : new([.. words], [.. isShort], string.Join(' ', measures.Order(StringComparer.Ordinal)));
    }

    /// <summary>Figures with what stands to them: the letters before (М, DN, ГОСТ), the unit behind, decimals without noughts.</summary>
    private static string Normal(string measure)
    {
        var normal = new StringBuilder();
        foreach (Match part in Part().Matches(measure))
        {
            normal.Append(part.Value switch
            {
                [>= '0' and <= '9', ..] => decimal.TryParse(part.Value.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.#####", CultureInfo.InvariantCulture) : part.Value,
                "x" or "\u0445" or "×" or "*" => "x",
                "/" or "%" or "°" => part.Value,
                _ when normal.Length == 0 => Skeleton.Of(part.Value),
                _ => Units.GetValueOrDefault(part.Value, part.Value),
            });
        }
        return normal.ToString();
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)?|[x\u0445×*](?=\s*\d)|[/%°]|\p{L}+")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<word>\p{L}+)(?<dot>\.)?")]
    private static partial Regex Word();
}
