namespace CrmAudit.Engine.Text.Names;

/// <summary>A person's name as skeletons: family and given names in any order, the patronymic apart.</summary>
internal sealed class PersonName
{
    private static readonly string[] MensEndings = ["ovic", "evic", "uli", "ovih", "ogli"];
    private static readonly string[] WomensEndings = ["ovna", "evna", "ivna", "inicna", "icna", "kizi"];
    private static readonly HashSet<string> PatronymicWords = new(StringComparer.Ordinal) { "uli", "kizi", "ogli", "ulu", "kizu" };

    private PersonName(string[] names, string? patronymic, bool? isWoman)
    {
        IsWoman = isWoman;
        Together = string.Concat(names);
        Names = names;
        Patronymic = patronymic;
        Key = string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    /// <summary>Skeletons of family and given names, in the order written; a single letter is an initial.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Stem of the patronymic (the father's name) or its initial; null when there is none.</summary>
    public string? Patronymic { get; }

    /// <summary>Whether the patronymic is a woman's; null when it does not tell.</summary>
    public bool? IsWoman { get; }

    /// <summary>Names in the order written, without blanks.</summary>
    public string Together { get; }

    /// <summary>Names in one order, whatever the order written.</summary>
    public string Key { get; }

    /// <summary>The name of a text; null when it has no letter.</summary>
    public static PersonName? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var names = new List<string>(3);
        string? patronymic = null;
        bool? isWoman = null;
        foreach (var word in Words.Of(text))
        {
            // Figures are no part of a name: counters and codes stick to names in many exports.
            var skeleton = string.Concat(Skeleton.Of(word).Where(static letter => !char.IsAsciiDigit(letter)));
            if (skeleton.Length == 0)
            {
                continue;
            }
            if (PatronymicWords.Contains(skeleton) && names.Count > 1)
            {
                // "Серік ұлы" in two words: the word before is the father's name.
                patronymic = names[^1];
                names.RemoveAt(names.Count - 1);
                isWoman = skeleton is "kizi" or "kizu";
            }
            else if (names.Count > 0 && Stem(skeleton, ref isWoman) is { } stem)
            {
                patronymic = stem;
            }
            else
            {
                names.Add(skeleton);
            }
        }
        // Two initials beside a family name: the second one is the patronymic's.
        if (patronymic is null && names.Count == 3 && names.Exists(static name => name.Length == 1) && names[^1].Length == 1)
        {
            patronymic = names[^1];
            names.RemoveAt(names.Count - 1);
        }
        return names.Count == 0 ? null : new([.. names], patronymic, isWoman);
    }

    private static string? Stem(string skeleton, ref bool? isWoman)
    {
        foreach (var (endings, woman) in new[] { (MensEndings, false), (WomensEndings, true) })
        {
            foreach (var ending in endings)
            {
                if (skeleton.Length >= ending.Length + 2 && skeleton.EndsWith(ending, StringComparison.Ordinal))
                {
                    isWoman = woman;
                    return skeleton[..^ending.Length];
                }
            }
        }
        return null;
    }
}
