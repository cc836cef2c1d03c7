namespace CrmAudit.Engine.Text.TaxIds;

/// <summary>
/// The check digit of a Kazakhstan BIN or IIN. k is the sum of the first eleven digits times 1 to 11, modulo 11; when that is 10, the sum
/// times 3 to 11, 1, 2, modulo 11; when that is 10 again, the number cannot be issued. Otherwise k is the twelfth digit.
/// Real numbers with a wrong digit are known, so a failed check is a warning, not proof.
/// </summary>
internal static class TaxIdChecksum
{
    /// <summary>Whether twelve digits pass.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        digits.Length == 12 && !digits.ContainsAnyExceptInRange('0', '9') && CheckDigit(digits[..11]) == digits[11] - '0';

    /// <summary>The check digit of eleven digits; null when none can be.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> digits)
    {
        var (first, second) = (0, 0);
        for (var i = 0; i < 11; i++)
        {
            first += (digits[i] - '0') * (i + 1);
            second += (digits[i] - '0') * (i < 9 ? i + 3 : i - 8);
        }
        return first % 11 < 10 ? first % 11 : second % 11 < 10 ? second % 11 : null;
    }
}
