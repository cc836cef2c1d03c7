using System.Collections.Frozen;

namespace CrmAudit.Engine.Values;

/// <summary>Names and signs of currencies.</summary>
internal static class CurrencyText
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["KZT"] = "₸ тг тнг тенге теңге казахстанскийтенге қазақстантеңгесі kzt kazakhstanitenge tenge t т",
        ["USD"] = "$ usd us$ уе у.е долл доллар доллара долларов долларсша usdollar dollar dollars ақшдоллары",
        ["RUB"] = "₽ руб рубль рубля рублей российскийрубль rub rur russianruble ruble р",
        ["EUR"] = "€ eur евро euro еуро",
        ["CNY"] = "¥ cny юань юаней yuan rmb",
        ["KGS"] = "kgs сом сомов",
        ["UZS"] = "uzs сум сумов",
        ["GBP"] = "£ gbp фунт pound",
        ["TRY"] = "₺ try лира",
        ["AED"] = "aed дирхам",
        ["BRL"] = "brl r$ real reais",
    }.SelectMany(static pair => pair.Value.Split(' ').Append(pair.Key).Select(word => (Word: word.ToUpperInvariant(), Code: pair.Key)))
        .DistinctBy(static pair => pair.Word)
        .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The ISO 4217 code of a name, sign or code; null when it is not known.</summary>
    public static string? Code(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[Math.Min(text.Length, 40)];
        var count = 0;
        foreach (var letter in text)
        {
            if (count == key.Length)
            {
                break;
            }
            if (!char.IsWhiteSpace(letter) && letter is not ('(' or ')'))
            {
                key[count++] = char.ToUpperInvariant(letter);
            }
        }
        while (count > 0 && key[count - 1] == '.')
        {
            count--;
        }
        return Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..count], out var code) ? code : null;
    }
}
