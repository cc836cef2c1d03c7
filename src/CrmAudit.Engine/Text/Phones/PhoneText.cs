using System.Buffers;
using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;
using PhoneNumbers;

namespace CrmAudit.Engine.Text.Phones;

/// <summary>
/// Phones as people and spreadsheets write them, read into E.164. The common Kazakhstan and Russian shapes are read here (0.1 µs against
/// 2 µs); everything else goes through libphonenumber with region RU, which reads local numbers of both countries.
/// </summary>
internal static class PhoneText
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>What a number is written with: a text of nothing else has neither words nor an extension.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789+-() .,/\u00a0\u2011\u2013");

    /// <summary>Where people write an extension: доб. 105, вн. 12, ext 5, x5, ішкі 7, #12.</summary>
    private static readonly string[] ExtensionMarks = [.. Lexicon.Words("phone.extension")];

    /// <summary>Letters that are a mark only between figures: 701 123 45 67 x12.</summary>
    private static readonly string[] ExtensionLetters = [.. Lexicon.Words("phone.extension.letter")];

    /// <summary>
    /// Calling codes whose numbers are taken as they stand without a plus: neighbours and the countries goods come from. Any other row of digits this long is
    /// more often a mistyped number than a call to the rest of the world.
    /// </summary>
    private static readonly HashSet<int> Partners =
    [
        998, 996, 995, 994, 993, 992, 976, 972, 971, 966, 965, 420, 380, 375, 374, 373, 372, 371, 370, 359, 358, 86, 90, 91, 82, 81, 66, 65, 62, 60, 49, 48, 46, 44, 43, 41, 39, 34, 33, 32, 31, 20, 1,
    ];

    /// <summary>Digits beside a number that are no part of it: an hour, a room.</summary>
    private const int LongestNote = 4;

    private const int LongestExtension = 7;

    /// <summary>Digits of the longest number there is, and of the longest calling code (E.164).</summary>
    private const int LongestNumber = 15;
    private const int LongestCode = 3;

    /// <summary>The number of one phone in a common shape; null for anything else, which may still be a phone.</summary>
    public static string? TryCommon(string text) => TryFast(text, out var number) ? number : null;

    /// <summary>The one phone of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isList">Whether the text may be a list of numbers: then only a number of +7 or one with its international prefix is taken as one.</param>
    public static CrmPhone Parse(string text, bool isList = false)
    {
        text = text.Trim().TrimStart('\'', '`', '’');
        if (TryFast(text, out var number))
        {
            return new(text, number);
        }
        if (SpreadsheetNumber.Digits(text) is { } digits)
        {
            return new(digits, TryFast(digits, out number) ? number : ByLibrary(digits, isList));
        }
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || SpreadsheetNumber.IsRounded(text))
        {
            return new(text, null);
        }
        if (!text.AsSpan().ContainsAnyExcept(Signs))
        {
            return new(text, ByLibrary(text, isList));
        }
        var (body, extension) = SplitExtension(text);
        body = WithoutWords(body);
        return new(text, TryFast(body, out number) ? number : ByLibrary(body, isList), extension);
    }

    /// <summary>The same number read as one of a country, for a text that alone is none; null when it is none there either.</summary>
    /// <param name="text">A text without a number.</param>
    /// <param name="region">ISO 3166 code of the country.</param>
    public static string? ParseIn(string text, string region) =>
        SpreadsheetNumber.IsRounded(text) ? null : ByRegion(WithoutWords(SplitExtension(SpreadsheetNumber.Digits(text) ?? text).Body), region);

    /// <summary>Number of digits of a text.</summary>
    public static int DigitsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += char.IsAsciiDigit(letter) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The extension a text is nothing but; null for any other text.</summary>
    public static string? ExtensionOf(string text)
    {
        var (body, extension) = SplitExtension(" " + text);
        return body.Length == 0 ? extension : null;
    }

    /// <summary>
    /// Ten or eleven digits of +7 with the usual punctuation: +7XXXXXXXXXX, 8XXXXXXXXXX, 7XXXXXXXXXX, XXXXXXXXXX. The area decides the country: 6 and 7
    /// Kazakhstan, 3, 4, 8 and 9 Russia.
    /// </summary>
    private static bool TryFast(scoped ReadOnlySpan<char> text, out string? number)
    {
        Span<char> digits = stackalloc char[12];
        var count = 0;
        var plus = false;
        number = null;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (count == 11)
                {
                    return false;
                }
                digits[count++] = letter;
            }
            else if (letter == '+' && count == 0 && !plus)
            {
                plus = true;
            }
            else if (letter is not (' ' or '-' or '(' or ')' or '.' or '\u00a0' or '\u2011' or '\u2013'))
            {
                return false;
            }
        }
        scoped ReadOnlySpan<char> national;
        if (count == 11 && (digits[0] == '7' || (digits[0] == '8' && !plus)))
        {
            national = digits[1..11];
        }
        else if (count == 10 && !plus && digits[0] is '7' or '9')
        {
            national = digits[..10];
        }
        else
        {
            return false;
        }
        if (!IsKazakhMobile(national) && !IsGivenOut(national))
        {
            return false;
        }
        number = string.Concat("+7", national);
        return true;
    }

    /// <summary>Mobile prefixes 700-702, 705-708, 747, 760-764, 771, 775-778, 785 (libphonenumber metadata of KZ).</summary>
    private static bool IsKazakhMobile(ReadOnlySpan<char> national) =>
        national[0] == '7' && (national[1], national[2]) switch
        {
            ('0', '0' or '1' or '2' or '5' or '6' or '7' or '8') => true,
            ('4', '7') => true,
            ('6', >= '0' and <= '4') => true,
            ('7', '1' or '5' or '6' or '7' or '8') => true,
            ('8', '5') => true,
            _ => false,
        };

    /// <summary>Which areas and prefixes are given out is left to the library; asked so, it takes half the time it takes to read a text.</summary>
    private static bool IsGivenOut(ReadOnlySpan<char> national) =>
        Library.IsValidNumber(new PhoneNumber.Builder().SetCountryCode(7).SetNationalNumber(ulong.Parse(national, NumberStyles.None, CultureInfo.InvariantCulture)).Build());

    private static string? ByLibrary(string text, bool isList)
    {
        // The library reads letters as the keys they stand on.
        if (text.Any(char.IsLetter))
        {
            return null;
        }
        // Kyrgyz numbers are written 0XXX XXX XXX; ten digits with a leading zero mean nothing in the +7 zone.
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        var plus = text.Contains('+', StringComparison.Ordinal);
        if (digits.Length == 10 && digits[0] == '0' && !plus)
        {
            return ByRegion("+996" + digits[1..], "RU");
        }
        if (!plus && InternationalPrefix(digits) is var prefix and > 0)
        {
            return ByRegion("+" + digits[prefix..], "RU");
        }
        // What the library would refuse by an exception is not asked: a column of remarks has one in every cell.
        var isLocal = digits.Length is 10 or 11 || (plus && digits.Length <= LongestNumber);
        if (isList)
        {
            // A comma between digits is a sign of thousands or a slip, unless what it parts are numbers themselves.
            return isLocal ? ByRegion((plus ? "+" : "") + digits, "RU") : null;
        }
        return (isLocal ? ByRegion(text, "RU") : null) ?? (!plus && digits.Length is >= 11 and <= LongestNumber && IsOfPartner(digits) ? Foreign(digits) : null);
    }

    private static bool IsOfPartner(ReadOnlySpan<char> digits)
    {
        for (var length = 1; length <= LongestCode; length++)
        {
            if (Partners.Contains(int.Parse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Digits of the prefix one dials to call abroad: 00 in Europe and most of the world, 8 10 in the +7 zone; 0 when there is none.</summary>
    private static int InternationalPrefix(string digits) =>
        digits.Length < 11 ? 0
        : digits.StartsWith("00", StringComparison.Ordinal) ? 2
        : digits.Length > 12 && digits.StartsWith("810", StringComparison.Ordinal) ? 3
        : 0;

    private static string? Foreign(string digits)
    {
        try
        {
            var parsed = Library.Parse("+" + digits, null);
            return Library.IsValidNumber(parsed) ? Library.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static string? ByRegion(string text, string region)
    {
        try
        {
            var parsed = Library.Parse(text, region);
            return Library.IsValidNumber(parsed) ? Library.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The part between words that holds the number (Тел: 8701..., 8701... Анна, +7 701 ... после 18:00); the whole where two parts could.</summary>
    private static string WithoutWords(string text)
    {
        var (best, most, others) = (text, 0, 0);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsLetter(text[i]))
            {
                continue;
            }
            var digits = DigitsIn(text.AsSpan(start, i - start));
            if (digits > most)
            {
                (best, most, others) = (text[start..i], digits, Math.Max(others, most));
            }
            else
            {
                others = Math.Max(others, digits);
            }
            start = i + 1;
        }
        return others > LongestNote ? text : best.Trim(' ', ':', '.', ',', '№', '"', '«', '»', '<', '>');
    }

    private static (string Body, string? Extension) SplitExtension(string text)
    {
        foreach (var mark in ExtensionMarks)
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var extension = new string([.. text[at..].Where(char.IsAsciiDigit)]);
                if (extension.Length is > 0 and <= LongestExtension)
                {
                    return (text[..at].TrimEnd(' ', ',', '.', '(', ';'), extension);
                }
            }
        }
        foreach (var letter in ExtensionLetters)
        {
            var at = text.LastIndexOf(letter, StringComparison.OrdinalIgnoreCase);
            var extension = at < 0 ? "" : text[(at + letter.Length)..].Trim();
            if (at > 0 && extension.Length is > 0 and <= LongestExtension && !extension.AsSpan().ContainsAnyExceptInRange('0', '9') && text[..at].TrimEnd() is [.., >= '0' and <= '9'] body)
            {
                return (body, extension);
            }
        }
        return (text, null);
    }
}
