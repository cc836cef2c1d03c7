using System.Text;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The messages of a chat that WhatsApp exports as text ([12.05.2026, 10:15:31] Анна: ... on an iPhone, 12.05.2026, 10:15 - Анна: ... on Android; faq.whatsapp.com "export chat"),
/// one row each. Who the client is stands in the name of the file or is the one author that is a number.
/// </summary>
internal static partial class WhatsAppSource
{
    private const int LinesLookedAt = 20;
    private const int LongestAuthor = 80;

    private static readonly string[] Headers = ["whatsapp date", "whatsapp author", "whatsapp direction", "whatsapp contact", "whatsapp phone", "whatsapp text", "whatsapp kind", "whatsapp channel"];

    /// <summary>Whether the first lines of a text are messages of a chat.</summary>
    public static bool IsChat(string text)
    {
        var (messages, others) = (0, 0);
        foreach (var line in text.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).Take(LinesLookedAt))
        {
            var isMessage = Message().IsMatch(Plain(line));
            // A chat starts with a message, or with the note on encryption that looks like one.
            if (!isMessage && messages == 0)
            {
                return false;
            }
            messages += isMessage ? 1 : 0;
            others += isMessage ? 0 : 1;
        }
        return messages >= 2 || (messages == 1 && others == 0 && Author(text.Split('\n')[0]) is not null);
    }

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        var authors = Messages(source, encoding, limits).Select(static message => message.Author).ToHashSet(StringComparer.Ordinal);
        if (authors.Count == 0)
        {
            return null;
        }
        var file = source.NewFile("WhatsApp");
        file.Encoding = encoding.Name;
        return KeyedTable.Of(file, Headers, Rows(source, encoding, limits, ClientOf(source, authors)));
    }

    private static IEnumerable<RawRow> Rows(SourceBytes source, TextEncoding encoding, ImportLimits limits, string? client)
    {
        foreach (var (line, date, author, text) in Messages(source, encoding, limits))
        {
            // In a group everybody speaks for himself.
            var contact = client ?? author;
            yield return new(line, new[] { date, author, client is null ? "" : author == client ? "incoming" : "outgoing", contact, IsPhone(contact) ? contact : "", text, "message", "WhatsApp" });
        }
    }

    /// <summary>The other side of a chat of two; null for a group, and where nothing tells.</summary>
    private static string? ClientOf(SourceBytes source, HashSet<string> authors)
    {
        if (authors.Count > 2)
        {
            return null;
        }
        foreach (var name in (string[])[source.Name, Path.GetFileName(source.Path)])
        {
            var found = ChatWith.Match(Path.GetFileNameWithoutExtension(name));
            if (found.Success && found.Groups["who"].Value.Trim() is { Length: > 0 } who && (authors.Contains(who) || authors.Count == 1))
            {
                return who;
            }
        }
        var numbers = authors.Where(IsPhone).ToList();
        return numbers.Count == 1 ? numbers[0] : null;
    }

    private static bool IsPhone(string author) => author.Length > 7 && author[0] == '+' && !author.Any(char.IsLetter);

    private static IEnumerable<(int Line, string Date, string Author, string Text)> Messages(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var number = 0;
        (int Line, string Date, string Author)? open = null;
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            number++;
            line = Plain(line);
            var found = Message().Match(line);
            if (!found.Success)
            {
                if (open is not null && text.Length + line.Length < limits.CellLength)
                {
                    text.Append('\n').Append(line);
                }
                continue;
            }
            if (open is { } message)
            {
                yield return (message.Line, message.Date, message.Author, text.ToString().TrimEnd());
            }
            open = null;
            text.Clear();
            // Without an author it is WhatsApp itself that speaks: encryption, a group that was renamed.
            if (Author(found.Groups["rest"].Value) is { } author)
            {
                open = (number, $"{found.Groups["date"].Value} {found.Groups["time"].Value}", author);
                text.Append(found.Groups["rest"].Value.AsSpan(author.Length + 1).Trim());
            }
        }
        if (open is { } last)
        {
            yield return (last.Line, last.Date, last.Author, text.ToString().TrimEnd());
        }
    }

    private static string? Author(string rest)
    {
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        colon = colon < 0 && rest.EndsWith(':') ? rest.Length - 1 : colon;
        return colon is > 0 and <= LongestAuthor ? rest[..colon] : null;
    }

    /// <summary>Without the marks of direction and the narrow blanks WhatsApp puts in.</summary>
    private static string Plain(string line) => line.TrimEnd('\r').Replace("\u200e", "", StringComparison.Ordinal).Replace("\u200f", "", StringComparison.Ordinal).Replace('\u202f', ' ').Replace('\u00a0', ' ');

    /// <summary>The comma behind the date tells a chat from a log; the phones that leave it out write no seconds and the year last.</summary>
    [GeneratedRegex(@"^\uFEFF?(?:\[(?<date>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}), (?<time>\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?)\] |(?<date>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}), (?<time>\d{1,2}:\d{2}(?: ?[AaPp]\.? ?[Mm]\.?)?) - |(?<date>\d{1,2}[./-]\d{1,2}[./-]\d{2,4}) (?<time>\d{1,2}:\d{2}(?: ?[AaPp]\.? ?[Mm]\.?)?) - )(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    /// <summary>The name an app gives the file of a chat.</summary>
    private static readonly Regex ChatWith = new(
        $@"^(?:{string.Join('|', Lexicon.Words("whatsapp.chat").OrderByDescending(static words => words.Length).Select(Regex.Escape))})\s+(?<who>.+?)(?: \(\d+\))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
