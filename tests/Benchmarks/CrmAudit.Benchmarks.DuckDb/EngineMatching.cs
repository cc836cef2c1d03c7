using System.Diagnostics;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Benchmarks.DuckDb;

/// <summary>The engine over a table whose fields are ready, step by step.</summary>
internal static class EngineMatching
{
    private const int SampleSize = 400_000;

    /// <summary>Seconds to bring pairs together, to learn weights, and to compare the pairs; the number of pairs.</summary>
    public static (double Pairs, double Learning, double Comparing, int Count) Run(MatchTable table, double leastBits)
    {
        var watch = Stopwatch.StartNew();
        var candidates = CandidatePairs.Of(table, SampleSize / table.Rules.Count, CancellationToken.None);
        var pairs = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var model = MatchModel.Learn(table, candidates, CancellationToken.None);
        var learning = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var links = 0;
        Parallel.For(0, Environment.ProcessorCount * 8, part =>
        {
            var (found, parts) = (0, Environment.ProcessorCount * 8L);
            for (var i = (int)(candidates.Count * part / parts); i < (int)(candidates.Count * (part + 1) / parts); i++)
            {
                found += double.IsNegativeInfinity(model.Link((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i], leastBits)) ? 0 : 1;
            }
            Interlocked.Add(ref links, found);
        });
        return (pairs, learning, watch.Elapsed.TotalSeconds, candidates.Count);
    }
}
