using System.Text;

namespace CrmAudit.JudgingGenerator.Names;

/// <summary>A crude spelling-blind form of a name, used only to keep different entities apart and true copies together.</summary>
public static class Skeleton
{
    private const string Folding = "ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и ы=и й=и ё=е э=е ь= ъ= щ=ш ц=с";

    private static readonly Dictionary<char, string> Folds =
        Folding.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    public static string Of(string name)
    {
        var folded = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Where(char.IsLetterOrDigit))
        {
            var part = Folds.TryGetValue(letter, out var fold) ? fold : letter.ToString();
            if (part.Length > 0 && (folded.Length == 0 || folded[^1] != part[0]))
            {
                folded.Append(part);
            }
        }

        return folded.ToString();
    }

    public static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var diagonal = above[0];
            above[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[column] + 1, above[column - 1] + 1), diagonal + cost);
                diagonal = above[column];
                above[column] = best;
            }
        }

        return above[right.Length];
    }
}
