using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>What is wrong with a BIN or IIN.</summary>
internal enum TaxIdFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not twelve digits.</summary>
    Length,

    /// <summary>Something else than digits.</summary>
    Character,

    /// <summary>The check digit is wrong. Not a proof: a few numbers were issued with a wrong one.</summary>
    Checksum,
}

/// <summary>Whether a text can be a BIN or IIN; blanks and dashes inside are let through.</summary>
internal static class TaxIdValidity
{
    /// <summary>Digits of a BIN or IIN.</summary>
    public const int Length = 12;

    /// <summary>The fault of a text.</summary>
    public static TaxIdFault Check(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (count < Length)
                {
                    digits[count] = c;
                }
                count++;
            }
            else if (!char.IsWhiteSpace(c) && c != '-')
            {
                return TaxIdFault.Character;
            }
        }
        return count != Length ? TaxIdFault.Length : TaxIdChecksum.IsValid(digits) ? TaxIdFault.None : TaxIdFault.Checksum;
    }

    /// <summary>Whether a text is the INN of a Russian firm (10 digits with its check digit): a foreign partner's number, not a wrong BIN.</summary>
    public static bool IsRussianInn(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        if (text.Length != 10 || text.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (text[i] - '0') * weights[i];
        }
        return sum % 11 % 10 == text[9] - '0';
    }
}
