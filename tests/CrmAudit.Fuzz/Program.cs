using System.Diagnostics;
using System.Globalization;

namespace CrmAudit.Fuzz;

/// <summary>
/// dotnet run -c Release --project tests/CrmAudit.Fuzz -- [--seconds N] [--executions N] [--seed N] [--target NAME] [--small BYTES] [--out FOLDER]. Gives every reader damaged files, prints how many were read and what
/// failed, and keeps the files that did; with --small seeds are cut to their first rows. The exit code is 1 where something failed.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var options = args.Chunk(2).Where(static pair => pair.Length == 2).ToDictionary(static pair => pair[0].TrimStart('-'), static pair => pair[1], StringComparer.Ordinal);
        var seconds = double.Parse(options.GetValueOrDefault("seconds", "60"), CultureInfo.InvariantCulture);
        var executions = long.Parse(options.GetValueOrDefault("executions", long.MaxValue.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var seed = int.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture);
        var targets = FuzzTargets.All().Where(target => !options.TryGetValue("target", out var wanted) || target.Name.StartsWith(wanted, StringComparison.Ordinal)).ToList();
        if (options.TryGetValue("small", out var most))
        {
            targets = [.. targets.Select(target => target.Small(int.Parse(most, CultureInfo.InvariantCulture)))];
        }
        var (total, failures) = (0L, 0);
        foreach (var target in targets)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var done = FuzzRun.Run(target, seed, executions, TimeSpan.FromSeconds(seconds / targets.Count), failure =>
            {
                failures++;
                Console.WriteLine($"FAILED {failure.Target}: {failure.What}");
                if (options.TryGetValue("out", out var folder))
                {
                    Directory.CreateDirectory(folder);
                    File.WriteAllBytes(Path.Combine(folder, $"{failure.Target}-{failures}{target.Extension}"), failure.Bytes);
                }
            });
            total += done;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {done:N0} files in {watch.Elapsed.TotalSeconds:N0} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:N0} s of computing"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total:N0} files, {failures} kinds of failure, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB, seed {seed}"));
        return failures == 0 ? 0 : 1;
    }
}
