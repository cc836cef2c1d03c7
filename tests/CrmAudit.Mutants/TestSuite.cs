using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmAudit.Mutants;

/// <summary>The tests of an assembly, run one by one within this process.</summary>
internal sealed class TestSuite : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly XunitTestFramework _framework = new(new Sink());
    private readonly ITestFrameworkExecutor _executor;

    public TestSuite(Assembly assembly)
    {
        using var discoverer = _framework.GetDiscoverer(Reflector.Wrap(assembly));
        var found = new Sink();
        discoverer.Find(includeSourceInformation: false, found, new Options());
        found.Done.Wait();
        Cases = found.Cases.ToDictionary(static item => item.UniqueID, StringComparer.Ordinal);
        _executor = _framework.GetExecutor(assembly.GetName());
    }

    /// <summary>Tests by their lasting id; a theory is as many as it has rows, where they can be told apart before it runs.</summary>
    public IReadOnlyDictionary<string, ITestCase> Cases { get; }

    /// <summary>Runs one test. Times are those of computing: what else the machine does plays no part.</summary>
    /// <param name="test">The test.</param>
    /// <param name="limit">How long it may compute; one that waits is given up after ten times as long.</param>
    /// <returns>Whether it passed, null where it came to no end; and how long it took.</returns>
    public (bool? Passed, TimeSpan Took) Run(ITestCase test, TimeSpan limit)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = new Sink();
        // One test at a time xunit runs on the thread that asks, which has to be free to look at the clock.
        _ = Task.Run(() => _executor.RunTests([test], result, new Options()));
        while (!result.Done.Wait(Look))
        {
            if (Environment.CpuUsage.TotalTime - before > limit || watch.Elapsed > 10 * limit)
            {
                return (null, watch.Elapsed);
            }
        }
        return (!result.Failed, Environment.CpuUsage.TotalTime - before);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }

    /// <summary>Hears what xunit tells.</summary>
    private sealed class Sink : Xunit.LongLivedMarshalByRefObject, IMessageSink
    {
        public List<ITestCase> Cases { get; } = [];

        public bool Failed { get; private set; }

        public ManualResetEventSlim Done { get; } = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    Cases.Add(found.TestCase);
                    break;
                case ITestFailed or IErrorMessage or ITestCleanupFailure or ITestClassCleanupFailure or ITestMethodCleanupFailure:
                    Failed = true;
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    Done.Set();
                    break;
            }
            return true;
        }
    }

    /// <summary>One test at a time, and every row of a theory a test of its own.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal)
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.GetValueOrDefault(name) is TValue value ? value : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
