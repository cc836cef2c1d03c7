using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>Neighbouring keys typed in a row, in the layouts of the languages, and digits in a row.</summary>
internal static class KeyboardRuns
{
    private static readonly string[] Rows = [.. Lexicon.Words("keyboard.row")];

    /// <summary>From here on a run anywhere in a row is one; four keys from the start of a row will do (смит is a name, фыва is not).</summary>
    private const int LongRun = 5;

    /// <summary>
    /// Whether a lower-case word is a run of keys in either direction (qwer, asdfg, йцукен, ролдж), or one of three or more keys
    /// from the start of a row repeated (qweqwe, фывфыв).
    /// </summary>
    public static bool IsRun(ReadOnlySpan<char> word) => IsSimpleRun(word) || (word.Length >= 6 && IsRepeatedRun(word));

    /// <summary>Whether digits go up or down by one, wrapping at nine, or such a row is repeated: 123, 987, 12345678, 123123.</summary>
    public static bool IsSequence(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 3)
        {
            return false;
        }
        if (Steps(digits, 1) || Steps(digits, 9))
        {
            return true;
        }
        var half = digits.Length / 2;
        return half >= 3 && digits.Length % 2 == 0 && digits[..half].SequenceEqual(digits[half..]) && (Steps(digits[..half], 1) || Steps(digits[..half], 9));
    }

    private static bool Steps(ReadOnlySpan<char> digits, int step)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]) || (i > 0 && (digits[i - 1] - '0' + step) % 10 != digits[i] - '0'))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSimpleRun(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            return false;
        }
        foreach (var row in Rows)
        {
            var first = row.IndexOf(word[0], StringComparison.Ordinal);
            if (first < 0)
            {
                continue;
            }
            var up = first + word.Length <= row.Length && word.SequenceEqual(row.AsSpan(first, word.Length));
            var down = first - word.Length + 1 >= 0 && IsReversed(word, row, first);
            return (up && (first == 0 || word.Length >= LongRun)) || (down && word.Length >= LongRun);
        }
        return false;
    }

    private static bool IsReversed(ReadOnlySpan<char> word, string row, int first)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (row[first - i] != word[i])
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsRepeatedRun(ReadOnlySpan<char> word)
    {
        for (var period = 3; period <= word.Length / 2; period++)
        {
            if (word.Length % period == 0 && IsPeriodic(word, period) && Array.Exists(Rows, StartsWith(word[..period].ToString())))
            {
                return true;
            }
        }
        return false;
    }

    private static Predicate<string> StartsWith(string start) => row => row.StartsWith(start, StringComparison.Ordinal);

    private static bool IsPeriodic(ReadOnlySpan<char> word, int period)
    {
        for (var i = period; i < word.Length; i++)
        {
            if (word[i] != word[i - period])
            {
                return false;
            }
        }
        return true;
    }
}
