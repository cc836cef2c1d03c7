using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>Reads persons' names; every word is folded and looked up once.</summary>
internal sealed class PersonNames
{
    private static readonly string[] MensEndings = ["ovic", "evic", "uli", "ovih", "ogli"];
    private static readonly string[] WomensEndings = ["ovna", "evna", "ivna", "inicna", "icna", "kizi"];
    private const string ShortMensEnding = "ic";
    private static readonly HashSet<string> PatronymicWords = new(StringComparer.Ordinal) { "uli", "kizi", "ogli", "ulu", "kizu" };

    /// <summary>What people note about a client in front of a name or behind it: trades, ways of contact, honorifics, "from".</summary>
    private static readonly HashSet<string> Notes = new(Lexicon.Words("name.note").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>The same as written: a given name may have the skeleton of one (Женя is no «жена»).</summary>
    private static readonly FrozenSet<string> WrittenNotes = Lexicon.Set("name.note");

    /// <summary>Words names have in small letters (ван, де, уулу).</summary>
    private static readonly HashSet<string> Particles = new(Lexicon.Words("name.particle").Select(static word => Skeleton.Of(word)), StringComparer.Ordinal);

    /// <summary>Nobody's name is longer; what follows is a comment or a fault.</summary>
    private const int LongestText = 200;

    /// <summary>Letters of names that speak for the other layout of the keyboard, at least: shorter ones come about by chance.</summary>
    private const int FewestLetters = 4;

    private const int LongestWord = 64;
    private const int MostParts = 12;

    /// <summary>A longer row of digits is a phone or an identifier beside a name, not a part of it.</summary>
    private const int LongestNumber = 5;

    private readonly Dictionary<string, Word?> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word?>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly Dictionary<string, NamePart> _parts = new(StringComparer.Ordinal);

    private readonly NameDictionary _given;
    private readonly List<NamePart> _names = new(4);

    /// <param name="given">Given names and their short forms.</param>
    public PersonNames(NameDictionary given)
    {
        _given = given;
        _known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Tells that the words of a text are given names: it stands in a column of them.</summary>
    public void Given(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return;
        }
        text = Meant(text);
        var at = 0;
        while (Words.Next(text, ref at) is { IsEmpty: false } written)
        {
            if (WordOf(written) is { Stem: null } word && !word.Part.IsInitial)
            {
                word.Part.AsGiven++;
            }
        }
    }

    /// <summary>The name of a text; null when it has no letter.</summary>
    public PersonName? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        text = Meant(text);
        var names = _names;
        names.Clear();
        NamePart? patronymic = null;
        bool? isWoman = null;
        string? number = null;
        var hasCapital = false;
        var at = 0;
        var bounded = text.AsSpan(0, Math.Min(text.Length, LongestText));
        while (names.Count < MostParts && Words.Next(bounded, ref at) is { IsEmpty: false } written)
        {
            if (EndOfFirst(written, bounded[at..]) is > 0 and var end)
            {
                at -= written.Length - end;
                written = written[..end];
            }
            if (written.Length <= LongestNumber && written.IndexOfAnyExceptInRange('0', '9') < 0)
            {
                number += written.TrimStart('0').ToString();
                continue;
            }
            if (WordOf(written[..Math.Min(written.Length, LongestWord)]) is not { } word)
            {
                continue;
            }
            hasCapital |= char.IsUpper(written[0]);
            var isNoted = Notes.Contains(word.Part.Text) && (!word.Part.IsListed || WrittenNotes.Contains(written.ToString()));
            if (names.Count > 0 && (isNoted || (hasCapital && char.IsLower(written[0]) && IsComment(word))))
            {
                break;
            }
            if (isNoted)
            {
                continue;
            }
            if (PatronymicWords.Contains(word.Part.Text) && names.Count > 1)
            {
                // "Серік ұлы" in two words: the word before is the father's name.
                patronymic = names[^1];
                names.RemoveAt(names.Count - 1);
                isWoman = word.Part.Text is "kizi" or "kizu";
            }
            else if (names.Count > 0 && word.Stem is { } stem)
            {
                (patronymic, isWoman) = (stem, word.IsWoman);
                if (!names[^1].IsInitial && !names[^1].HasFamilyForm)
                {
                    // The given name stands before the patronymic, whatever the order.
                    names[^1].AsGiven++;
                }
            }
            else
            {
                names.Add(word.Part);
            }
        }
        // Two initials beside a family name: the second one is the patronymic's.
        if (patronymic is null && names.Count == 3 && names.Exists(static name => name.IsInitial) && names[^1].IsInitial)
        {
            patronymic = names[^1];
            names.RemoveAt(names.Count - 1);
        }
        if (names.Count == 0)
        {
            return null;
        }
        isWoman ??= OfFamilyName(names);
        foreach (var name in names)
        {
            name.Women += isWoman == true ? 1 : 0;
            name.Men += isWoman == false ? 1 : 0;
        }
        return new([.. names], patronymic, isWoman, number);
    }

    /// <summary>The text as it was meant: typed with the other layout of the keyboard where no word of it is any name and, so read, as many are as are not.</summary>
    private string Meant(string text)
    {
        if (Known(text, most: 1).Known > 0 || text.Length > LongestText || KeyboardLayout.Other(text) is not { } other)
        {
            return text;
        }
        var (known, letters, words) = Known(other);
        return letters >= FewestLetters && known * 2 >= words ? other : text;
    }

    /// <summary>How many words of a text are names by their form or the dictionary, the letters of these (of fathers' names where the father's is one: anything may end so), and how many words there are.</summary>
    private (int Known, int Letters, int Words) Known(string text, int most = MostParts)
    {
        var (known, letters, words, at) = (0, 0, 0, 0);
        while (words < MostParts && known < most && Words.Next(text, ref at) is { IsEmpty: false } written)
        {
            words++;
            if (WordOf(written[..Math.Min(written.Length, LongestWord)]) is { } word && (word.Part.IsListed || word.Part.IsCompound || word.Part.HasFamilyForm || word.Stem is not null))
            {
                known++;
                letters += word.Stem is null or { IsGiven: true } ? written.Length : 0;
            }
        }
        return (known, letters, words);
    }

    /// <summary>Whether a word in small letters behind a capital one begins a comment (Зоя прораб, Коля сосед Саши): no name of its own, no father's, no particle.</summary>
    private static bool IsComment(Word word) =>
        word.Stem is null && !word.Part.IsGiven && !word.Part.HasFamilyForm && !word.Part.IsInitial && !PatronymicWords.Contains(word.Part.Text) && !Particles.Contains(word.Part.Text);

    /// <summary>Where the first name ends in a word without its blank (СергейЛавров, ЛавровС.); 0 where it is one.</summary>
    private static int EndOfFirst(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return i + 1 < word.Length ? char.IsLower(word[i + 1]) ? i : 0 : rest is ['.', ..] ? i : 0;
            }
        }
        return 0;
    }

    /// <summary>Whether the family name is a woman's; null where none or several tell.</summary>
    private static bool? OfFamilyName(List<NamePart> names)
    {
        bool? isWoman = null;
        foreach (var name in names)
        {
            if (FamilyForm.IsWomans(name.Text) is { } form)
            {
                if (isWoman is { } other && other != form)
                {
                    return null;
                }
                isWoman = form;
            }
        }
        return isWoman;
    }

    private Word? WordOf(ReadOnlySpan<char> written)
    {
        if (!_known.TryGetValue(written, out var word))
        {
            // Figures are no part of a name: counters and codes stick to names in many exports.
            var skeleton = string.Concat(Skeleton.Of(written).Where(static letter => !char.IsAsciiDigit(letter)));
            _words[written.ToString()] = word = skeleton.Length == 0 ? null : Patronymic(skeleton);
        }
        return word;
    }

    /// <summary>Whether a word, by its skeleton, ends as only fathers' names do.</summary>
    public static bool IsPatronymic(string skeleton) =>
        MensEndings.Concat(WomensEndings).Any(ending => skeleton.Length >= ending.Length + 2 && skeleton.EndsWith(ending, StringComparison.Ordinal));

    private Word Patronymic(string skeleton)
    {
        foreach (var (endings, isWoman) in new[] { (MensEndings, false), (WomensEndings, true) })
        {
            foreach (var ending in endings)
            {
                if (skeleton.Length >= ending.Length + 2 && skeleton.EndsWith(ending, StringComparison.Ordinal))
                {
                    return new(PartOf(skeleton), PartOf(skeleton[..^ending.Length]), isWoman);
                }
            }
        }
        if (skeleton.EndsWith(ShortMensEnding, StringComparison.Ordinal) && OfNameInVowel(skeleton[..^ShortMensEnding.Length]) is { } name)
        {
            return new(PartOf(skeleton), PartOf(name), false);
        }
        return new(PartOf(skeleton), null, null);
    }

    /// <summary>The given name in a vowel that a father's name was made of by its shorter ending (Никитич, Ильич, Лукич); null where there is none.</summary>
    private string? OfNameInVowel(string stem) => _given.Contains(stem + "a") ? stem + "a" : stem.Length > 1 && _given.Contains(stem + "ia") ? stem + "ia" : null;

    private NamePart PartOf(string skeleton)
    {
        if (!_parts.TryGetValue(skeleton, out var part))
        {
            _parts[skeleton] = part = new(skeleton, _given.NamesOf(skeleton)) { IsListed = _given.Contains(skeleton) };
        }
        return part;
    }

    /// <summary>A word as written: what it is as a name and, where it ends like one, the stem of a patronymic.</summary>
    private sealed record Word(NamePart Part, NamePart? Stem, bool? IsWoman);
}
