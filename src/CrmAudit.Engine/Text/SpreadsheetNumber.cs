using System.Globalization;

namespace CrmAudit.Engine.Text;

/// <summary>
/// Codes of digits (phones, tax ids) that a spreadsheet took for numbers: 77011234567.0, 7.7011234567E+10, 7,7011234567E10. Shown in too narrow a
/// cell, a long number is written with six digits (7.70112E+10) and the others are gone.
/// </summary>
internal static class SpreadsheetNumber
{
    /// <summary>Zeros at the end of a number are left out by programs that write the shortest form; more than these were digits.</summary>
    private const int MostTrailingZeros = 2;

    /// <summary>The digits of a text that is such a number with all its digits; null for any other text.</summary>
    public static string? Digits(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.IsEmpty && text[0] == '+')
        {
            text = text[1..];
        }
        if (text.Length > 2 && text.EndsWith(".0", StringComparison.Ordinal) && text[..^2].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return text[..^2].ToString();
        }
        if (!TryScientific(text, out var digits, out var exponent) || !IsWhole(digits, exponent))
        {
            return null;
        }
        return digits.PadRight(exponent + 1, '0')[..(exponent + 1)];
    }

    /// <summary>Whether a text is a number in scientific notation some of whose digits were left out.</summary>
    public static bool IsRounded(ReadOnlySpan<char> text) => TryScientific(text.Trim(), out var digits, out var exponent) && !IsWhole(digits, exponent);

    private static bool IsWhole(string digits, int exponent)
    {
        var missing = exponent + 1 - digits.Length;
        return missing <= 0 ? digits.AsSpan(exponent + 1).IndexOfAnyExcept('0') < 0 : missing <= MostTrailingZeros;
    }

    /// <summary>Digits of the mantissa and the power of ten of the first one; only of numbers long enough to be a code.</summary>
    private static bool TryScientific(ReadOnlySpan<char> text, out string digits, out int exponent)
    {
        (digits, exponent) = ("", 0);
        var at = text.IndexOfAny("Ee\u0415\u0435"); // The last two are the Cyrillic letters that look alike.
        if (at < 1 || !int.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < 5 or > 20)
        {
            return false;
        }
        var mantissa = text[..at];
        if (!char.IsAsciiDigit(mantissa[0]) || mantissa[0] == '0' || (mantissa.Length > 1 && mantissa[1] is not ('.' or ',')) || (mantissa.Length > 2 && mantissa[2..].IndexOfAnyExceptInRange('0', '9') >= 0))
        {
            return false;
        }
        digits = mantissa.Length > 2 ? string.Concat(mantissa[..1], mantissa[2..]) : mantissa[..1].ToString();
        return true;
    }
}
