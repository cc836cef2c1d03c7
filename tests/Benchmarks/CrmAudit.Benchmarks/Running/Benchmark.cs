namespace CrmAudit.Benchmarks.Running;

/// <summary>One thing to measure.</summary>
/// <param name="Name">Name, unique over all suites.</param>
/// <param name="Prepare">Makes the input from the arguments, which is not timed; gives the work, which is and gives the number of things done (rows, records, pairs).</param>
/// <param name="IsWarmed">Whether it is done a second time in the same process, when its code is compiled.</param>
internal sealed record Benchmark(string Name, Func<IReadOnlyList<string>, Func<long>> Prepare, bool IsWarmed = false)
{
    /// <summary>A benchmark whose input is part of what is timed.</summary>
    /// <param name="name">Name, unique over all suites.</param>
    /// <param name="work">Does the work on the arguments; gives the number of things done.</param>
    /// <param name="isWarmed">Whether it is done a second time in the same process.</param>
    public Benchmark(string name, Func<IReadOnlyList<string>, long> work, bool isWarmed = false)
        : this(name, arguments => () => work(arguments), isWarmed)
    {
    }
}
