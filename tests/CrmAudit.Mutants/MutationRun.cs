using System.Diagnostics;

namespace CrmAudit.Mutants;

/// <summary>Lets child processes survey the tests and judge the mutants, one process at a time, a new one wherever a mutant ended the last.</summary>
internal sealed class MutationRun
{
    /// <summary>A process for one mutant has to start and find the tests too.</summary>
    private static readonly TimeSpan Startup = TimeSpan.FromMinutes(1);

    private readonly RunOptions _options;
    private readonly string _host;
    private readonly VerdictFile _verdicts;

    /// <param name="options">What is asked for.</param>
    /// <param name="engine">The engine with the mutants; it takes the place of the engine beside a copy of the tests.</param>
    public MutationRun(RunOptions options, string engine)
    {
        _options = options;
        _host = Path.Combine(options.Output, "host");
        if (Directory.Exists(_host))
        {
            Directory.Delete(_host, recursive: true);
        }
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_host, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.Copy(engine, Path.Combine(_host, Path.GetFileName(engine)), overwrite: true);
        File.Delete(options.VerdictsFile);
        _verdicts = new(options.VerdictsFile);
    }

    /// <summary>Judges all mutants.</summary>
    /// <returns>The verdict of each.</returns>
    public Dictionary<int, (Verdict Verdict, string By)> Run(IReadOnlyList<Mutant> mutants)
    {
        Child(null, "survey");
        var reach = Reach.Read(_options.ReachFile);
        Console.WriteLine($"{reach.Tests.Count} tests judge, {reach.LeftOut.Count} are left out.");
        for (var left = mutants.Count; left > 0; left = mutants.Count - _verdicts.Read().Count)
        {
            Child(null, "judge");
            var done = _verdicts.Read().Count;
            Console.WriteLine($"{done} of {mutants.Count}");
            if (mutants.Count - done == left)
            {
                throw new InvalidOperationException("The process that judges ended before the first mutant.");
            }
        }
        // What is made once a process is made with the mutant only where it is active from the start.
        var verdicts = _verdicts.Read();
        foreach (var mutant in reach.Static.Where(mutant => verdicts.TryGetValue(mutant, out var found) && found.Verdict is Verdict.Living or Verdict.NotReached))
        {
            if (!Child(Startup + _options.Budget, "alone", mutant.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            {
                _verdicts.End(mutant, Verdict.TimedOut, "a process of its own");
            }
        }
        return _verdicts.Read();
    }

    /// <summary>Runs a child to its end.</summary>
    /// <returns>Whether it ended by itself within the time.</returns>
    private bool Child(TimeSpan? limit, params string[] work)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(_host, "CrmAudit.Mutants.dll"), .. work, .. _options.Arguments]) { RedirectStandardOutput = true })!;
        child.OutputDataReceived += static (_, _) => { };
        child.BeginOutputReadLine();
        if (child.WaitForExit(limit ?? Timeout.InfiniteTimeSpan))
        {
            return true;
        }
        child.Kill();
        child.WaitForExit();
        return false;
    }
}
