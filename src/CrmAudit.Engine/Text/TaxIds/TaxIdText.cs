namespace CrmAudit.Engine.Text.TaxIds;

/// <summary>BIN and IIN as people and spreadsheets write them.</summary>
internal static class TaxIdText
{
    private const int Length = 12;

    /// <summary>
    /// The twelve digits, padded with the zeros a spreadsheet lost where 9 to 11 are left and the padded number passes its check;
    /// otherwise the text as typed.
    /// </summary>
    public static string Normalize(string text)
    {
        Span<char> digits = stackalloc char[Length];
        var count = 0;
        var body = text.AsSpan().Trim();
        if (body.EndsWith(".0", StringComparison.Ordinal))
        {
            body = body[..^2];
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
        var padded = digits[..count].ToString().PadLeft(Length, '0');
        return TaxIdChecksum.IsValid(padded) ? padded : text;
    }
}
