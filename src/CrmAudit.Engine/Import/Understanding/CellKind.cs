using System.Buffers;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.TaxIds;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What one cell is, as far as a cell alone tells.</summary>
internal static class CellKind
{
    private const int ShortestSurname = 5;

    /// <summary>Endings of Slavic and Turkic family names, as skeletons.</summary>
    private static readonly List<string> SurnameEndings = Text.Quality.DictionaryResource.Read("SurnameEndings")["endings"].Select(static ending => Skeleton.Of(ending)).ToList();

    private static readonly SearchValues<char> OfDecimals = SearchValues.Create("0123456789. ,-");

    private const int FewestTownDigits = 5;
    private const int MostRangeDigits = 5;
    private const int FewestPhoneDigits = 10;
    private const int MostPhoneDigits = 15;

    /// <summary>A name of more words is a sentence.</summary>
    private const int LongestName = 60;

    public static CrmColumnContent Of(string cell, PersonNames persons)
    {
        var (digits, letters) = (0, 0);
        foreach (var letter in cell)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            letters += char.IsLetter(letter) ? 1 : 0;
        }
        if (IsEmail(cell))
        {
            return CrmColumnContent.Email;
        }
        if (IsUrl(cell))
        {
            return CrmColumnContent.Url;
        }
        if (letters <= 2 && digits > 0)
        {
            return OfFigures(cell, digits, letters);
        }
        if (digits >= 4 && IsDate(cell))
        {
            return CrmColumnContent.Date;
        }
        if (digits >= FewestPhoneDigits && digits <= MostPhoneDigits && letters <= 6 && (cell[0] == '+' || cell.Contains("+7", StringComparison.Ordinal)))
        {
            return CrmColumnContent.Phone;
        }
        if (digits > 0 && AmountText.TryParse(cell, '\0', out _, out _))
        {
            return CrmColumnContent.Amount;
        }
        if (BooleanText.Parse(cell) is not null)
        {
            return CrmColumnContent.YesNo;
        }
        if (cell.Length <= 12 && CurrencyText.Code(cell) is not null)
        {
            return CrmColumnContent.Currency;
        }
        if (digits == 0 && letters > 1 && cell.Length <= LongestName)
        {
            return IsFirm(cell) ? CrmColumnContent.Firm : IsPerson(cell, persons) ? CrmColumnContent.Person : CrmColumnContent.Text;
        }
        return IsFirm(cell) ? CrmColumnContent.Firm : CrmColumnContent.Text;
    }

    private static CrmColumnContent OfFigures(string cell, int digits, int letters)
    {
        var isPlain = letters == 0 && digits == cell.Length;
        if (digits == 12 && isPlain && TaxIdChecksum.IsValid(cell))
        {
            return CrmColumnContent.TaxId;
        }
        if (IsPhone(cell, digits, letters, isPlain))
        {
            return CrmColumnContent.Phone;
        }
        if (!isPlain && digits >= 4 && IsDate(cell))
        {
            return CrmColumnContent.Date;
        }
        if (isPlain)
        {
            return cell is "0" or "1" ? CrmColumnContent.Number : cell.Length > 1 && cell[0] == '0' ? CrmColumnContent.Text : CrmColumnContent.Number;
        }
        return AmountText.TryParse(cell, '\0', out _, out _) ? CrmColumnContent.Amount : CrmColumnContent.Text;
    }

    /// <summary>Figures in the shape of a phone: with a plus, with brackets and dashes, or eleven of the right beginning.</summary>
    private static bool IsPhone(string cell, int digits, int letters, bool isPlain)
    {
        var body = cell.AsSpan().Trim().TrimStart("'p:");
        if (digits is < FewestPhoneDigits or > (2 * MostPhoneDigits) || letters > 1 || body.IsEmpty)
        {
            return false;
        }
        if (isPlain)
        {
            return digits is 10 or 11 && PhoneText.TryCommon(cell) is not null;
        }
        if (body[0] == '+')
        {
            return true;
        }
        foreach (var sign in cell)
        {
            if (!char.IsAsciiDigit(sign) && !char.IsWhiteSpace(sign) && sign is not ('(' or ')' or '-' or '.' or ',' or ';' or '/' or '\'' or '\u2011' or '\u2013'))
            {
                return false;
            }
        }
        return !IsDate(cell) && PhoneText.TryCommon(cell) is not null;
    }

    /// <summary>Whether there are digits enough for a phone, as short as inside a town, and no range of numbers.</summary>
    public static bool IsCallable(string cell) => PhoneText.DigitsIn(cell) >= FewestTownDigits && !IsRange(cell);

    /// <summary>Whether a cell is a time of day and nothing else: 9:05, 14:05:30, 2:05 PM.</summary>
    public static bool IsClock(string cell)
    {
        const int Shortest = 4;
        return cell.Length is >= Shortest and <= 15 && char.IsAsciiDigit(cell[0]) && cell.IndexOf(':', StringComparison.Ordinal) is 1 or 2
            && Values.ClockText.TryRest(cell, 0, out _, out var offset) && offset is null;
    }

    /// <summary>Two numbers with a dash between blanks: 1,000 - 5,000.</summary>
    private static bool IsRange(string cell)
    {
        var at = cell.AsSpan().IndexOfAny('-', '\u2013', '\u2014');
        return at > 1 && at + 2 < cell.Length && cell[at - 1] == ' ' && cell[at + 1] == ' ' && IsGrouped(cell.AsSpan(0, at)) && IsGrouped(cell.AsSpan(at + 1));

        static bool IsGrouped(ReadOnlySpan<char> side)
        {
            var body = side.Trim(" $+");
            var comma = body.LastIndexOf(',');
            return !body.IsEmpty && !body.ContainsAnyExcept(OfDecimals) && body.Count('-') == 0 && (comma < 0 ? body.Length <= MostRangeDigits : body.Length - comma == 4);
        }
    }

    private static bool IsDate(string cell)
    {
        // A bare number is a date only to who knows that it is one.
        return cell.AsSpan().ContainsAny("-./: ") && !IsDecimal(cell) && DateText.Parse(cell, DateOrder.Unknown, LocalTime.Utc, out _) != DateText.Outcome.NotADate;
    }

    /// <summary>Whether a date is of before a year: whatever its order is, the year has four figures.</summary>
    public static bool IsBefore(string cell, int year)
    {
        var (start, isBefore) = (0, false);
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i < cell.Length && char.IsAsciiDigit(cell[i]))
            {
                continue;
            }
            isBefore |= i - start == 4 && int.Parse(cell.AsSpan(start, 4), System.Globalization.CultureInfo.InvariantCulture) is > 1900 and var found && found < year;
            start = i + 1;
        }
        return isBefore;
    }

    private static bool IsDecimal(string cell) => cell.AsSpan().Count('.') == 1 && !cell.AsSpan().ContainsAnyExcept(OfDecimals);

    private static bool IsEmail(string cell)
    {
        var at = cell.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at + 3 < cell.Length && cell.IndexOf('.', at) > at + 1 && !cell.AsSpan().ContainsAny("{}\"");
    }

    private static bool IsUrl(string cell) =>
        cell.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>A legal form stands as a word at the beginning or the end.</summary>
    private static bool IsFirm(string cell)
    {
        var words = Words.Of(cell).ToList();
        return words.Count > 1 && (IsForm(words[0]) || IsForm(words[^1]));

        static bool IsForm(string word) => word.Length is > 1 and <= 5 && NameDictionary.LegalForms.Contains(Skeleton.Of(word)) && (char.IsUpper(word[^1]) || word.Length > 2);
    }

    /// <summary>Whether a text is two to four words that all begin with a capital, as names are written.</summary>
    public static bool IsTitled(string cell)
    {
        var words = 0;
        foreach (var range in cell.AsSpan().Split(' '))
        {
            var word = cell.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }
            words++;
            if (!char.IsUpper(word[0]) || word[1..].ContainsAnyInRange('0', '9'))
            {
                return false;
            }
        }
        return words is >= 2 and <= 4;
    }

    private static bool HasSurnameEnding(string skeleton) => skeleton.Length >= ShortestSurname && SurnameEndings.Exists(ending => skeleton.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPerson(string cell, PersonNames persons)
    {
        var name = persons.Read(cell);
        return name is not null && name.Parts.Length is >= 1 and <= 4
            && (name.IsWoman is not null || Array.Exists(name.Parts, static part => part.IsListed) || (name.Parts.Length > 1 && IsTitled(cell) && Array.Exists(name.Parts, static part => HasSurnameEnding(part.Text))));
    }
}
