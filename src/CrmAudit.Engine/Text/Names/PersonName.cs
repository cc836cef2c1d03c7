namespace CrmAudit.Engine.Text.Names;

/// <summary>A person's name as skeletons: family and given names in any order, the patronymic apart.</summary>
internal sealed class PersonName
{
    private static readonly string[] PatronymicEndings = ["ovic", "evic", "ovna", "evna", "ivna", "icna", "inicna", "uli", "kizi", "ovih", "ogli"];
    private static readonly HashSet<string> PatronymicWords = new(StringComparer.Ordinal) { "uli", "kizi", "ogli", "ulu", "kizu" };

    private PersonName(string[] names, string? patronymic)
    {
        Names = names;
        Patronymic = patronymic;
        Key = string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    /// <summary>Skeletons of family and given names, in the order written; a single letter is an initial.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Stem of the patronymic (the father's name) or its initial; null when there is none.</summary>
    public string? Patronymic { get; }

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
            }
            else if (names.Count > 0 && Stem(skeleton) is { } stem)
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
        return names.Count == 0 ? null : new([.. names], patronymic);
    }

    private static string? Stem(string skeleton)
    {
        foreach (var ending in PatronymicEndings)
        {
            if (skeleton.Length >= ending.Length + 3 && skeleton.EndsWith(ending, StringComparison.Ordinal))
            {
                return skeleton[..^ending.Length];
            }
        }
        return null;
    }
}
