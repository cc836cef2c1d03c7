using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>Finds out what the values of a column are: the header's word first, then the shape of most values.</summary>
internal static partial class ColumnKinds
{
    private static readonly Regex PhoneWords = WordPattern.In("column.phone");

    private static readonly Regex AddressWords = WordPattern.In("column.address");

    private static readonly Regex FirmWords = WordPattern.In("column.firm");

    private static readonly Regex NameWords = WordPattern.In("column.name");

    private static readonly Regex KeyWords = WordPattern.In("column.taxId");

    /// <summary>Share of the values that must have a shape.</summary>
    private const double Most = 0.8;

    /// <param name="header">Header of the column.</param>
    /// <param name="values">Its filled values, all rows.</param>
    public static ColumnKind Of(string header, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0 && Share(values, static value => value.Contains('@', StringComparison.Ordinal)) >= Most)
        {
            return ColumnKind.Email;
        }
        if (values.Count > 0 && Share(values, static value => ComparedDate.Of(value)?.Length == 8) >= Most)
        {
            return ColumnKind.Date;
        }
        if (PhoneHeader().IsMatch(header) || PhoneWords.IsMatch(header))
        {
            return ColumnKind.Phone;
        }
        if ((KeyHeader().IsMatch(header) || KeyWords.IsMatch(header)) && values.Count > 0 && Share(values, IsTaxId) >= Most)
        {
            return ColumnKind.Key;
        }
        if (AddressHeader().IsMatch(header) || AddressWords.IsMatch(header))
        {
            return ColumnKind.Address;
        }
        if (values.Count > 0 && Share(values, IsCode) >= Most)
        {
            return ColumnKind.Code;
        }
        if (FirmHeader().IsMatch(header) || FirmWords.IsMatch(header))
        {
            return ColumnKind.Firm;
        }
        return NameHeader().IsMatch(header) || NameWords.IsMatch(header) ? ColumnKind.Name : ColumnKind.Text;
    }

    private static double Share(IReadOnlyCollection<string> values, Func<string, bool> has) => (double)values.Count(has) / values.Count;

    private static bool IsCode(string value)
    {
        var (digits, letters) = (0, 0);
        foreach (var letter in value)
        {
            digits += char.IsDigit(letter) ? 1 : 0;
            letters += char.IsLetter(letter) ? 1 : 0;
        }
        return digits > 0 && digits >= letters && value.Length <= 32 && char.GetUnicodeCategory(value[0]) != UnicodeCategory.SpaceSeparator;
    }

    private static bool IsTaxId(string value) => TaxIdText.Normalize(value.Trim()) is { Length: 12 } id && id.All(char.IsAsciiDigit);

    [GeneratedRegex("\\b(iin|bin)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyHeader();

    [GeneratedRegex("phone|mobile|fax", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneHeader();

    [GeneratedRegex("addr|street", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressHeader();

    [GeneratedRegex("compan|firm|organi[sz]|agency|site.?name", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirmHeader();

    [GeneratedRegex("name|surname", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameHeader();
}
