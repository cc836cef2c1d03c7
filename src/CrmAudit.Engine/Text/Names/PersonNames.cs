namespace CrmAudit.Engine.Text.Names;

/// <summary>Reads persons' names; every word is folded and looked up once.</summary>
internal sealed class PersonNames
{
    private static readonly string[] MensEndings = ["ovic", "evic", "uli", "ovih", "ogli"];
    private static readonly string[] WomensEndings = ["ovna", "evna", "ivna", "inicna", "icna", "kizi"];
    private static readonly HashSet<string> PatronymicWords = new(StringComparer.Ordinal) { "uli", "kizi", "ogli", "ulu", "kizu" };

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

    /// <summary>The name of a text; null when it has no letter.</summary>
    public PersonName? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var names = _names;
        names.Clear();
        NamePart? patronymic = null;
        bool? isWoman = null;
        var at = 0;
        while (Words.Next(text, ref at) is { IsEmpty: false } written)
        {
            if (WordOf(written) is not { } word)
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
        return names.Count == 0 ? null : new([.. names], patronymic, isWoman);
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
        return new(PartOf(skeleton), null, null);
    }

    private NamePart PartOf(string skeleton)
    {
        if (!_parts.TryGetValue(skeleton, out var part))
        {
            _parts[skeleton] = part = new(skeleton, _given.Main(skeleton), _given.Contains(skeleton));
        }
        return part;
    }

    /// <summary>A word as written: what it is as a name and, where it ends like one, the stem of a patronymic.</summary>
    private sealed record Word(NamePart Part, NamePart? Stem, bool? IsWoman);
}
