using System.Diagnostics;
using System.Globalization;
using CrmAudit.Benchmarks.Running;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Benchmarks.Pipeline;

/// <summary>All checks of the processes over 300,000 deals with their history and tasks, already in memory.</summary>
internal sealed class PipelineSuite : Suite
{
    private const int Small = 100_000;
    private const int Large = 300_000;

    private static readonly Benchmark Audit = new("pipeline-audit", static arguments =>
    {
        var data = FunnelBase.Make(int.Parse(arguments[0], CultureInfo.InvariantCulture));
        return () =>
        {
            // The moment of the audit is given, but an audit of real exports has to find it first.
            AsOfDate.Prove(data, TimeProvider.System);
            return Run(data, Checks()).Count;
        };
    });

    private static readonly Benchmark Base = new("pipeline-base", static arguments =>
    {
        var data = FunnelBase.Make(int.Parse(arguments[0], CultureInfo.InvariantCulture));
        return () => data.Count;
    });

    public override string Name => "pipeline";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [Audit, Base];

    /// <summary>Without an argument the whole; "checks" prints the time of each check of the larger base only, each after the ones before it, as in an audit.</summary>
    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var report = new Report(output);
        if (!arguments.Contains("checks"))
        {
            report.Title($"Every check of the processes, {Large:N0} deals, their making not included");
            var little = report.Line($"{Small:N0} deals (count: findings)", Runner.Measure(Audit, $"{Small}"));
            var all = report.Line($"{Large:N0} deals (count: findings)", Runner.Measure(Audit, $"{Large}"));
            report.Line("the larger base alone (count: records)", Runner.Measure(Base, $"{Large}"));
            report.AtMost("time", all.Seconds, 20, "s");
            report.AtMost("growth: power of the base", Math.Log(all.Seconds / little.Seconds) / Math.Log((double)Large / Small), 1.15, "");
        }
        report.Title("The same by check");
        ByCheck(output, FunnelBase.Make(Large));
    }

    private static void ByCheck(TextWriter output, CrmDataset data)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Deals.Count:N0} deals, {data.StageChanges.Count:N0} moves, {data.Tasks.Count:N0} tasks, {data.Leads.Count:N0} leads"));
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        var check = "";
        foreach (var finding in CheckRunner.Run(Checks(), new AuditConfig(), data, Options))
        {
            // All findings of a check are handed over together: the first of the next one tells what that one took.
            if (finding.CheckId != check)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finding.CheckId,-52} {(watch.Elapsed - last).TotalSeconds,7:F2} s"));
                (check, last) = (finding.CheckId, watch.Elapsed);
            }
        }
        // On a machine that others use the clock tells of them too; the time of the processors is the work alone, compiling and collecting included.
        process.Refresh();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"in all",-52} {watch.Elapsed.TotalSeconds,7:F2} s, of the processors {(process.TotalProcessorTime - processor).TotalSeconds:F2} s"));
    }

    private static RunOptions Options { get; } = new() { AsOf = FunnelBase.AsOf };

    private static IEnumerable<CrmCheck> Checks() => ChecksInForce.Of(new AuditConfig()).Where(static check => check.Area == CrmArea.Pipeline);

    private static List<CrmFinding> Run(CrmDataset data, IEnumerable<CrmCheck> checks) => [.. CheckRunner.Run(checks, new AuditConfig(), data, Options)];
}
