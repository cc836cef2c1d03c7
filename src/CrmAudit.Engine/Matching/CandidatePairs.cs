using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// The pairs to compare: rows that share a key of some rule, each pair once. A block of more than <see cref="Cap"/> rows says little and costs much:
/// it is left out, and its rule, key and size are reported; its rows are still compared through their other keys.
/// </summary>
internal sealed class CandidatePairs
{
    /// <summary>Largest block compared pair by pair.</summary>
    public const int Cap = 150;

    private CandidatePairs(List<ulong> pairs, IReadOnlyList<ulong[]> samples, IReadOnlyList<SkippedBlock> skipped)
    {
        Pairs = pairs;
        Samples = samples;
        Skipped = skipped;
    }

    /// <summary>Pairs as (smaller row &lt;&lt; 32 | larger row), ascending.</summary>
    public List<ulong> Pairs { get; }

    public int Count => Pairs.Count;

    /// <summary>Some pairs of each rule, in the order of the rules, to learn from.</summary>
    public IReadOnlyList<ulong[]> Samples { get; }

    public IReadOnlyList<SkippedBlock> Skipped { get; }

    public static CandidatePairs Of(MatchTable table, int sampleSize, CancellationToken cancel)
    {
        var all = new List<ulong>();
        var samples = new List<ulong[]>();
        var skipped = new List<SkippedBlock>();
        foreach (var rule in table.Rules)
        {
            cancel.ThrowIfCancellationRequested();
            var start = all.Count;
            AddRule(table, rule, all, skipped);
            var step = Math.Max(1, (all.Count - start) / sampleSize);
            var sample = new List<ulong>();
            for (var i = start; i < all.Count; i += step)
            {
                sample.Add(all[i]);
            }
            samples.Add([.. sample]);
        }
        var pairs = CollectionsMarshal.AsSpan(all);
        pairs.Sort();
        var count = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                pairs[count++] = pairs[i];
            }
        }
        all.RemoveRange(count, all.Count - count);
        return new(all, samples, skipped);
    }

    private static void AddRule(MatchTable table, BlockRule rule, List<ulong> all, List<SkippedBlock> skipped)
    {
        var keys = new List<ulong>();
        var rows = new List<int>();
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var key in rule.Keys(row))
            {
                keys.Add(Hash(key));
                rows.Add(row);
            }
        }
        var sortedKeys = CollectionsMarshal.AsSpan(keys);
        var sortedRows = CollectionsMarshal.AsSpan(rows);
        sortedKeys.Sort(sortedRows);
        for (var i = 0; i < sortedKeys.Length;)
        {
            var end = i + 1;
            while (end < sortedKeys.Length && sortedKeys[end] == sortedKeys[i])
            {
                end++;
            }
            if (end - i > Cap)
            {
                skipped.Add(new(rule.Name, end - i, sortedRows[i]));
            }
            else
            {
                for (var a = i; a < end; a++)
                {
                    for (var b = a + 1; b < end; b++)
                    {
                        var (x, y) = (sortedRows[a], sortedRows[b]);
                        if (x != y)
                        {
                            all.Add(x < y ? ((ulong)x << 32) | (uint)y : ((ulong)y << 32) | (uint)x);
                        }
                    }
                }
            }
            i = end;
        }
    }

    /// <summary>FNV-1a, 64 bits: the same on every machine and in every run.</summary>
    public static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return hash;
    }
}
