using CrmAudit.Engine.Text.Emails;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// The one place that decides which values of a card are evidence. What was typed only to get past the form («тест», +7 777 777 77 77, 000000000000) and what cannot be what its
/// field says (a phone no operator has, a number of five digits as a BIN) is nobody's: it neither links nor rules out.
/// </summary>
/// <param name="fillers">Formal values.</param>
internal sealed class Evidence(FillerDictionary fillers)
{
    /// <summary>What programs write for nothing. As written: «Na» is a family name.</summary>
    private static readonly HashSet<string> Absent = new(StringComparer.Ordinal) { "NA", "N/A", "n/a", "#N/A", "NULL", "null", "Null", "NaN", "nan", "None", "none", "-", "--", "—", "?" };

    private readonly Dictionary<string, string?> _choices = new(StringComparer.Ordinal);

    /// <summary>A person's name; what telephony or a marketplace writes in its place is none.</summary>
    public string? Person(string? text) => Real(text, FillUse.Name) is { } real && !NobodyName.Is(real) ? real : null;

    /// <summary>A firm's name.</summary>
    public string? Firm(string? text) => Real(text, FillUse.Company);

    /// <summary>A phone as its number, without an extension.</summary>
    public string? Phone(CrmPhone phone) =>
        phone.Number is { } number && Real(phone.Text, FillUse.Phone) is not null && !PhonePlaceholder.Is(number) && PhoneValidity.Check(phone) == PhoneFault.None ? number : null;

    /// <summary>A mailbox.</summary>
    public string? Email(string? text) => Real(text, FillUse.Email) is { } real ? EmailKey.Of(real) : null;

    /// <summary>A tax number by its digits, a foreign partner's INN included; a wrong check digit is no reason to leave it out.</summary>
    public string? TaxId(string? text)
    {
        if (Real(text, FillUse.TaxId) is not { } real)
        {
            return null;
        }
        var digits = string.Concat(real.Where(char.IsAsciiDigit));
        return TaxIdValidity.Check(real) is TaxIdFault.None or TaxIdFault.Checksum or TaxIdFault.Date || RussianInn.IsValid(digits) ? digits : null;
    }

    /// <summary>A number by its digits; null where there is none.</summary>
    public string? Number(string? text)
    {
        if (Real(text, FillUse.TaxId) is not { } real)
        {
            return null;
        }
        var digits = string.Concat(real.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }

    /// <summary>A cell as written; null where it only says that there is none, as programs write it.</summary>
    public static string? Written(string? text) =>
        string.IsNullOrWhiteSpace(text) || Absent.Contains(text.Trim()) ? null : text;

    /// <summary>A value of a directory (city, source), asked once a spelling.</summary>
    public string? Choice(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (!_choices.TryGetValue(text, out var real))
        {
            _choices[text] = real = Real(text, FillUse.Choice);
        }
        return real;
    }

    private string? Real(string? text, FillUse use) => string.IsNullOrWhiteSpace(text) || fillers.Match(text, use) != FillerKind.None ? null : text;
}
