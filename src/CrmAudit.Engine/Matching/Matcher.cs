namespace CrmAudit.Engine.Matching;

/// <summary>Finds the rows of a table that are one and the same.</summary>
internal static class Matcher
{
    /// <summary>Bits of a copy to the letter, at least: what the model has against it counts against its first card as well.</summary>
    private const double CopyBits = 6;

    /// <summary>Pairs of all rules together that weights are learned from.</summary>
    private const int SampleSize = 400_000;

    /// <summary>Pairs of one rule that weights are learned from, at most.</summary>
    private const int LargestSample = 50_000;

    /// <summary>Share of the work done when pairs are brought together, as it usually is.</summary>
    private const double Brought = 0.3;

    /// <summary>Share of the work done when weights are learned, as it usually is.</summary>
    private const double Learned = 0.5;

    /// <summary>The matching pairs and groups. Deterministic: neither the order of rows nor the number of cores plays a part.</summary>
    /// <param name="table">Rows, fields and rules.</param>
    /// <param name="threshold">Lowest match probability of a link, 0-1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="progress">Hears how far it has come, 0-1, from several threads; null when nobody asks.</param>
    /// <param name="cores">Threads that compare; 0 for as many as there are processors.</param>
    public static MatchResult Run(MatchTable table, double threshold, CancellationToken cancel, Action<double>? progress = null, int cores = 0)
    {
        cores = cores > 0 ? cores : Environment.ProcessorCount;
        var candidates = CandidatePairs.Of(table, Math.Min(LargestSample, Math.Max(1, SampleSize / Math.Max(1, table.Rules.Count))), cancel);
        progress?.Invoke(Brought);
        var model = MatchModel.Learn(table, candidates, cancel);
        var least = Math.Log2(threshold / (1 - threshold));
        var chunks = Math.Max(1, Math.Min(cores * 8, candidates.Count / 1000));
        var found = new List<(int A, int B, double Bits)>[chunks];
        var compared = 0;
        progress?.Invoke(Learned);
        Parallel.For(0, chunks, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = cores }, chunk =>
        {
            var links = new List<(int, int, double)>();
            var end = (int)((long)candidates.Count * (chunk + 1) / chunks);
            for (var i = (int)((long)candidates.Count * chunk / chunks); i < end; i++)
            {
                if ((i & 0xFFFF) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }
                var (a, b) = ((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i]);
                var bits = model.Link(a, b, least);
                if (!double.IsNegativeInfinity(bits))
                {
                    links.Add((a, b, bits));
                }
            }
            found[chunk] = links;
            progress?.Invoke(Learned + ((1 - Learned) * Interlocked.Increment(ref compared) / chunks));
        });
        var all = found.SelectMany(static links => links).Concat(Copies(table, model)).ToList();
        all = Ambiguity.Without(all, model.Bits, model.Reconciles);
        return new()
        {
            Table = table,
            Model = model,
            Links = all,
            Groups = Clusters.Of(table.Rows, all, model.Coherence, model.Reconciles),
            Candidates = candidates.Count,
            Skipped = candidates.Skipped,
        };
    }

    /// <summary>Each copy to the letter linked with the first.</summary>
    private static IEnumerable<(int A, int B, double Bits)> Copies(MatchTable table, MatchModel model)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.CopyOf[row] != row)
            {
                yield return (table.CopyOf[row], row, Math.Max(model.Bits(table.CopyOf[row], row), CopyBits));
            }
        }
    }
}
