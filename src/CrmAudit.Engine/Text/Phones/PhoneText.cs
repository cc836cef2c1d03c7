using System.Globalization;
using PhoneNumbers;

namespace CrmAudit.Engine.Text.Phones;

/// <summary>
/// Phones as people and spreadsheets write them, read into E.164. The common Kazakhstan and Russian shapes are read here (0.1 µs against
/// 2 µs); everything else goes through libphonenumber with region RU, which reads local numbers of both countries.
/// </summary>
internal static class PhoneText
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();
    private static readonly char[] Separators = [',', ';', '\n', '|', '/'];

    /// <summary>The phones of a cell, in order; a text that is no phone comes back with a null number.</summary>
    public static IReadOnlyList<CrmPhone> ParseAll(string cell)
    {
        if (TryFast(cell, out var number))
        {
            return [new(cell, number)];
        }
        var phones = new List<CrmPhone>();
        foreach (var part in cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddPart(phones, part);
        }
        return phones;
    }

    /// <summary>The number of one mobile phone in a common shape; null for anything else, which may still be a phone.</summary>
    public static string? TryCommon(string text) => TryFast(text, out var number) ? number : null;

    /// <summary>The one phone of a text.</summary>
    public static CrmPhone Parse(string text)
    {
        text = text.Trim().TrimStart('\'', '`', '’');
        if (TryFast(text, out var number))
        {
            return new(text, number);
        }
        text = Spreadsheet(text);
        var (body, extension) = SplitExtension(text);
        return new(text, TryFast(body, out number) ? number : ByLibrary(body), extension);
    }

    private static void AddPart(List<CrmPhone> phones, string part)
    {
        var digits = part.Count(char.IsAsciiDigit);
        // Two numbers of eleven to thirteen digits glued together, as some exports join columns.
        if (digits is >= 22 and <= 26 && Glued(part) is { } pair)
        {
            phones.AddRange(pair);
            return;
        }
        // "8 701 000 00 01 8 701 000 00 02": two numbers with nothing but a blank between.
        if (digits >= 20 && part.Split(' ').Length > 1 && SplitByBlank(part) is { } parts)
        {
            phones.AddRange(parts);
            return;
        }
        phones.Add(Parse(part));
    }

    private static List<CrmPhone>? Glued(string part)
    {
        var digits = new string([.. part.Where(char.IsAsciiDigit)]);
        if (digits.Length % 2 > 0)
        {
            return null;
        }
        var half = digits.Length / 2;
        foreach (var plus in (string[])["", "+"])
        {
            var (left, right) = (Parse(plus + digits[..half]), Parse(plus + digits[half..]));
            if (left.Number is not null && right.Number is not null)
            {
                return [left, right];
            }
        }
        return null;
    }

    private static List<CrmPhone>? SplitByBlank(string part)
    {
        for (var at = part.IndexOf(' ', StringComparison.Ordinal); at > 0; at = part.IndexOf(' ', at + 1))
        {
            var (left, right) = (Parse(part[..at]), Parse(part[(at + 1)..]));
            if (left.Number is not null && right.Number is not null)
            {
                return [left, right];
            }
        }
        return null;
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
        if (!IsKazakhMobile(national) && !IsRussianMobile(national))
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

    /// <summary>Russian mobile numbers start with 9; which of the prefixes are given out is left to the library.</summary>
    private static bool IsRussianMobile(ReadOnlySpan<char> national) =>
        national[0] == '9' && Library.IsValidNumber(new PhoneNumber.Builder().SetCountryCode(7).SetNationalNumber(ulong.Parse(national, NumberStyles.None, CultureInfo.InvariantCulture)).Build());

    private static string? ByLibrary(string text)
    {
        // Kyrgyz numbers are written 0XXX XXX XXX; ten digits with a leading zero mean nothing in the +7 zone.
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length == 10 && digits[0] == '0' && !text.Contains('+', StringComparison.Ordinal))
        {
            text = "+996" + digits[1..];
        }
        try
        {
            var parsed = Library.Parse(text, "RU");
            return Library.IsValidNumber(parsed) ? Library.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Undoes what spreadsheets do to phones: 77011234567.0 and 7.7011234567E10 (whole digits only).</summary>
    private static string Spreadsheet(string text)
    {
        var isNumber = text.EndsWith(".0", StringComparison.Ordinal) || (text.Contains('E', StringComparison.OrdinalIgnoreCase) && text.Any(char.IsAsciiDigit));
        return isNumber
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 && decimal.Truncate(number) == number && number < 1e15m
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : text;
    }

    private static (string Body, string? Extension) SplitExtension(string text)
    {
        foreach (var mark in new[] { "доб", "вн.", "внутр", "ext", "ішкі", "#" })
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var extension = new string([.. text[at..].Where(char.IsAsciiDigit)]);
                if (extension.Length is > 0 and <= 7)
                {
                    return (text[..at].TrimEnd(' ', ',', '.', '('), extension);
                }
            }
        }
        return (text, null);
    }
}
