using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>
/// Gives every personal value a pseudonym: one value, one pseudonym, wherever it stands in the export, so that groups stay
/// readable. What is known to be no person stays: words of the product, figures, numbers of records. Numbered in the order of the report and not hashed: a hash of a phone is undone by trying all phones.
/// </summary>
internal sealed partial class PseudonymMask : IMask
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<MaskKind, int> _numbers = [];

    /// <summary>Whether an id is a number nobody is known by.</summary>
    public static bool IsNumber(string id) => Number().IsMatch(id);

    public string Apply(MaskKind kind, string text) => kind switch
    {
        _ when string.IsNullOrWhiteSpace(text) => text,
        MaskKind.Structure => KnownWords.Are(text) ? text : Pseudonym(kind, text),
        MaskKind.Figure => KnownWords.AreFigure(text) ? text : Pseudonym(MaskKind.Value, text),
        MaskKind.Id => IsNumber(text) || KnownWords.Name(text) ? text : Pseudonym(kind, text),
        MaskKind.File => FileName(text[(text.LastIndexOfAny(['/', '\\']) + 1)..]),
        MaskKind.Part => string.Join('/', text.Split('/', '\\').Select(FileName)),
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

    /// <summary>A name made of words the product knows, or a pseudonym with its extension.</summary>
    private string FileName(string name)
    {
        var extension = ExportFiles.IsExport(name) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? Path.GetExtension(name) : "";
        var bare = name[..^extension.Length];
        return KnownWords.Are(bare) ? name : Pseudonym(MaskKind.File, bare) + extension;
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
        MaskKind.Structure => "label",
        MaskKind.Id => "id",
        MaskKind.File => "file",
        _ => "value",
    };

    /// <summary>A number shorter than a phone, a call of a telephone exchange (seconds since 1970 and a number), or a GUID.</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,9}|1[3-9][0-9]{8}\.[0-9]{1,7}|\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
