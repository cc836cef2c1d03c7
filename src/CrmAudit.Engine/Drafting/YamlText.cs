using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Drafting;

/// <summary>Texts as one-line scalars of YAML that are read back letter by letter, in block and flow style alike.</summary>
internal static partial class YamlText
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "null", "y", "n" };

    /// <summary>The text as it is where that is safe, else in quotes.</summary>
    public static string Of(string text)
    {
        if (Plain().IsMatch(text) && !Words.Contains(text) && text[^1] != ' ')
        {
            return text;
        }
        return text.Any(static sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.Surrogate)
            ? Escaped(text)
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var sign in text)
        {
            escaped.Append(sign is '"' or '\\' ? $"\\{sign}" : sign is >= ' ' and <= '~' || char.IsLetterOrDigit(sign) ? sign.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"));
        }
        return escaped.Append('"').ToString();
    }

    /// <summary>A letter first, but for the way up of a path, and nothing YAML reads as a sign of its own.</summary>
    [GeneratedRegex(@"^(?:\.\./)*\p{L}[\p{L}\p{Nd} _./()«»№+-]*\z")]
    private static partial Regex Plain();
}
