using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>
/// Gives every personal value a pseudonym: one value, one pseudonym, wherever it stands in the export, so that groups stay
/// readable. Numbered in the order of the report and not hashed: a hash of a phone is undone by trying all phones.
/// </summary>
internal sealed partial class PseudonymMask : IMask
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<MaskKind, int> _numbers = [];

    public string Apply(MaskKind kind, string text) => kind switch
    {
        _ when string.IsNullOrWhiteSpace(text) => text,
        MaskKind.Structure or MaskKind.Id => Personal().IsMatch(text) ? Pseudonym(MaskKind.Value, text) : text,
        MaskKind.File => text[(text.LastIndexOfAny(['/', '\\']) + 1)..],
        _ => Pseudonym(kind, text),
    };

    private string Pseudonym(MaskKind kind, string text)
    {
        var key = KeyOf(kind, text);
        if (!_known.TryGetValue(key, out var pseudonym))
        {
            var number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
            pseudonym = string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}-{number:0000}");
            _known.Add(key, pseudonym);
        }
        return pseudonym;
    }

    /// <summary>Spellings of one phone or address are one value.</summary>
    private static string KeyOf(MaskKind kind, string text)
    {
        var plain = text.Trim().ToUpperInvariant();
        if (kind is MaskKind.Phone or MaskKind.Value && plain.Count(char.IsAsciiDigit) is >= 10 and <= 15 && !plain.Any(char.IsLetter))
        {
            return string.Concat(plain.Where(char.IsAsciiDigit).TakeLast(10));
        }
        return plain;
    }

    private static string Word(MaskKind kind) => kind switch
    {
        MaskKind.Name => "name",
        MaskKind.Company => "company",
        MaskKind.Phone => "phone",
        MaskKind.Email => "email",
        MaskKind.TaxId => "taxid",
        MaskKind.User => "user",
        _ => "value",
    };

    /// <summary>An address or a number as long as a phone or a tax id, where only a word or an id was expected.</summary>
    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.\w|^\+?\d[\d\s()-]{9,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
