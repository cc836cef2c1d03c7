namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>Repeatable chance.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public bool Is(double chance) => _random.NextDouble() < chance;

    public T Of<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>One letter left out, doubled, swapped with its neighbour or changed, never the first.</summary>
    public string Typo(string word)
    {
        if (word.Length < 5)
        {
            return word;
        }
        var at = 1 + Next(word.Length - 2);
        return Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + (char)(word[at] + (Is(0.5) ? 1 : -1)) + word[(at + 1)..],
        };
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Next(10))));
}
