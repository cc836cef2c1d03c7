using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>How the name of a firm is written: where its legal form stands and in what quotes its own name.</summary>
/// <param name="Place">first, last, inside or none.</param>
/// <param name="Quotes">guillemets, straight or none.</param>
internal readonly record struct FirmNameForm(string Place, string Quotes)
{
    private static readonly FrozenSet<string> Forms = Lexicon.Set("firm.legalForm");

    /// <summary>Forms that stand behind the name.</summary>
    private static readonly FrozenSet<string> LastForms = Lexicon.Set("firm.legalForm.last");

    /// <summary>Key for grouping and for scripts.</summary>
    public string Key => $"{Place}/{Quotes}";

    /// <summary>The form in words.</summary>
    public CrmText Text => new("data.firmForm", ("place", new CrmText("data.firmForm.place." + Place)), ("quotes", new CrmText("data.firmForm.quotes." + Quotes)));

    /// <summary>The form of a name.</summary>
    public static FirmNameForm Of(string name)
    {
        var words = WordsOf(name);
        var quotes = name.AsSpan().ContainsAny('«', '»') ? "guillemets" : name.AsSpan().ContainsAny("\"“”„'") ? "straight" : "none";
        var at = words.FindIndex(Forms.Contains);
        return new(at < 0 ? "none" : at == 0 ? "first" : at == words.Count - 1 || LastForms.Contains(words[at]) ? "last" : "inside", quotes);
    }

    /// <summary>The words of a name without its legal form, in one case: what two spellings of one firm have in common.</summary>
    public static string Bare(string name) => string.Join(' ', WordsOf(name).Where(static word => !Forms.Contains(word)));

    /// <summary>Lower case; a word with Cyrillic letters all in Cyrillic, and the disguised legal form too.</summary>
    private static string Folded(ReadOnlySpan<char> word)
    {
        var cyrillic = LookAlikes.IsMixed(word) || LookAlikes.IsDisguisedForm(word);
        return string.Create(word.Length, word, (result, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                result[i] = char.ToLowerInvariant(cyrillic ? LookAlikes.ToCyrillic(source[i]) : source[i]);
            }
        });
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            while (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                i++;
            }
            if (i > start)
            {
                words.Add(Folded(name.AsSpan(start, i - start)));
            }
            else
            {
                i++;
            }
        }
        return words;
    }
}
