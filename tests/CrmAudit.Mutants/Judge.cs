using System.Diagnostics;
using System.Globalization;

namespace CrmAudit.Mutants;

/// <summary>
/// Makes mutants active one after the other and runs the tests that reach them. A test without end cannot be stopped from within, so the verdict is written and the process ends itself;
/// who started it goes on behind that mutant.
/// </summary>
internal static class Judge
{
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(3);

    /// <summary>A test that takes this many times longer than without a mutant has come to no end.</summary>
    private const int Patience = 20;

    /// <param name="suite">The tests.</param>
    /// <param name="mutants">The control of the mutants.</param>
    /// <param name="wanted">The mutants, each with the tests to judge it by, the likeliest first.</param>
    /// <param name="budget">Computing time a mutant may take; one that is not killed by then is living.</param>
    /// <param name="verdicts">File the verdicts are added to.</param>
    public static void All(TestSuite suite, MutantSwitch mutants, IEnumerable<(int Mutant, IReadOnlyList<ReachingTest> Tests)> wanted, TimeSpan budget, VerdictFile verdicts)
    {
        // What killed the last mutants is likely to kill the next.
        var killers = new List<string>();
        foreach (var (mutant, tests) in wanted)
        {
            verdicts.Begin(mutant);
            mutants.Activate(mutant);
            var (verdict, by) = One(suite, [.. tests.OrderByDescending(test => killers.IndexOf(test.Id))], budget);
            verdicts.End(mutant, verdict, by?.Name ?? string.Create(CultureInfo.InvariantCulture, $"{tests.Count} tests"));
            if (by is not null)
            {
                killers.Remove(by.Id);
                killers.Add(by.Id);
            }
            if (verdict == Verdict.TimedOut)
            {
                Process.GetCurrentProcess().Kill();
            }
            mutants.Deactivate();
        }
    }

    /// <summary>The verdict, and the test that gave it; null where all passed.</summary>
    private static (Verdict Verdict, ReachingTest? By) One(TestSuite suite, IReadOnlyList<ReachingTest> tests, TimeSpan budget)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var test in tests)
        {
            if (Environment.CpuUsage.TotalTime - before > budget)
            {
                break;
            }
            var limit = TimeSpan.FromMilliseconds(Math.Max(LeastLimit.TotalMilliseconds, Patience * test.Milliseconds));
            switch (suite.Run(suite.Cases[test.Id], limit).Passed)
            {
                case null:
                    return (Verdict.TimedOut, test);
                case false:
                    return (Verdict.Killed, test);
            }
        }
        return (tests.Count == 0 ? Verdict.NotReached : Verdict.Living, null);
    }
}
