namespace CrmAudit.Engine.Text.Quality;

/// <summary>Phones that are nobody's: the mask itself, one digit throughout, digits in a row, a number of zeros.</summary>
internal static class PhonePlaceholder
{
    private const int NationalLength = 10;

    /// <summary>
    /// True for +7, 00, 1111111, 12345, +7 (777) 777-77-77, 8 (000) 000-00-00, +7 700 000 00 00. A golden number of a real
    /// subscriber (701 111-11-11) stays a phone, and so does a text with letters.
    /// </summary>
    public static bool Is(string text)
    {
        Span<char> digits = stackalloc char[20];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
            if (char.IsAsciiDigit(c))
            {
                if (length == digits.Length)
                {
                    return false;
                }
                digits[length++] = c;
            }
        }
        if (length == 0)
        {
            return false;
        }
        var all = digits[..length];
        if (IsOneDigit(all) || KeyboardRuns.IsSequence(all))
        {
            return true;
        }
        if (length != NationalLength + 1 || all[0] is not ('7' or '8'))
        {
            return length == NationalLength && all[3..].IndexOfAnyExcept('0') < 0;
        }
        var national = all[1..];
        return IsOneDigit(national) || KeyboardRuns.IsSequence(national) || national[3..].IndexOfAnyExcept('0') < 0;
    }

    private static bool IsOneDigit(ReadOnlySpan<char> digits) => digits.IndexOfAnyExcept(digits[0]) < 0;
}
