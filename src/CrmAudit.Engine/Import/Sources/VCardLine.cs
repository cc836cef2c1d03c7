using System.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>One property of a vCard, its line unfolded and its transfer encoding undone.</summary>
/// <param name="Name">Upper case, without its group (item1.TEL is TEL).</param>
/// <param name="Value">The value, its escapes still in it.</param>
internal readonly record struct VCardLine(string Name, string Value)
{
    /// <summary>Properties that hold bytes.</summary>
    private static readonly HashSet<string> Binary = new(StringComparer.Ordinal) { "PHOTO", "LOGO", "SOUND", "KEY" };

    /// <summary>The properties of a file with the 1-based line each starts on.</summary>
    public static IEnumerable<(int Line, VCardLine Property)> Read(SourceBytes source, Encoding encoding, int longest)
    {
        using var reader = new StreamReader(source.Open(), encoding);
        var (number, start) = (0, 0);
        var logical = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            number++;
            // A folded line goes on with a blank (3.0, 4.0); quoted-printable goes on behind an equals sign (2.1).
            if (line.Length > 0 && line[0] is ' ' or '\t' && logical.Length > 0)
            {
                Append(logical, line.AsSpan(1), longest);
                continue;
            }
            if (logical.Length > 0 && logical[^1] == '=' && IsQuotedPrintable(logical))
            {
                logical.Length--;
                Append(logical, line, longest);
                continue;
            }
            if (Parse(logical.ToString()) is { } property)
            {
                yield return (start, property);
            }
            logical.Clear();
            Append(logical, line, longest);
            start = number;
        }
        if (Parse(logical.ToString()) is { } last)
        {
            yield return (start, last);
        }
    }

    /// <summary>The value as one text.</summary>
    public string Text() => Unescape(Value);

    /// <summary>The parts of a value that semicolons part.</summary>
    public IReadOnlyList<string> Parts()
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= Value.Length; i++)
        {
            if (i == Value.Length || (Value[i] == ';' && (i == 0 || Value[i - 1] != '\\')))
            {
                parts.Add(Unescape(Value[start..i]).Trim());
                start = i + 1;
            }
        }
        return parts;
    }

    private static void Append(StringBuilder logical, ReadOnlySpan<char> line, int longest)
    {
        if (logical.Length + line.Length <= longest)
        {
            logical.Append(line);
        }
    }

    private static bool IsQuotedPrintable(StringBuilder logical)
    {
        var text = logical.ToString(0, Math.Min(logical.Length, 200));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(0, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
    }

    private static VCardLine? Parse(string line)
    {
        var colon = ColonOf(line);
        if (colon < 1)
        {
            return null;
        }
        var parameters = line[..colon].Split(';');
        var name = parameters[0][(parameters[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        if (Binary.Contains(name))
        {
            return null;
        }
        var value = line[(colon + 1)..];
        if (Array.Exists(parameters, static parameter => parameter.EndsWith("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase)))
        {
            value = QuotedPrintable(value, Array.Find(parameters, static parameter => parameter.StartsWith("CHARSET=", StringComparison.OrdinalIgnoreCase))?["CHARSET=".Length..]);
        }
        return new(name, value);
    }

    /// <summary>The colon before the value: one inside a quoted parameter is none.</summary>
    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ':' && !quoted)
            {
                return i;
            }
        }
        return -1;
    }

    private static string QuotedPrintable(string text, string? charset)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }
        return EncodingOf(charset).GetString([.. bytes]);
    }

    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
                plain.Append(text[i] is 'n' or 'N' ? '\n' : text[i]);
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}
