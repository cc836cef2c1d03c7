using System.Diagnostics;
using System.Reflection;

namespace CrmAudit.Benchmarks.Running;

/// <summary>Runs benchmarks in child processes.</summary>
internal static class Runner
{
    public const string ChildCommand = "child";
    private const int Runs = 3;

    /// <summary>The median of three runs of a benchmark.</summary>
    public static Measurement Measure(Benchmark benchmark, params IReadOnlyList<string> arguments) =>
        Repeat(Environment.ProcessPath!, [.. Host(), ChildCommand, benchmark.Name, .. arguments]);

    /// <summary>The median of three runs of a program whose last line is a measurement.</summary>
    public static Measurement Repeat(string program, IReadOnlyList<string> arguments) =>
        Measurement.Median([.. Enumerable.Range(0, Runs).Select(_ => Measurement.Parse(Output(program, arguments)))]);

    /// <summary>In the child: does the work and prints what it took.</summary>
    public static int RunChild(Benchmark benchmark, IReadOnlyList<string> arguments)
    {
        var work = benchmark.Prepare(arguments);
        var watch = Stopwatch.StartNew();
        var count = work();
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        var first = new Measurement(watch.Elapsed.TotalSeconds, count, process.PeakWorkingSet64 / 1048576.0);
        Console.WriteLine(benchmark.IsWarmed ? first with { WarmSeconds = Again(work) } : first);
        return 0;
    }

    private static double Again(Func<long> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Started by dotnet, the assembly has to be named first.</summary>
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];

    private static string Output(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
