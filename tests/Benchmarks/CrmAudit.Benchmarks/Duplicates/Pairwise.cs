using System.Globalization;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>How found pairs stand to the true ones.</summary>
internal sealed record Pairwise(long True, long Found, long All)
{
    /// <summary>Share of the found pairs that are true.</summary>
    public double Precision => Found == 0 ? 1 : (double)True / Found;

    /// <summary>Share of the true pairs that were found.</summary>
    public double Recall => All == 0 ? 1 : (double)True / All;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => True == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Every pair inside a found group against every pair of one true key.</summary>
    public static Pairwise Of(IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<string> truth)
    {
        var (hits, found) = (0L, 0L);
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    found++;
                    hits += truth[group[i]] == truth[group[j]] ? 1 : 0;
                }
            }
        }
        return new(hits, found, truth.CountBy(static key => key).Sum(static pair => (long)pair.Value * (pair.Value - 1) / 2));
    }

    /// <summary>Yes-or-no answers against the true ones.</summary>
    public static Pairwise Of(IEnumerable<(bool True, bool Found)> answers)
    {
        var list = answers.ToList();
        return new(list.LongCount(static answer => answer is { True: true, Found: true }), list.LongCount(static answer => answer.Found), list.LongCount(static answer => answer.True));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F4}  R {Recall:F4}  F1 {F1:F4}");
}
