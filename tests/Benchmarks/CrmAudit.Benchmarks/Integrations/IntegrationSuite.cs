using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Integrations;

/// <summary>Two registries of 500,000 rows held against each other; ten years of arrivals watched for silence.</summary>
internal sealed class IntegrationSuite : Suite
{
    private const int Seeds = 12;

    private static readonly Benchmark ByNumber = new("reconcile-number", static _ => RegistryPair.Reconcile(near: false));
    private static readonly Benchmark ByPhone = new("reconcile-phone", static _ => RegistryPair.Reconcile(near: true));

    public override string Name => "integrations";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [ByNumber, ByPhone];

    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var report = new Report(output);
        report.Title("Reconciliation of 500,000 x 500,000 rows, their making included");
        report.AtMost("by number", report.Line("by number", Runner.Measure(ByNumber)).Seconds, 10, "s");
        report.AtMost("by phone and time", report.Line("by phone and time", Runner.Measure(ByPhone)).Seconds, 10, "s");
        report.Title($"Silence over ten simulated years, {Seeds} histories a rate, a stop injected about every month");
        foreach (var aDay in new[] { 0.6, 3, 25, 150 })
        {
            var histories = ParallelEnumerable.Range(1, Seeds).Select(seed => SilentYears.Watch(seed, aDay)).ToList();
            var missed = histories.SelectMany(static history => history.Missed).Order().ToList();
            report.AtMost($"{aDay} arrivals a day: false alarms a year, worst history", histories.Max(static history => history.Alarms) / (double)SilentYears.Years, 1, "");
            report.AtLeast($"{aDay} arrivals a day: stops found", (double)histories.Sum(static history => history.Found) / histories.Sum(static history => history.Stops), 1, "");
            output.WriteLine(FormattableString.Invariant($"      false alarms a year, mean {histories.Average(static history => history.Alarms) / SilentYears.Years:F2}; arrivals missed until the alarm: median {missed[missed.Count / 2]:F1}, 95 % {missed[missed.Count * 95 / 100]:F1}; least for one false alarm a year {SilentYears.Least(aDay, 1):F1}"));
        }
    }
}
