using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Matching;

/// <summary>Numbers the different values of a field and counts them.</summary>
internal sealed class ValueIndex
{
    /// <summary>
    /// Occurrences of other values that every base is taken to have beside its own: of ten cards two may share a phone by chance as little as of a thousand, and
    /// the ten alone cannot show it. A base of thousands outweighs them.
    /// </summary>
    public const int Unseen = 200;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly List<int> _counts = [];

    public int Total { get; private set; }

    public int Count => _values.Count;

    /// <summary>The number of a value, counting one more occurrence; -1 for none.</summary>
    public int Add(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return -1;
        }
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, value, out var exists);
        if (!exists)
        {
            id = _values.Count;
            _values.Add(value);
            _counts.Add(0);
        }
        _counts[id]++;
        Total++;
        return id;
    }

    /// <summary>Takes one occurrence back; nothing for none.</summary>
    public void Remove(int id)
    {
        if (id >= 0)
        {
            _counts[id]--;
            Total--;
        }
    }

    public string Value(int id) => _values[id];

    public int CountOf(int id) => _counts[id];

    /// <summary>Share of the other occurrences that have a value, the unseen ones included: the chance that one more row has it too.</summary>
    public double Frequency(int id) => Math.Max(_counts[id] - 1, 0.5) / (Total + Unseen);

    /// <summary>Chance that two occurrences have one value.</summary>
    public double ChanceOfEqual()
    {
        var pairs = 0.0;
        foreach (var count in _counts)
        {
            pairs += (double)count * (count - 1);
        }
        return pairs / ((double)(Total + Unseen) * (Total + Unseen - 1));
    }
}
