using System.Buffers;
using System.Collections.Frozen;

namespace CrmAudit.Engine.Text.Lexicons;

/// <summary>Texts of one meaning: whole ones, ones that begin with a word (вход*) and ones that have it inside (*доставк*). Capitals do not count.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> _whole;
    private readonly string[] _starts;
    private readonly SearchValues<string> _parts;

    /// <param name="words">The words with their stars.</param>
    /// <param name="fold">The form in which texts will be asked for; as written when null.</param>
    public WordList(IEnumerable<string> words, Func<string, string>? fold = null)
    {
        fold ??= static word => word;
        var all = words.ToList();
        _whole = all.Where(static word => !word.Contains('*', StringComparison.Ordinal)).Select(fold).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _starts = [.. all.Where(static word => word[^1] == '*' && word[0] != '*').Select(word => fold(word[..^1]))];
        _parts = SearchValues.Create([.. all.Where(static word => word[0] == '*').Select(word => fold(word.Trim('*')))], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of a meaning of the lexicon.</summary>
    public static WordList Of(string meaning, Func<string, string>? fold = null) => new(Lexicon.Words(meaning), fold);

    /// <summary>Whether a text is one of these.</summary>
    public bool Matches(string text)
    {
        if (_whole.Contains(text) || text.AsSpan().ContainsAny(_parts))
        {
            return true;
        }
        foreach (var start in _starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
