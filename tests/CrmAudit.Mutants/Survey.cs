using Xunit.Abstractions;

namespace CrmAudit.Mutants;

/// <summary>Times the tests while no mutant is active and notes which mutants the quick ones reach.</summary>
internal static class Survey
{
    /// <summary>A test may take a minute before it is given up for this run.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Noting slows the code down many times over; what a test reaches only after this is not noted.</summary>
    private static readonly TimeSpan Noting = TimeSpan.FromSeconds(20);

    /// <summary>A test that takes this many times longer than it may when it is run first is not run again.</summary>
    private const int First = 20;

    /// <param name="suite">The tests.</param>
    /// <param name="mutants">The control of the mutants.</param>
    /// <param name="options">Which tests take part, and how long one may take.</param>
    public static Reach Of(TestSuite suite, MutantSwitch mutants, RunOptions options)
    {
        var (tests, once, slow) = (new List<ReachingTest>(), new HashSet<int>(), new List<string>());
        foreach (var test in suite.Cases.Values.Where(test => options.Takes(NameOf(test))))
        {
            // The first run pays for the compiler and for what is made once a process; it reaches what static fields do.
            var (all, statics, passed, took) = Note(suite, mutants, test);
            once.UnionWith(statics);
            if (passed == true && took < First * options.TestLimit)
            {
                (passed, took) = suite.Run(test, Longest);
            }
            if (passed == true && took <= options.TestLimit)
            {
                tests.Add(new(test.UniqueID, NameOf(test), took.TotalMilliseconds, all));
            }
            else
            {
                slow.Add(NameOf(test));
            }
        }
        return new(tests, [.. once.Order()], slow);
    }

    private static string NameOf(ITestCase test) => $"{test.TestMethod.TestClass.Class.Name}.{test.DisplayName}";

    private static (IReadOnlyList<int> All, IReadOnlyList<int> Static, bool? Passed, TimeSpan Took) Note(TestSuite suite, MutantSwitch mutants, ITestCase test)
    {
        mutants.Capture();
        using var stop = new Timer(_ => mutants.StopCapture(), null, Noting, Timeout.InfiniteTimeSpan);
        var (passed, took) = suite.Run(test, Longest);
        var (all, once) = mutants.Reached();
        return (all, once, passed, took);
    }
}
