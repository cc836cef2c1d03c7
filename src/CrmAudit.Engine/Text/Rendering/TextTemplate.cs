using System.Collections;
using System.Globalization;
using System.Text;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>
/// A text with placeholders: {name}, {name:format} with a .NET format (P1, N0, d), and {name|one|few|many} for the
/// plural form the number asks for (two forms in English, one or two in Kazakh, three in Russian). {{ and }} are braces.
/// </summary>
internal sealed class TextTemplate
{
    private readonly List<Part> _parts = [];

    private TextTemplate()
    {
    }

    /// <summary>Names of the placeholders.</summary>
    public IEnumerable<string> Names => _parts.Where(static part => part.Name is not null).Select(static part => part.Name!).Distinct();

    /// <exception cref="FormatException">A brace is not closed.</exception>
    public static TextTemplate Parse(string text)
    {
        var template = new TextTemplate();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    throw new FormatException($"A brace is not closed: {text}");
                }
                template._parts.Add(new(literal.ToString(), null, null, null));
                literal.Clear();
                template._parts.Add(Placeholder(text[(i + 1)..end]));
                i = end;
            }
            else
            {
                literal.Append(text[i]);
            }
        }
        template._parts.Add(new(literal.ToString(), null, null, null));
        return template;
    }

    public string Render(IReadOnlyDictionary<string, object?> args, CultureInfo culture)
    {
        var result = new StringBuilder();
        foreach (var part in _parts)
        {
            result.Append(part.Literal);
            if (part.Name is not null)
            {
                var value = args.GetValueOrDefault(part.Name);
                result.Append(part.Forms is null ? Format(value, part.Format, culture) : Plural(value, part.Forms, culture));
            }
        }
        return result.ToString();
    }

    private static Part Placeholder(string body)
    {
        var forms = body.Split('|');
        if (forms.Length > 1)
        {
            return new("", forms[0], null, forms[1..]);
        }
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new("", body, null, null) : new("", body[..colon], body[(colon + 1)..], null);
    }

    private static string Format(object? value, string? format, CultureInfo culture) => value switch
    {
        null => "—",
        CrmText text => text.Render(culture),
        string text => text,
        double number when format is null => number.ToString("0.##", culture),
        DateTimeOffset date => date.ToString(format ?? "d", culture),
        IFormattable formattable => formattable.ToString(format, culture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(item => Format(item, format, culture))),
        _ => value.ToString() ?? "",
    };

    private static string Plural(object? value, string[] forms, CultureInfo culture)
    {
        var n = (long)Math.Abs(Convert.ToDouble(value ?? 0, CultureInfo.InvariantCulture));
        var index = culture.TwoLetterISOLanguageName == "ru"
            ? n % 100 is >= 11 and <= 14 ? 2 : (n % 10) switch { 1 => 0, >= 2 and <= 4 => 1, _ => 2 }
            : n == 1 ? 0 : 1;
        return forms[Math.Min(index, forms.Length - 1)];
    }

    private sealed record Part(string Literal, string? Name, string? Format, string[]? Forms);
}
