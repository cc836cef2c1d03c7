using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>A firm's name as skeletons: legal form, branch marks and quotes apart, business words of three languages as one.</summary>
internal sealed class FirmName
{
    private static readonly HashSet<string> BranchWords = new([.. Lexicon.Words("firm.branch").Select(static word => Skeleton.Of(word)), "brank"], StringComparer.Ordinal);
    /// <summary>Legal forms only Kazakh names have.</summary>
    private static readonly HashSet<string> KazakhForms = new(Lexicon.Words("firm.legalForm.kazakh").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    private static readonly HashSet<string> Fillers = new(Lexicon.Words("firm.connective").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>Words of a phrase of the dictionary, at most.</summary>
    private const int LongestPhrase = 3;

    /// <summary>No firm's name is longer; what follows is a comment or a fault.</summary>
    private const int LongestText = 300;

    private FirmName(TextScript script, string[] words, string[] written, string? legalForm, bool isBranch, NameDictionary businessWords)
    {
        Script = script;
        Words = words;
        Written = written;
        Guesses = Array.ConvertAll(words, businessWords.Guess);
        LegalForm = legalForm;
        IsBranch = isBranch;
        Key = string.Join(' ', words);
    }

    /// <summary>Main words in the order written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same words as written, before business words of three languages became one.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>The business word each main word may be a slip of; null where there is none.</summary>
    public IReadOnlyList<string?> Guesses { get; }

    /// <summary>Legal form as the key of the dictionary; null when the name has none.</summary>
    public string? LegalForm { get; }

    /// <summary>Whether the name is that of a branch, which is not the firm.</summary>
    public bool IsBranch { get; }

    /// <summary>Its numbers in one order (Аптека №2): points of one firm differ in them.</summary>
    public string Numbers => string.Join(' ', Words.Where(static word => word.All(char.IsAsciiDigit)).Order(StringComparer.Ordinal));

    /// <summary>Main words in the order written.</summary>
    public string Key { get; }

    /// <summary>Main words in one order, whatever the order written.</summary>
    public string Sorted => string.Join(' ', Words.Order(StringComparer.Ordinal));

    /// <summary>By letters and legal form: whether the name is in Kazakh, another language in Cyrillic, or Latin letters: names of two languages may be translations of each other.</summary>
    public TextScript Script { get; }

    /// <summary>The name of a text; null when nothing but a legal form is in it.</summary>
    public static FirmName? Parse(string? text, NameDictionary legalForms, NameDictionary businessWords)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        text = text.Length > LongestText ? text[..LongestText] : text;
        string? form = null;
        var spelled = WithoutMistypedForm(Spelled(Names.Words.Of(text).SelectMany(Parts).ToList()).ToList(), legalForms, ref form)
            .Select(static word => (Text: word.ToLowerInvariant(), Skeleton: Skeleton.Of(word))).Where(static word => word.Skeleton.Length > 0).ToList();
        var skeletons = spelled.ConvertAll(static word => word.Skeleton);
        var words = new List<(string Main, string Written)>(skeletons.Count);
        var isBranch = false;
        for (var i = 0; i < skeletons.Count; i++)
        {
            var taken = TakeForm(skeletons, i, legalForms, ref form);
            if (taken > 0)
            {
                i += taken - 1;
            }
            else if (BranchWords.Contains(skeletons[i]))
            {
                isBranch = true;
            }
            else
            {
                var length = PhraseAt(skeletons, i, businessWords);
                var written = length == 1 ? skeletons[i] : string.Join(' ', skeletons.Skip(i).Take(length));
                words.Add((length == 1 ? businessWords.MainOf(spelled[i].Text, written) : businessWords.Main(written), written));
                i += length - 1;
            }
        }
        if (words.Count > 1)
        {
            words.RemoveAll(static word => Fillers.Contains(word.Main));
        }
        var script = TextScripts.Of(text) is var letters && letters == TextScript.Cyrillic && skeletons.Exists(KazakhForms.Contains) ? TextScript.Kazakh : letters;
        // A firm whose whole name is a legal form or business word (ТОО «АО») keeps what there is.
        return words.Count == 0 ? skeletons.Count > 0 && !isBranch ? new(script, [.. skeletons], [.. skeletons], form, false, businessWords) : null : new(script, [.. words.Select(static word => word.Main)], [.. words.Select(static word => word.Written)], form, isBranch, businessWords);
    }

    /// <summary>How many words from a place are one entry of the dictionary (детский сад); 1 where none are.</summary>
    private static int PhraseAt(List<string> words, int at, NameDictionary businessWords)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 1; length--)
        {
            if (businessWords.Contains(string.Join(' ', words.Skip(at).Take(length))))
            {
                return length;
            }
        }
        return 1;
    }

    /// <summary>A word where a blank was left out (ТрейдТОО).</summary>
    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                yield return word[start..i];
                start = i;
            }
        }
        yield return word[start..];
    }

    /// <summary>
    /// A name without any legal form that begins or ends with three or four capitals one slip away from one (ЖШР, LPL) has it mistyped, where two words at least remain.
    /// </summary>
    private static List<string> WithoutMistypedForm(List<string> words, NameDictionary legalForms, ref string? form)
    {
        if (words.Count < 3 || words.Exists(word => legalForms.Contains(Skeleton.Of(word))) || words.TrueForAll(static word => word.All(char.IsUpper)))
        {
            return words;
        }
        foreach (var at in new[] { 0, words.Count - 1 })
        {
            if (words[at].Length is 3 or 4 && words[at].All(char.IsUpper) && legalForms.MistypedForm(Skeleton.Of(words[at])) is { } meant)
            {
                form = meant;
                return [.. words.Where((_, i) => i != at)];
            }
        }
        return words;
    }

    /// <summary>Letters spelled one by one (L.L.C., A.B.C., Т.О.О.) as one word.</summary>
    private static IEnumerable<string> Spelled(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end] is [var letter] && char.IsLetter(letter))
            {
                end++;
            }
            if (end - i >= 2)
            {
                yield return string.Concat(words[i..end]);
                i = end - 1;
            }
            else
            {
                yield return words[i];
            }
        }
    }

    /// <summary>How many words from a place make a legal form, the longest first (Жауапкершілігі шектеулі серіктестігі has three); a long one may have slips.</summary>
    private static int TakeForm(List<string> words, int at, NameDictionary legalForms, ref string? form)
    {
        for (var length = Math.Min(5, words.Count - at); length > 0; length--)
        {
            var key = length == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(length));
            if (legalForms.Contains(key))
            {
                form ??= legalForms.Main(key);
                return length;
            }
        }
        if (legalForms.PhraseAt(words, at) is { } phrase)
        {
            form ??= phrase.Main;
            return phrase.Length;
        }
        return 0;
    }
}
