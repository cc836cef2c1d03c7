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

    private CandidatePairs(ulong[] pairs, int count, IReadOnlyList<ulong[]> samples, IReadOnlyList<SkippedBlock> skipped)
    {
        Pairs = pairs;
        Count = count;
        Samples = samples;
        Skipped = skipped;
    }

    /// <summary>Pairs as (smaller row &lt;&lt; 32 | larger row), ascending; the first <see cref="Count"/> count.</summary>
    public ulong[] Pairs { get; }

    public int Count { get; }

    /// <summary>Some pairs of each rule, in the order of the rules, to learn from.</summary>
    public IReadOnlyList<ulong[]> Samples { get; }

    public IReadOnlyList<SkippedBlock> Skipped { get; }

    public static CandidatePairs Of(MatchTable table, int sampleSize, CancellationToken cancel)
    {
        var found = new (List<ulong> Pairs, List<SkippedBlock> Skipped)[table.Rules.Count];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancel }, rule => found[rule] = PairsOf(table, table.Rules[rule]));
        var samples = found.Select(rule => Sample(rule.Pairs, sampleSize)).ToList();
        // As large as needed at once: a list that grows would hold half as much again.
        var pairs = new ulong[found.Sum(static rule => rule.Pairs.Count)];
        var at = 0;
        for (var rule = 0; rule < found.Length; rule++)
        {
            found[rule].Pairs.CopyTo(pairs, at);
            at += found[rule].Pairs.Count;
            found[rule].Pairs = [];
        }
        Array.Sort(pairs);
        var count = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                pairs[count++] = pairs[i];
            }
        }
        return new(pairs, count, samples, [.. found.SelectMany(static rule => rule.Skipped)]);
    }

    private static ulong[] Sample(List<ulong> pairs, int size)
    {
        var step = Math.Max(1, pairs.Count / size);
        var sample = new ulong[(pairs.Count + step - 1) / step];
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = pairs[i * step];
        }
        return sample;
    }

    private static (List<ulong> Pairs, List<SkippedBlock> Skipped) PairsOf(MatchTable table, BlockRule rule)
    {
        var (keys, rows) = Keys(table, rule);
        var blocks = Blocks(keys).ToList();
        var skipped = blocks.Where(static block => block.Size > Cap).Select(block => new SkippedBlock(rule.Name, block.Size, rows[block.Start])).ToList();
        var pairs = new List<ulong>(blocks.Where(static block => block.Size <= Cap).Sum(static block => block.Size * (block.Size - 1) / 2));
        foreach (var (start, size) in blocks.Where(static block => block.Size <= Cap))
        {
            for (var a = start; a < start + size; a++)
            {
                for (var b = a + 1; b < start + size; b++)
                {
                    var (x, y) = (rows[a], rows[b]);
                    if (x != y && table.MayPair(x, y))
                    {
                        pairs.Add(x < y ? ((ulong)x << 32) | (uint)y : ((ulong)y << 32) | (uint)x);
                    }
                }
            }
        }
        return (pairs, skipped);
    }

    /// <summary>The hashed keys of a rule in order, each with its row.</summary>
    private static (List<ulong> Keys, List<int> Rows) Keys(MatchTable table, BlockRule rule)
    {
        var (keys, rows) = (new List<ulong>(), new List<int>());
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var key in rule.Keys(row))
            {
                keys.Add(Hash(key));
                rows.Add(row);
            }
        }
        CollectionsMarshal.AsSpan(keys).Sort(CollectionsMarshal.AsSpan(rows));
        return (keys, rows);
    }

    /// <summary>Runs of two equal keys or more.</summary>
    private static IEnumerable<(int Start, int Size)> Blocks(List<ulong> keys)
    {
        for (var start = 0; start < keys.Count;)
        {
            var end = start + 1;
            while (end < keys.Count && keys[end] == keys[start])
            {
                end++;
            }
            if (end - start > 1)
            {
                yield return (start, end - start);
            }
            start = end;
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
