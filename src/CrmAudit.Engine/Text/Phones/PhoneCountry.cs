using System.Collections.Frozen;

namespace CrmAudit.Engine.Text.Phones;

/// <summary>The country a card names, as a hint how to read a phone that has no code of one.</summary>
internal static class PhoneCountry
{
    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["KZ"] = "казахстан|қазақстан|kazakhstan|республика казахстан|рк",
        ["RU"] = "россия|ресей|russia|российская федерация|рф|russian federation",
        ["UZ"] = "узбекистан|өзбекстан|uzbekistan",
        ["KG"] = "кыргызстан|киргизия|қырғызстан|kyrgyzstan",
        ["TJ"] = "таджикистан|тәжікстан|tajikistan",
        ["TM"] = "туркменистан|түрікменстан|turkmenistan",
        ["AZ"] = "азербайджан|әзербайжан|azerbaijan",
        ["AM"] = "армения|армения республикасы|armenia",
        ["GE"] = "грузия|georgia",
        ["BY"] = "беларусь|белоруссия|belarus",
        ["UA"] = "украина|ukraine",
        ["MD"] = "молдова|молдавия|moldova",
        ["CN"] = "китай|кнр|қытай|china",
        ["MN"] = "монголия|моңғолия|mongolia",
        ["TR"] = "турция|түркия|turkey|türkiye|turkiye",
        ["AE"] = "оаэ|бәә|uae|united arab emirates|эмираты",
        ["KR"] = "корея|южная корея|республика корея|south korea|korea",
        ["IN"] = "индия|үндістан|india",
        ["DE"] = "германия|germany|deutschland",
        ["IT"] = "италия|italy",
        ["PL"] = "польша|poland",
        ["LT"] = "литва|lithuania",
        ["LV"] = "латвия|latvia",
        ["EE"] = "эстония|estonia",
        ["GB"] = "великобритания|united kingdom|uk|англия",
        ["US"] = "сша|ақш|usa|united states",
    }.SelectMany(static pair => pair.Value.Split('|').Append(pair.Key).Select(name => (Name: name, Region: pair.Key)))
        .ToFrozenDictionary(static pair => pair.Name, static pair => pair.Region, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Words = ["страна", "country", "мемлекет"];

    /// <summary>The ISO 3166 code of the country named in a column about the country; null where none is or it is not known.</summary>
    /// <param name="fields">Columns of a card by header.</param>
    public static string? Of(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (header, value) in fields)
        {
            if (Array.Exists(Words, word => header.Contains(word, StringComparison.OrdinalIgnoreCase)) && Regions.TryGetValue(value.Trim(), out var region))
            {
                return region;
            }
        }
        return null;
    }
}
