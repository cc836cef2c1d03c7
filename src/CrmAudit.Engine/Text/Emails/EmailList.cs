using System.Buffers;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Emails;

/// <summary>The e-mail addresses of one cell: Anna &lt;a@b.kz&gt;, mailto:a@b.kz, several behind signs or blanks.</summary>
internal static class EmailList
{
    private static readonly string[] Schemes = ["mailto:", "e-mail:", "email:", .. Lexicon.Words("email.caption").Select(static word => word + ":")];

    private static readonly char[] Separators = [',', ';', '\n', '\t', '|'];
    private static readonly SearchValues<char> Special = SearchValues.Create(",; \n\t|<>:/\u00a0");

    /// <summary>The addresses as typed, in order; a text without any comes back as it is.</summary>
    public static IReadOnlyList<string> Of(string cell)
    {
        if (!cell.AsSpan().ContainsAny(Special))
        {
            return [cell];
        }
        // Google Contacts parts several addresses of one label so.
        cell = cell.Replace(" ::: ", "; ", StringComparison.Ordinal);
        if (Bracketed(cell) is { Count: > 0 } bracketed)
        {
            return bracketed;
        }
        if (!cell.Contains('@', StringComparison.Ordinal))
        {
            return [cell];
        }
        var emails = new List<string>();
        foreach (var part in cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddPart(emails, part);
        }
        return emails;
    }

    /// <summary>What stands in angle brackets, whatever the name before it (which may hold a comma).</summary>
    private static List<string> Bracketed(string cell)
    {
        var emails = new List<string>();
        for (var open = cell.IndexOf('<', StringComparison.Ordinal); open >= 0; open = cell.IndexOf('<', open + 1))
        {
            var close = cell.IndexOf('>', open);
            if (close > open && cell.AsSpan(open, close - open).Contains('@'))
            {
                emails.Add(Plain(cell[(open + 1)..close].Trim()));
            }
        }
        return emails;
    }

    private static void AddPart(List<string> emails, string part)
    {
        var words = part.Split((char[])[' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        // A blank beside the @ or within quotes is part of a broken address, not a sign between two.
        if (words.Length == 1 || part[0] == '"' || !part.Contains('@', StringComparison.Ordinal) || Array.Exists(words, static word => word[0] == '@' || word[^1] == '@'))
        {
            AddSlashed(emails, part);
            return;
        }
        foreach (var word in words)
        {
            // What else stands there is whose the address is, or what it is for.
            if (word.Contains('@', StringComparison.Ordinal))
            {
                AddSlashed(emails, word.Trim('(', ')', ':'));
            }
        }
    }

    private static void AddSlashed(List<string> emails, string word)
    {
        var ends = word.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (ends.Length > 1 && Array.TrueForAll(ends, static end => end.Contains('@', StringComparison.Ordinal)))
        {
            emails.AddRange(ends);
            return;
        }
        emails.Add(Plain(word));
    }

    private static string Plain(string address)
    {
        foreach (var scheme in Schemes)
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                address = address[scheme.Length..].TrimStart();
                var query = address.IndexOf('?', StringComparison.Ordinal);
                return query > 0 ? address[..query] : address;
            }
        }
        return address;
    }
}
