using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.TaxIds;

/// <summary>BIN and IIN as people and spreadsheets write them.</summary>
internal static class TaxIdText
{
    private const int Length = 12;

    /// <summary>What people write before the number.</summary>
    private static readonly string[] Captions =
    [
        .. Lexicon.Words("taxId.caption").SelectMany(static one => Lexicon.Words("taxId.caption").Select(other => $"{one}/{other}")),
        .. Lexicon.Words("taxId.caption"),
    ];

    /// <summary>
    /// The twelve digits, padded with the zeros a spreadsheet lost where 9 to 11 are left and the padded number passes its check, without a caption
    /// before them (БИН 0403...) and out of the notation of a spreadsheet (4.0340054571E+10); the ten digits of a Russian INN; otherwise the text as typed.
    /// </summary>
    public static string Normalize(string text)
    {
        Span<char> digits = stackalloc char[Length];
        var count = 0;
        var body = WithoutCaption(text);
        if (SpreadsheetNumber.Digits(body) is { } whole)
        {
            body = whole;
        }
        if (body.IndexOf('/') is var slash and > 0 && RussianInn.IsValid(body[..slash].TrimEnd()))
        {
            return body[..slash].TrimEnd().ToString();
        }
        foreach (var letter in body)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (count == Length)
                {
                    return text;
                }
                digits[count++] = letter;
            }
            else if (letter is not (' ' or '-' or '\u00a0' or '\''))
            {
                return text;
            }
        }
        if (count == Length)
        {
            return text.Length == Length ? text : digits.ToString();
        }
        if (count is < 9 or > 11)
        {
            return text;
        }
        if (count == 10 && RussianInn.IsValid(digits[..count]))
        {
            return digits[..count].ToString();
        }
        var padded = digits[..count].ToString().PadLeft(Length, '0');
        return TaxIdChecksum.IsValid(padded) ? padded : text;
    }

    /// <summary>Where a number starts behind its caption; the whole text where there is none.</summary>
    public static ReadOnlySpan<char> WithoutCaption(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || !char.IsLetter(text[0]))
        {
            return text;
        }
        foreach (var caption in Captions)
        {
            if (text.StartsWith(caption, StringComparison.OrdinalIgnoreCase) && text.Length > caption.Length && !char.IsLetter(text[caption.Length]))
            {
                return text[caption.Length..].TrimStart(" \u00a0:№#.-=");
            }
        }
        return text;
    }
}
