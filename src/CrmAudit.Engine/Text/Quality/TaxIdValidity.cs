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

    /// <summary>A spreadsheet wrote it in scientific notation and left digits out.</summary>
    Rounded,

    /// <summary>The digits at the start are no date of birth or registration. Not a proof, as with the check digit.</summary>
    Date,

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
        if (SpreadsheetNumber.IsRounded(text))
        {
            return TaxIdFault.Rounded;
        }
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
        return count != Length ? TaxIdFault.Length
            : !TaxIdChecksum.IsValid(digits) ? TaxIdFault.Checksum
            : !HasDate(digits) ? TaxIdFault.Date
            : TaxIdFault.None;
    }

    /// <summary>An IIN starts with a date of birth (yyMMdd, its century in the seventh digit), a BIN with the year and month of registration.</summary>
    private static bool HasDate(ReadOnlySpan<char> digits)
    {
        var (year, month, day) = (Pair(digits), Pair(digits[2..]), Pair(digits[4..]));
        if (month is < 1 or > 12)
        {
            return false;
        }
        // From 40 on the fifth digit tells the kind of a legal entity.
        if (day >= 40)
        {
            return digits[4] <= '6';
        }
        var century = digits[6] switch { '1' or '2' => 1800, '3' or '4' => 1900, _ => 2000 };
        return day >= 1 && day <= DateTime.DaysInMonth(century + year, month);
    }

    private static int Pair(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
