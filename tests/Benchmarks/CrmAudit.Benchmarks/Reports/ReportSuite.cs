using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Reports;

/// <summary>
/// Explaining a report over 100,000 deals, the making of the deals included; or, with "causes [CASES [SEED]]", how often a hidden cause is found and how often one is
/// named that is not there.
/// </summary>
internal sealed class ReportSuite : Suite
{
    private static readonly Benchmark Month = new("cause-month", CauseBenchmarks.Month);
    private static readonly Benchmark TwoYears = new("cause-years", CauseBenchmarks.TwoYears);
    private static readonly Benchmark Table = new("cause-table", CauseBenchmarks.Table);

    private static readonly Benchmark Currency = new("cause-currency", CauseBenchmarks.Currency);

    public override string Name => "reports";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [Month, TwoYears, Table, Currency];

    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        if (arguments is ["causes", ..])
        {
            var numbers = arguments.Skip(1).Select(static text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            CauseAccuracy.Run(output, numbers.ElementAtOrDefault(0) is > 0 and var cases ? cases : 24, numbers.ElementAtOrDefault(1) is > 0 and var seed ? seed : 1);
            return;
        }
        var report = new Report(output);
        report.Title("Cause of a difference, 100,000 deals, every hypothesis tried");
        Measure(report, "one month, one and two changes", Month, "2", 5);
        Measure(report, "one month, up to three changes", Month, "3", 60);
        Measure(report, "two years, one and two changes", TwoYears, "2", 5);
        Measure(report, "two years, up to three changes", TwoYears, "3", 60);
        Measure(report, "12 months x 20 managers, one and two changes", Table, "2", 30);
        Measure(report, "12 months x 20 managers, up to three changes", Table, "3", 30);
        Measure(report, "one month in one currency, one and two changes", Currency, "2", 5);
    }

    private static void Measure(Report report, string name, Benchmark benchmark, string depth, double seconds) =>
        report.AtMost("time", report.Line(name, Runner.Measure(benchmark, depth)).Seconds, seconds, "s");
}
