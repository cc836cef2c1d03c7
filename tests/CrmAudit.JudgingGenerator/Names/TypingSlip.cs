using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Names;

/// <summary>One slip of typing: a neighbouring key, a dropped, doubled or transposed letter.</summary>
public static class TypingSlip
{
    private static readonly string[] Keyboard =
    [
        "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    ];

    public static string In(string word, SeededRandom random)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var at = random.Chance(0.06) ? 0 : random.Between(1, word.Length - 1);
        if (!char.IsLetter(word[at]))
        {
            return word;
        }

        return random.Below(10) switch
        {
            < 3 => Neighbour(word, at, random),
            < 6 => word.Remove(at, 1),
            < 8 => word.Insert(at, char.ToLowerInvariant(word[at]).ToString()),
            _ => Transposed(word, Math.Max(1, at)),
        };
    }

    private static string Neighbour(string word, int at, SeededRandom random)
    {
        var lower = char.ToLowerInvariant(word[at]);
        var row = Keyboard.FirstOrDefault(keys => keys.Contains(lower));
        if (row is null)
        {
            return word.Remove(at, 1);
        }

        var key = row.IndexOf(lower);
        var next = key == 0 ? 1 : key == row.Length - 1 ? key - 1 : key + (random.Chance(0.5) ? 1 : -1);
        var typed = char.IsUpper(word[at]) ? char.ToUpperInvariant(row[next]) : row[next];
        return word[..at] + typed + word[(at + 1)..];
    }

    private static string Transposed(string word, int at)
    {
        var second = at == word.Length - 1 ? at : at + 1;
        var first = second - 1;
        var letters = word.ToCharArray();
        (letters[first], letters[second]) = (letters[second], letters[first]);
        return new string(letters);
    }
}
