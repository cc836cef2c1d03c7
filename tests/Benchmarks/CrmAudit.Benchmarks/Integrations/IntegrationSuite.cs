using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Integrations;

/// <summary>Two registries of 500,000 rows held against each other; ten years of arrivals watched for silence.</summary>
internal sealed class IntegrationSuite : Suite
{
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
        report.Title("Silence over ten simulated years, a stop injected about every month");
        foreach (var aDay in new[] { 0.6, 3, 25, 150 })
        {
            var (alarms, found, stops) = SilentYears.Watch(aDay);
            report.AtMost($"{aDay} arrivals a day: false alarms a year", alarms / 10.0, 1, "");
            report.AtLeast($"{aDay} arrivals a day: stops found in one allowed gap", (double)found / stops, 1, "");
        }
    }
}
