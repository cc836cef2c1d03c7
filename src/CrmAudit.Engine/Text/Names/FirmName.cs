using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Text.Names;

/// <summary>A firm's name as skeletons: legal form, branch marks and quotes apart, business words of three languages as one.</summary>
internal sealed partial class FirmName
{
    private static readonly HashSet<string> BranchWords = new([.. Lexicon.Words("firm.branch").Select(static word => Skeleton.Of(word)), "brank"], StringComparer.Ordinal);
    /// <summary>Legal forms only Kazakh names have.</summary>
    private static readonly HashSet<string> KazakhForms = new(Lexicon.Words("firm.legalForm.kazakh").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>Forms of a person who trades under the own name.</summary>
    private static readonly HashSet<string> PersonForms = new(Lexicon.Words("firm.legalForm.person").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>What stands before a number; of two that begin alike the longer first.</summary>
    private static readonly string[] NumberSigns = [.. Lexicon.Words("firm.number").OrderByDescending(static sign => sign.Length)];

    /// <summary>Words any firm may add to its name.</summary>
    private static readonly HashSet<string> PlainWords = new(
        Lexicon.Words("firm.plain").Concat(DictionaryResource.Read("Cities").SelectMany(static city => city.Value.Prepend(city.Key)).SelectMany(static city => Names.Words.Of(city))).Select(static word => Skeleton.Of(word)).Where(static word => word.Length > 1),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Fillers = new(Lexicon.Words("firm.connective"), StringComparer.Ordinal);

    private static readonly HashSet<string> LetterFillers = new(Fillers.Where(static word => word.Length == 1).Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>Letters of the word for a branch in which one may be mistyped.</summary>
    private const int ShortestMistyped = 6;

    /// <summary>Letters of an initial, at most: Я and Ю are two letters of a skeleton.</summary>
    private const int LongestInitial = 2;

    /// <summary>What the words of a text must say of firms to tell the layout of the keyboard.</summary>
    private const int Telling = 2;

    /// <summary>No firm's name is longer; what follows is a comment or a fault.</summary>
    private const int LongestText = 300;

    private FirmName(TextScript script, string[] words, string[] written, string? legalForm, bool isBranch, NameDictionary businessWords, IReadOnlySet<string> noted)
    {
        ArePlain = Array.ConvertAll(written, word => !IsNumber(word) && (PlainWords.Contains(word) || noted.Contains(word)));
        AreKnown = [.. words.Zip(written, (main, word) => main != word || businessWords.Contains(word))];
        Script = script;
        Words = words;
        Written = written;
        Guesses = Array.ConvertAll(words, businessWords.Guess);
        IsBranch = isBranch;
        Key = string.Join(' ', words);
        Numbers = string.Join(' ', words.Where(IsNumber).Order(StringComparer.Ordinal));
        IsOfPerson = HasNameOfPerson(written, legalForm);
        ArePatronymics = Array.ConvertAll(written, word => IsOfPerson && PersonNames.IsPatronymic(word));
    }

    /// <summary>Which of the words are fathers' names of a person who trades: cards have them or leave them out.</summary>
    public bool[] ArePatronymics { get; }

    /// <summary>Main words in the order written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same words as written, before business words of three languages became one.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Which of the words any firm may add or leave out (Group, Plus, a city), or stand in brackets.</summary>
    public bool[] ArePlain { get; }

    /// <summary>Which of the words the dictionary knows in every language.</summary>
    public bool[] AreKnown { get; }

    /// <summary>The business word each main word may be a slip of; null where there is none.</summary>
    public IReadOnlyList<string?> Guesses { get; }

    /// <summary>Whether the name is that of a branch, which is not the firm.</summary>
    public bool IsBranch { get; }

    /// <summary>Its numbers in one order, without leading zeros (Аптека №2): points of one firm differ in them.</summary>
    public string Numbers { get; }

    /// <summary>Whether it is the name of a person, as of a sole trader: a family name beside a given one or an initial.</summary>
    public bool IsOfPerson { get; }

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
        text = Meant(text.Length > LongestText ? text[..LongestText] : text, legalForms, businessWords);
        var spelled = Spelled(Numbered(Cut(text)));
        var mistyped = TakeMistypedForm(spelled, legalForms);
        var all = new List<FirmWord>(spelled.Count);
        foreach (var (word, isInitials) in spelled)
        {
            if (Skeleton.Of(word) is { Length: > 0 } skeleton)
            {
                all.Add(new(word.ToLowerInvariant(), skeleton, isInitials));
            }
        }
        var skeletons = all.ConvertAll(static word => word.Skeleton);
        var form = mistyped is null ? FirmForm.Find(all, skeletons, legalForms, businessWords) : new(mistyped, new HashSet<int>());
        var named = all;
        if (form is { Places.Count: > 0 })
        {
            named = [.. all.Where((_, i) => !form.Places.Contains(i))];
        }
        var isBranch = named.RemoveAll(static word => IsBranchWord(word.Skeleton)) > 0;
        var words = Mains(named, businessWords);
        if (words.Count > 1)
        {
            words.RemoveAll(static word => word.IsFiller);
        }
        var script = TextScripts.Of(text) is var letters && letters == TextScript.Cyrillic && skeletons.Exists(KazakhForms.Contains) ? TextScript.Kazakh : letters;
        if (words.Count > 0)
        {
            return new(script, [.. words.Select(static word => word.Main)], [.. words.Select(static word => word.Written)], form?.Main, isBranch, businessWords, Noted(text));
        }
        // A firm whose whole name is a legal form or business word (ТОО «АО») keeps what there is.
        return skeletons.Count > 0 && !isBranch ? new(script, [.. skeletons], [.. skeletons], form?.Main, false, businessWords, Noted(text)) : null;
    }

    /// <summary>The text as it was meant: typed with the other layout of the keyboard where it says more of firms so (NJJ Cnhjqcthdbc is ТОО Стройсервис).</summary>
    private static string Meant(string text, NameDictionary legalForms, NameDictionary businessWords) =>
        Known(text, legalForms, businessWords) < Telling && KeyboardLayout.Other(text) is { } other && Known(other, legalForms, businessWords) >= Telling ? other : text;

    /// <summary>How much the words of a text say of firms: a form of three letters, or a business word of four, is enough by itself, a short form or a family name beside something else.</summary>
    private static int Known(string text, NameDictionary legalForms, NameDictionary businessWords)
    {
        var (known, at) = (0, 0);
        while (known < Telling && Names.Words.Next(text, ref at) is { IsEmpty: false } word)
        {
            var skeleton = Skeleton.Of(word);
            known += legalForms.Contains(skeleton) ? word.Length > 2 ? Telling : 1
                : word.Length > 3 && businessWords.Contains(skeleton) ? Telling
                : FamilyForm.Has(skeleton) ? 1 : 0;
        }
        return known;
    }

    /// <summary>The words a name is compared by: phrases of the dictionary (детский сад) as one.</summary>
    private static List<(string Main, string Written, bool IsFiller)> Mains(List<FirmWord> named, NameDictionary businessWords)
    {
        var skeletons = named.ConvertAll(static word => word.Skeleton);
        var words = new List<(string Main, string Written, bool IsFiller)>(named.Count);
        for (var i = 0; i < named.Count; i++)
        {
            if (businessWords.PhraseAt(skeletons, i) is { } phrase)
            {
                words.Add((phrase.Main, string.Join(' ', skeletons.Skip(i).Take(phrase.Length)), false));
                i += phrase.Length - 1;
            }
            else
            {
                words.Add((IsNumber(skeletons[i]) ? WithoutZeros(skeletons[i]) : businessWords.MainOf(named[i].Text, skeletons[i]), skeletons[i], IsFiller(named[i])));
            }
        }
        return words;
    }

    private static bool IsBranchWord(string word) => BranchWords.Contains(word) || (word.Length >= ShortestMistyped && BranchWords.Any(branch => branch.Length >= ShortestMistyped && Similarity.Edits(word, branch, 1) <= 1));

    private static readonly HashSet<string> NothingNoted = [];

    /// <summary>Words that stand in brackets behind others: «Парус» (не звонить).</summary>
    private static HashSet<string> Noted(string text)
    {
        if (!text.AsSpan().ContainsAny('(', '['))
        {
            return NothingNoted;
        }
        var noted = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in InBrackets().Matches(text))
        {
            noted.UnionWith(Names.Words.Of(match.Value).Select(static word => Skeleton.Of(word)));
        }
        return noted;
    }

    [GeneratedRegex(@"(?<=\p{L}.*)[(\[][^()\[\]]*[)\]]")]
    private static partial Regex InBrackets();

    /// <summary>Whether a word only joins others (и, және, and), one letter of it in any alphabet (Sila i volya).</summary>
    private static bool IsFiller(FirmWord word) => Fillers.Contains(word.Text) || (word.Text.Length == 1 && LetterFillers.Contains(word.Skeleton));

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static string WithoutZeros(string number) => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";

    private static bool HasNameOfPerson(string[] words, string? form) => words.Length > 1 && ((form is not null && PersonForms.Contains(form)) || Array.Exists(words, FamilyForm.Has))
        && Array.Exists(words, static word => word.Length <= LongestInitial || NameDictionary.GivenNames.Contains(word));

    /// <summary>The words of a text, cut also where a blank was left out (ТрейдТОО).</summary>
    private static List<string> Cut(string text)
    {
        var words = new List<string>(4);
        var at = 0;
        while (Names.Words.Next(text, ref at) is { IsEmpty: false } word)
        {
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                {
                    words.Add(word[start..i].ToString());
                    start = i;
                }
            }
            words.Add(word[start..].ToString());
        }
        return words;
    }

    /// <summary>
    /// Takes the form out of a name without any that begins or ends with three or four capitals one slip away from one (ЖШР, LPL), where two words at least remain; null where none is so.
    /// </summary>
    private static string? TakeMistypedForm(List<(string Text, bool IsInitials)> words, NameDictionary legalForms)
    {
        if (words.Count < 3 || words.Exists(word => legalForms.Contains(Skeleton.Of(word.Text))) || words.TrueForAll(static word => word.Text.All(char.IsUpper)))
        {
            return null;
        }
        foreach (var at in new[] { 0, words.Count - 1 })
        {
            if (words[at].Text is { Length: 3 or 4 } text && text.All(char.IsUpper) && legalForms.MistypedForm(Skeleton.Of(text)) is { } meant)
            {
                words.RemoveAt(at);
                return meant;
            }
        }
        return null;
    }

    /// <summary>Whether single letters only join words («и К», «в г. Алматы»): the first is small, as initials are not.</summary>
    private static bool AreConnectives(List<string> letters) => char.IsLower(letters[0][0]) && letters.TrueForAll(static letter => Fillers.Contains(letter.ToLowerInvariant()));

    /// <summary>Takes out what only says that a number follows (№ 5, N 5, No. 5; N5 as one word).</summary>
    private static List<string> Numbered(List<string> words)
    {
        var numbered = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var sign = Array.Find(NumberSigns, sign => word.StartsWith(sign, StringComparison.OrdinalIgnoreCase) && !word.AsSpan(sign.Length).ContainsAnyExceptInRange('0', '9'));
            if (sign is null || (word.Length == sign.Length && (i + 1 == words.Count || !IsNumber(words[i + 1]))))
            {
                numbered.Add(word);
            }
            else if (word.Length > sign.Length)
            {
                numbered.Add(word[sign.Length..]);
            }
        }
        return numbered;
    }

    /// <summary>Letters spelled one by one (L.L.C., A.B.C., Т.О.О.) as one word.</summary>
    private static List<(string Text, bool IsInitials)> Spelled(List<string> words)
    {
        var spelled = new List<(string Text, bool IsInitials)>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end] is [var letter] && char.IsLetter(letter))
            {
                end++;
            }
            if (end - i >= 2 && !AreConnectives(words[i..end]))
            {
                spelled.Add((string.Concat(words[i..end]), end - i == 2));
                i = end - 1;
            }
            else
            {
                spelled.Add((words[i], false));
            }
        }
        return spelled;
    }
}
