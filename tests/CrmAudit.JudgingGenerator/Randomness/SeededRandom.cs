namespace CrmAudit.JudgingGenerator.Randomness;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and every runtime.</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 0x1234567UL;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool Chance(double share) => Fraction() < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The first items of a list are common, the last ones rare.</summary>
    public T PickSkewed<T>(IReadOnlyList<T> items) =>
        items[(int)(Math.Pow(Fraction(), 1.7) * items.Count)];

    public T PickWeighted<T>(IReadOnlyList<(T Item, double Weight)> items)
    {
        var mark = Fraction() * items.Sum(item => item.Weight);
        foreach (var (item, weight) in items)
        {
            mark -= weight;
            if (mark < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }

    public string Digits(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Below(10))));

    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
