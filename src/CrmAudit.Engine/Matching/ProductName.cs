using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A product's name apart: what it is called, and sizes, packs, grades and models, which make it the product it is. М-100, М100 and М 100, 3,0х70 and 3.0x70, 20мм and 20 мм are one.
/// </summary>
internal sealed partial class ProductName
{
    private const int LongestText = 300;

    /// <summary>Units as written in Latin letters and in other ways, as they are in Russian.</summary>
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["mm"] = "мм", ["cm"] = "см", ["m"] = "м", ["kg"] = "кг", ["g"] = "г", ["гр"] = "г", ["mg"] = "мг", ["тн"] = "т", ["ml"] = "мл", ["l"] = "л", ["w"] = "вт", ["kw"] = "квт", ["v"] = "в", ["gb"] = "гб", ["mb"] = "мб", ["tb"] = "тб", ["pcs"] = "шт",
    };

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
        var rest = Measure().Replace(written, match =>
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
                "x" or "х" or "×" or "*" => "x",
                "/" or "%" or "°" => part.Value,
                _ when normal.Length == 0 => Skeleton.Of(part.Value),
                _ => Units.GetValueOrDefault(part.Value, part.Value),
            });
        }
        return normal.ToString();
    }

    /// <summary>A figure with one to three letters before it, sizes joined by x or a stroke, and a unit behind.</summary>
    [GeneratedRegex(@"(?:(?<![\p{L}\d])\p{L}{1,3}[ -]?)?\d+(?:[.,]\d+)?(?:\s*[xх×*/-]\s*\d+(?:[.,]\d+)?)*(?:\s*(?:мм|см|дм|км|м2|м3|м|кг|гр|г|мг|тн|т|мл|л|шт|уп|пар|вт|квт|в|а|ач|гб|мб|тб|mm|cm|m|kg|g|mg|ml|l|w|kw|v|gb|mb|tb|pcs|""|''|°|%)(?![\p{L}\d]))?")]
    private static partial Regex Measure();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?|[xх×*](?=\s*\d)|[/%°]|\p{L}+")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<word>\p{L}+)(?<dot>\.)?")]
    private static partial Regex Word();
}
