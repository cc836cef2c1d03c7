namespace CrmAudit.Benchmarks.Running;

/// <summary>One thing to measure.</summary>
/// <param name="Name">Name, unique over all suites.</param>
/// <param name="Work">Does the work on the arguments; gives the number of things done (rows, records, pairs).</param>
/// <param name="IsWarmed">Whether it is done a second time in the same process, when its code is compiled.</param>
internal sealed record Benchmark(string Name, Func<IReadOnlyList<string>, long> Work, bool IsWarmed = false);
