using System.Globalization;

namespace CrmAudit.Benchmarks.Running;

/// <summary>Prints measurements and how they stand to their targets.</summary>
internal sealed class Report(TextWriter output)
{
    public void Title(string text) => output.WriteLine($"\n{text}");

    public Measurement Line(string name, Measurement measured)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-52} {measured.Seconds,7:F2} s {measured.Count / measured.Seconds,11:N0} /s {measured.PeakMegabytes,7:N0} MB"));
        output.Flush();
        return measured;
    }

    /// <summary>Prints a figure that must not be above its target.</summary>
    public void AtMost(string name, double value, double target, string unit) => Target(name, value, target, unit, "<=", value <= target);

    /// <summary>Prints a figure that must not be below its target.</summary>
    public void AtLeast(string name, double value, double target, string unit) => Target(name, value, target, unit, ">=", value >= target);

    private void Target(string name, double value, double target, string unit, string sign, bool isMet) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-50} {value,7:F2} {unit} (target {sign} {target:0.##}) {(isMet ? "met" : "MISSED")}"));
}
