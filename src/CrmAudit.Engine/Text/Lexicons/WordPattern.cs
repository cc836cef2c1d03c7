using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Text.Lexicons;

/// <summary>
/// Words of a meaning to be found inside a longer text, as a pattern: a word without a star is whole, a star lets letters follow or go
/// before, ^ and $ stand for the beginning and the end of the text.
/// </summary>
internal static class WordPattern
{
    /// <summary>A pattern made of word patterns; for texts that are few, since it is interpreted.</summary>
    public static Regex Regex(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether one of the words stands in a text.</summary>
    /// <param name="meanings">Keys of the lexicon.</param>
    public static Regex In(params IEnumerable<string> meanings) => Regex(string.Join('|', meanings.Select(Of)));

    /// <summary>The words of a meaning as alternatives in brackets, the longest first.</summary>
    /// <param name="meaning">Key of the lexicon.</param>
    public static string Of(string meaning) => $"(?:{string.Join('|', Lexicon.Words(meaning).OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal).Select(Bounded))})";

    /// <summary>The same without looking at what stands before and behind a word, for patterns that say it themselves (2кв, order_id).</summary>
    /// <param name="meaning">Key of the lexicon; stars do not count.</param>
    public static string Anywhere(string meaning) =>
        $"(?:{string.Join('|', Lexicon.Words(meaning).Select(static word => word.Trim('*')).Distinct().OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal).Select(System.Text.RegularExpressions.Regex.Escape))})";

    private static string Bounded(string word)
    {
        var bare = word.Trim('*', '^', '$');
        var before = word[0] switch { '^' => "^", '*' => "", _ => char.IsLetterOrDigit(bare[0]) ? @"\b" : "" };
        var after = word[^1] switch { '$' => "$", '*' => "", _ => char.IsLetterOrDigit(bare[^1]) ? @"\b" : "" };
        return before + System.Text.RegularExpressions.Regex.Escape(bare) + after;
    }
}
