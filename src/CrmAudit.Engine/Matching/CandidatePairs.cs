using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// The pairs to compare: rows that share a key of some rule, each pair once; of copies to the letter only the first. A block of more than <see cref="Cap"/> rows is parted by further
/// keys; what is left too large is compared with its neighbours only and reported.
/// </summary>
internal sealed class CandidatePairs
{
    /// <summary>Largest block compared pair by pair.</summary>
    public const int Cap = 150;

    /// <summary>Rows after a row that are compared with it where its block stays too large.</summary>
    private const int Window = 10;

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

    /// <summary>Blocks of rules that make links by themselves which were not compared pair by pair.</summary>
    public IReadOnlyList<SkippedBlock> Skipped { get; }

    public static CandidatePairs Of(MatchTable table, int sampleSize, CancellationToken cancel)
    {
        table.Prepare();
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
        var (keys, rows) = Keys(Enumerable.Range(0, table.Rows).Where(row => table.CopyOf[row] == row), rule.Keys);
        var (pairs, skipped) = (new List<ulong>(), new List<SkippedBlock>());
        foreach (var (start, size) in Blocks(keys))
        {
            if (size <= Cap)
            {
                AddAll(table, rows, start, size, pairs);
            }
            else
            {
                Part(table, rule, CollectionsMarshal.AsSpan(rows).Slice(start, size).ToArray(), pairs, skipped);
            }
        }
        return (pairs, skipped);
    }

    private static void AddAll(MatchTable table, List<int> rows, int start, int size, List<ulong> pairs)
    {
        for (var a = start; a < start + size; a++)
        {
            for (var b = a + 1; b < start + size; b++)
            {
                Add(table, rows[a], rows[b], pairs);
            }
        }
    }

    private static void Add(MatchTable table, int x, int y, List<ulong> pairs)
    {
        if (x != y && table.MayPair(x, y))
        {
            pairs.Add(x < y ? ((ulong)x << 32) | (uint)y : ((ulong)y << 32) | (uint)x);
        }
    }

    /// <summary>A block too large, parted by the finer keys of its rule.</summary>
    private static void Part(MatchTable table, BlockRule rule, int[] block, List<ulong> pairs, List<SkippedBlock> skipped)
    {
        if (rule.Finer is null)
        {
            if (rule.MayLinkAlone)
            {
                skipped.Add(new(rule.Name, [.. block]));
            }
            return;
        }
        var (keys, rows) = Keys(block, rule.Finer);
        var left = new HashSet<int>();
        foreach (var (start, size) in Blocks(keys))
        {
            if (size <= Cap)
            {
                AddAll(table, rows, start, size, pairs);
                continue;
            }
            for (var a = start; a < start + size; a++)
            {
                left.Add(rows[a]);
                for (var b = a + 1; b < Math.Min(a + Window, start + size); b++)
                {
                    Add(table, rows[a], rows[b], pairs);
                }
            }
        }
        if (rule.MayLinkAlone && left.Count > 0)
        {
            skipped.Add(new(rule.Name, [.. left]));
        }
    }

    /// <summary>The hashed keys of rows in order, each with its row.</summary>
    private static (List<ulong> Keys, List<int> Rows) Keys(IEnumerable<int> from, Func<int, IEnumerable<string>> keysOf)
    {
        var (keys, rows) = (new List<ulong>(), new List<int>());
        foreach (var row in from)
        {
            foreach (var key in keysOf(row))
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
    /// <param name="key">The text.</param>
    /// <param name="hash">The hash of what stands before it.</param>
    public static ulong Hash(string key, ulong hash = 14695981039346656037UL)
    {
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return hash;
    }
}
