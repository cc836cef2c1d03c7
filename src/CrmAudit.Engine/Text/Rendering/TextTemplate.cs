using System.Collections;
using System.Globalization;
using System.Text;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>
/// A text with placeholders: {name}, written as its kind is (see <see cref="ArgumentKinds"/>), {name:format} with a .NET format (P1, N0, d) or {name:sign} for a currency beside its amount,
/// {name|one|few|many} for the form of a word the number
/// asks for (see <see cref="PluralForm"/>) as it is shown beside it, and {name:format~ending} for a Kazakh number with its ending,
/// written as after екі ({n:N0~сі}, see <see cref="KazakhEnding"/>). {{ and }} are braces.
/// </summary>
internal sealed class TextTemplate
{
    private readonly List<Part> _parts = [];

    private TextTemplate()
    {
    }

    /// <summary>Names of the placeholders.</summary>
    public IReadOnlyList<string> Names => field ??= [.. _parts.Where(static part => part.Name is not null).Select(static part => part.Name!).Distinct()];

    /// <exception cref="FormatException">A brace is not closed, or there is no such ending.</exception>
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
                template._parts.Add(Part.Of(literal.ToString()));
                literal.Clear();
                template._parts.Add(Placeholder(text[(i + 1)..end]));
                i = end;
            }
            else
            {
                literal.Append(text[i]);
            }
        }
        template._parts.Add(Part.Of(literal.ToString()));
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
                result.Append(part switch
                {
                    { Forms: { } forms } => Word(value, FormatBeside(part), forms, culture),
                    { Ending: { } ending } => KazakhEnding.Attach(Format(value, part.Format, culture, ArgumentKinds.Of(part.Name)), ending),
                    _ => Format(value, part.Format, culture, ArgumentKinds.Of(part.Name)),
                });
            }
        }
        return result.ToString();
    }

    private static Part Placeholder(string body)
    {
        var forms = body.Split('|');
        if (forms.Length > 1)
        {
            return new("", forms[0], null, forms[1..], null);
        }
        var ending = body.Split('~', 2);
        if (ending.Length > 1 && !KazakhEnding.Known.Contains(ending[1]))
        {
            throw new FormatException($"There is no such ending of a number: {{{body}}}");
        }
        var colon = ending[0].IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new("", ending[0], null, null, ending.ElementAtOrDefault(1))
            : new("", ending[0][..colon], ending[0][(colon + 1)..], null, ending.ElementAtOrDefault(1));
    }

    /// <summary>How the number a word goes with is written: 1.6 shown as 2 is two days.</summary>
    private string? FormatBeside(Part word) =>
        _parts.FirstOrDefault(part => part.Name == word.Name && part.Forms is null)?.Format;

    private static string Format(object? value, string? format, CultureInfo culture, CrmValueKind kind = CrmValueKind.Text) => value switch
    {
        null => "—",
        CrmText text => text.Render(culture),
        CrmSubject subject => Format(SubjectName.Of(subject), format, culture, kind),
        string text => ControlSigns.Shown(format == CurrencySign.Format ? CurrencySign.Of(text) : text),
        IConvertible when format is null && ArgumentKinds.FormatOf(kind, value) is { } usual => Format(value, usual, culture),
        double number when format is null => number.ToString("0.##", culture),
        DateTimeOffset date => date.ToString(format ?? "d", culture),
        IFormattable formattable => formattable.ToString(format, culture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(item => Format(item, format, culture, kind))),
        _ => value.ToString() ?? "",
    };

    private static string Word(object? value, string? format, string[] forms, CultureInfo culture)
    {
        var number = decimal.TryParse(Format(value, format, culture), NumberStyles.Number, culture, out var shown) ? shown : Number(value);
        return forms[PluralForm.Of(number, culture.TwoLetterISOLanguageName, forms.Length)];
    }

    /// <summary>The number itself where its format is no plain one (+3).</summary>
    private static decimal Number(object? value) => value switch
    {
        null => 0,
        double number => double.IsFinite(number) && Math.Abs(number) < (double)decimal.MaxValue ? (decimal)number : 0,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    private sealed record Part(string Literal, string? Name, string? Format, string[]? Forms, string? Ending)
    {
        public static Part Of(string literal) => new(literal, null, null, null, null);
    }
}
