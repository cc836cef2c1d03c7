using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Amounts of money as people and systems write them.</summary>
internal static class AmountText
{
    private static readonly (string Word, decimal Factor)[] Multipliers =
    [
        .. Lexicon.Map(("factor.thousand", 1e3m), ("factor.million", 1e6m), ("factor.billion", 1e9m))
            .OrderByDescending(static pair => pair.Key.Length).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value)),
    ];

    /// <summary>
    /// Reads an amount: blanks of any kind between thousands, point or comma as decimal sign, brackets or minus for negative, currency before
    /// or after, тыс / млн / мың / млрд / k / M. Where one sign stands once with three digits after it, it parts thousands, unless the column
    /// is known to use it as decimal sign.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="decimalSign">Decimal sign of the column; '\0' when not known.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">ISO 4217 code found in the cell; null when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, char decimalSign, out decimal amount, out string? currency) =>
        TryParse(text, decimalSign, out amount, out currency, out _);

    /// <summary>The same, with what the amount is rounded to where it is written in thousands, millions or billions (1,2 млн: 100 000); 0 where it is written in full.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, char decimalSign, out decimal amount, out string? currency, out decimal step)
    {
        amount = step = 0;
        currency = null;
        text = text.Trim().TrimStart('\'');
        if (text.IsEmpty || text.Length > 64)
        {
            return false;
        }
        var negative = false;
        if (text[0] == '(' && text[^1] == ')')
        {
            text = text[1..^1].Trim();
            negative = true;
        }
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start]) && text[start] is not ('-' or '−' or '+' or '.' or ','))
        {
            start++;
        }
        var end = text.Length;
        while (end > start && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }
        var exponent = text[start..end].IndexOfAny('E', 'e');
        if (end <= start || (exponent >= 0 && !IsScientific(text[start..end])))
        {
            return false;
        }
        var before = text[..start].Trim();
        var body = text[start..end];
        var after = text[end..].Trim();
        var factor = Multiplier(ref after);
        if (!TryCurrency(before, ref currency) || !TryCurrency(after, ref currency))
        {
            return false;
        }
        if (body[0] is '-' or '−' or '+')
        {
            negative ^= body[0] != '+';
            body = body[1..].TrimStart();
        }
        if (exponent >= 0)
        {
            return decimal.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && Scale(ref amount, factor, negative, out _);
        }
        Span<char> plain = stackalloc char[body.Length];
        return TryPlain(body, decimalSign, plain, out var length)
            && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && Scale(ref amount, factor, negative, out step);
    }

    /// <summary>The decimal sign a cell proves: the last of two different signs, or one that is not followed by exactly three digits; '\0' when it proves none.</summary>
    public static char ProvenSign(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny('.', ',');
        if (at < 0)
        {
            return '\0';
        }
        var other = text[at] == '.' ? ',' : '.';
        if (text[..at].Contains(other))
        {
            return text[at];
        }
        if (text[..at].Contains(text[at]))
        {
            return '\0';
        }
        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
        {
            digits++;
        }
        return digits is 1 or 2 or > 3 ? text[at] : '\0';
    }

    private static bool TryPlain(ReadOnlySpan<char> body, char decimalSign, Span<char> plain, out int length)
    {
        length = 0;
        var last = body.LastIndexOfAny('.', ',');
        // A cell that proves its own sign beats the column: 1,5 is never fifteen.
        var isDecimal = last >= 0 && (body[last] == decimalSign || ProvenSign(body) == body[last] || (decimalSign == '\0' && IsDecimal(body, last)));
        for (var i = 0; i < body.Length; i++)
        {
            var letter = body[i];
            if (char.IsAsciiDigit(letter))
            {
                plain[length++] = letter;
            }
            else if (letter is '.' or ',')
            {
                if (i == last && isDecimal)
                {
                    plain[length++] = '.';
                }
            }
            else if (letter is not (' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' or '’' or '_'))
            {
                return false;
            }
        }
        return length > 0;
    }

    /// <summary>The only sign followed by three digits parts thousands; so does a sign that stands twice.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> body, int last)
    {
        var sign = body[last];
        var before = body[..last];
        if (before.Contains(sign))
        {
            return false;
        }
        return before.Contains(sign == '.' ? ',' : '.') || body.Length - last - 1 != 3 || before.TrimStart('0').IsEmpty;
    }

    private static bool IsScientific(ReadOnlySpan<char> body) => double.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static decimal Multiplier(ref ReadOnlySpan<char> after)
    {
        if (after.IsEmpty)
        {
            return 1;
        }
        foreach (var (word, factor) in Multipliers)
        {
            if (after.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (after.Length == word.Length || !char.IsLetter(after[word.Length])))
            {
                after = after[word.Length..].Trim();
                return factor;
            }
        }
        return 1;
    }

    private static bool TryCurrency(ReadOnlySpan<char> text, ref string? currency)
    {
        if (text.IsEmpty || text is "." or "-" or ".-")
        {
            return true;
        }
        if (CurrencyText.Code(text) is not { } code)
        {
            return false;
        }
        currency ??= code;
        return true;
    }

    private static bool Scale(ref decimal amount, decimal factor, bool negative, out decimal step)
    {
        step = factor > 1 ? factor * new decimal(1, 0, 0, false, amount.Scale) : 0;
        if (Math.Abs(amount) > decimal.MaxValue / 1e10m)
        {
            return false;
        }
        amount = amount * factor * (negative ? -1 : 1);
        return true;
    }
}
