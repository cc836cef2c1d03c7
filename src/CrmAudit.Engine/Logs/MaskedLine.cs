using System.Text;

namespace CrmAudit.Engine.Logs;

/// <summary>A masked form cut into its words and signs.</summary>
/// <param name="Text">The masked form.</param>
/// <param name="Count">How many lines have it.</param>
internal sealed record MaskedLine(string Text, long Count)
{
    private const string Signs = "=,;:()[]{}<>|\"'`«»“”!?";

    /// <summary>Words and signs in their order.</summary>
    public string[] Tokens { get; } = Cut(Text);

    public static bool IsSign(string token) => token.Length == 1 && Signs.Contains(token[0], StringComparison.Ordinal);

    /// <summary>Joins tokens as this line spaces them; neighbouring variable parts become one.</summary>
    public string Join(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder(Text.Length);
        var at = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            at = Text.IndexOf(Tokens[i], at, StringComparison.Ordinal);
            var space = at > 0 && Text[at - 1] == ' ';
            at += Tokens[i].Length;
            if (tokens[i] == LogMask.Any && i > 0 && tokens[i - 1] == LogMask.Any)
            {
                continue;
            }
            if (tokens[i] == LogMask.Any && i > 1 && tokens[i - 1] is "," or ":" && tokens[i - 2] == LogMask.Any)
            {
                text.Length--;
                continue;
            }
            text.Append(space ? " " : "").Append(tokens[i]);
        }
        return text.ToString();
    }

    private static string[] Cut(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }
            if (text.AsSpan(i).StartsWith(LogMask.Any))
            {
                tokens.Add(LogMask.Any);
                i += LogMask.Any.Length;
                continue;
            }
            var start = i;
            while (i < text.Length && text[i] != ' ' && !Signs.Contains(text[i], StringComparison.Ordinal))
            {
                i++;
            }
            i = i == start ? i + 1 : i;
            tokens.Add(text[start..i]);
        }
        return [.. tokens];
    }
}
