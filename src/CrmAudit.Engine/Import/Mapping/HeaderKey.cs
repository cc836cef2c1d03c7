using System.Buffers;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>A header as it is compared: lower case, ё as е, blanks of any kind as one, without a currency sign, star or colon at its end.</summary>
internal static class HeaderKey
{
    private static readonly string[] Currencies = [.. Lexicon.Words("header.currency").SelectMany(static word => char.IsLetter(word[^1]) ? new[] { word, word + "." } : [word])];

    /// <summary>The word before a currency: Сумма в тенге.</summary>
    private static readonly string[] In = [.. Lexicon.Words("header.in").Select(static word => " " + word)];

    private static readonly SearchValues<char> Separators = SearchValues.Create(" _-.");

    public static string Of(string header)
    {
        Span<char> key = header.Length <= 128 ? stackalloc char[header.Length] : new char[header.Length];
        var length = 0;
        foreach (var letter in header)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (length > 0 && key[length - 1] != ' ')
                {
                    key[length++] = ' ';
                }
            }
            else
            {
                key[length++] = LetterFold.Lower(letter);
            }
        }
        ReadOnlySpan<char> trimmed = key[..length].Trim();
        trimmed = trimmed.TrimEnd("*:\u2191\u2193\u25B2\u25BC").TrimEnd();
        return Plain(trimmed, out _).ToString();
    }

    /// <summary>A key without what one writer puts between words and another does not: deal_id, Deal ID and DealId are one.</summary>
    public static string Joined(string key) => key.AsSpan().ContainsAny(Separators) ? string.Concat(key.Where(static letter => !Separators.Contains(letter))) : key;

    /// <summary>The currency a header ends with (Бюджет ₸, Сумма, тг, Amount (USD)); null when with none.</summary>
    public static string? CurrencyOf(string header)
    {
        Plain(header.Trim().ToLowerInvariant(), out var sign);
        return sign is null ? null : Values.CurrencyText.Code(sign);
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> key, out string? currency)
    {
        currency = null;
        var body = key.EndsWith(")") ? key[..^1] : key;
        foreach (var sign in Currencies)
        {
            if (!body.EndsWith(sign, StringComparison.Ordinal) || body.Length == sign.Length || body[^(sign.Length + 1)] is not (' ' or '(' or ','))
            {
                continue;
            }
            currency = sign;
            var plain = body[..^sign.Length].TrimEnd(" ,(");
            foreach (var word in In)
            {
                if (plain.EndsWith(word, StringComparison.Ordinal))
                {
                    return plain[..^word.Length].TrimEnd(" ,(");
                }
            }
            return plain;
        }
        return key;
    }
}
