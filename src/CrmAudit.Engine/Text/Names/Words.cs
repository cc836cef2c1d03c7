namespace CrmAudit.Engine.Text.Names;

/// <summary>Cuts a text into words: runs of letters and digits, an apostrophe inside a word left out.</summary>
internal static class Words
{
    public static List<string> Of(string text)
    {
        var words = new List<string>(4);
        var at = 0;
        while (Next(text, ref at) is { IsEmpty: false } word)
        {
            words.Add(word.ToString());
        }
        return words;
    }

    /// <summary>The next word from a place on; empty at the end.</summary>
    /// <param name="text">Text.</param>
    /// <param name="at">Place; behind the word afterwards.</param>
    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !IsPart(text[at]))
        {
            at++;
        }
        var start = at;
        while (at < text.Length && (IsPart(text[at]) || text[at] is '\'' or '’' or 'ʼ' or '`'))
        {
            at++;
        }
        return text[start..at];
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || (letter > 127 && char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
