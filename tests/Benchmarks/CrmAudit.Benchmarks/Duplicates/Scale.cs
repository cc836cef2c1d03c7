using System.Diagnostics;
using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>How long matching takes as the base grows, and how much memory above that of the records.</summary>
internal static class Scale
{
    private const int Smaller = 100_000;
    private const int Larger = 1_000_000;

    public static void Run(TextWriter output)
    {
        // Compiles the code before anything is measured.
        Measure(TextWriter.Null, 10_000);
        var small = Measure(output, Smaller);
        var large = Measure(output, Larger);
        var power = Math.Log(large / small) / Math.Log((double)Larger / Smaller);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  time grows with the {power:F2}th power of the base (target <= 1.15)"));
    }

    private static double Measure(TextWriter output, int count)
    {
        var (records, truth) = KazakhBase.Contacts(count, 0.1, 7);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var done = new CancellationTokenSource();
        var peak = Task.Run(() => Peak(done.Token));
        var watch = Stopwatch.StartNew();
        var found = Generated.Run(CrmTables.Persons(records, new AuditConfig()));
        watch.Stop();
        done.Cancel();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count,10:N0} contacts {watch.Elapsed.TotalSeconds,7:F2} s  {found.Candidates,12:N0} pairs  {(peak.Result - before) / 1048576.0,6:F0} MB above the records  {Pairwise.Of(found.Groups, truth)}"));
        output.Flush();
        GC.KeepAlive(records);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The highest managed memory seen, sampled fifty times a second.</summary>
    private static long Peak(CancellationToken stop)
    {
        var peak = 0L;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            stop.WaitHandle.WaitOne(20);
        }
        return peak;
    }
}
