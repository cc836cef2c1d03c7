using System.Globalization;

namespace CrmAudit.Benchmarks.Running;

/// <summary>Prints measurements and how they stand to their targets.</summary>
internal sealed class Report(TextWriter output)
{
    public void Title(string text) => output.WriteLine($"\n{text}");

    public Measurement Line(string name, Measurement measured)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-52} {measured.Seconds,7:F2} s {measured.Count / measured.Seconds,11:N0} /s {measured.PeakMegabytes,7:N0} MB"));
        if (!double.IsNaN(measured.WarmSeconds))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  again in the same process",-52} {measured.WarmSeconds,7:F2} s {measured.Count / measured.WarmSeconds,11:N0} /s"));
        }
        output.Flush();
        return measured;
    }

    /// <summary>Prints how much longer something takes than a baseline, both in new processes and both done again.</summary>
    public void TimesAtMost(string name, Measurement measured, Measurement baseline, double target)
    {
        AtMost($"{name}, new process", measured.Seconds / baseline.Seconds, target, "x");
        AtMost($"{name}, done again", measured.WarmSeconds / baseline.WarmSeconds, target, "x");
    }

    /// <summary>Prints how much faster a thing is done than one of a baseline, both in new processes and both done again.</summary>
    public void SpeedAtLeast(string name, Measurement measured, Measurement baseline, double target)
    {
        AtLeast($"{name}, new process", measured.Count / measured.Seconds / (baseline.Count / baseline.Seconds), target, "x");
        AtLeast($"{name}, done again", measured.Count / measured.WarmSeconds / (baseline.Count / baseline.WarmSeconds), target, "x");
    }

    /// <summary>Prints a figure that must not be above its target.</summary>
    public void AtMost(string name, double value, double target, string unit) => Target(name, value, target, unit, "<=", value <= target);

    /// <summary>Prints a figure that must not be below its target.</summary>
    public void AtLeast(string name, double value, double target, string unit) => Target(name, value, target, unit, ">=", value >= target);

    private void Target(string name, double value, double target, string unit, string sign, bool isMet) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-50} {value,7:F2} {unit} (target {sign} {target:0.##}) {(isMet ? "met" : "MISSED")}"));
}
