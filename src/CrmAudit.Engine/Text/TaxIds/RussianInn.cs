namespace CrmAudit.Engine.Text.TaxIds;

/// <summary>
/// The Russian tax number, of firms (10 digits, the last one a check digit) and of persons (12 digits, the last two): order of the FNS of 29.06.2012
/// ММВ-7-6/435@. A foreign partner's number is not a wrong BIN.
/// </summary>
internal static class RussianInn
{
    private static readonly int[] Weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>Whether a text is such a number with its check digits.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0 && text.Length switch
    {
        10 => Check(text[..9]) == text[9],
        12 => Check(text[..10]) == text[10] && Check(text[..11]) == text[11],
        _ => false,
    };

    /// <summary>The check digit of 9, 10 or 11 digits: the weights end at the same place.</summary>
    private static char Check(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[Weights.Length - digits.Length + i];
        }
        return (char)('0' + (sum % 11 % 10));
    }
}
