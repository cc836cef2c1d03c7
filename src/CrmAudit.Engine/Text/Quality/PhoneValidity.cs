using PhoneNumbers;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>What is wrong with a phone.</summary>
internal enum PhoneFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A spreadsheet wrote it in scientific notation and left digits out.</summary>
    Rounded,

    /// <summary>There are letters in it.</summary>
    Letters,

    /// <summary>Five to seven digits: a local number without the code of its town.</summary>
    NoCode,

    /// <summary>Too few digits.</summary>
    Short,

    /// <summary>Too many digits, or two numbers in one.</summary>
    Long,

    /// <summary>The right number of digits and no such number: no operator or town has this code.</summary>
    Unassigned,
}

/// <summary>Whether a phone that was read can be a phone: the numbering plans of libphonenumber, the common ones by a shortcut.</summary>
internal static class PhoneValidity
{
    /// <summary>The fault of a phone.</summary>
    public static PhoneFault Check(CrmPhone phone)
    {
        if (phone.Number is { } number)
        {
            return IsKazakhMobile(number) || IsAssigned(number) ? PhoneFault.None : PhoneFault.Unassigned;
        }
        if (SpreadsheetNumber.IsRounded(phone.Text))
        {
            return PhoneFault.Rounded;
        }
        var digits = 0;
        foreach (var c in phone.Text)
        {
            if (char.IsLetter(c))
            {
                return PhoneFault.Letters;
            }
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        return digits switch
        {
            < 5 => PhoneFault.Short,
            <= 7 => PhoneFault.NoCode,
            < 10 => PhoneFault.Short,
            > 13 => PhoneFault.Long,
            _ => PhoneFault.Unassigned,
        };
    }

    /// <summary>+7 and a mobile code of Kazakhstan: 700-708, 747, 760-764, 771, 775-778, 785. Nearly every number of a base is one.</summary>
    private static bool IsKazakhMobile(string number)
    {
        if (number.Length != 12 || !number.StartsWith("+77", StringComparison.Ordinal) || number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }
        var code = ((number[3] - '0') * 10) + (number[4] - '0');
        return code is 0 or 1 or 2 or 5 or 6 or 7 or 8 or 47 or (>= 60 and <= 64) or 71 or (>= 75 and <= 78) or 85;
    }

    private static bool IsAssigned(string number)
    {
        var library = PhoneNumberUtil.GetInstance();
        try
        {
            return library.IsValidNumber(library.Parse(number, "KZ"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
