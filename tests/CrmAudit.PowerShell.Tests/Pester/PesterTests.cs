using System.Collections.Concurrent;

namespace CrmAudit.PowerShell.Tests.Pester;

/// <summary>Every test of tests/Pester, each with a result of its own.</summary>
public sealed class PesterTests
{
    /// <summary>
    /// Their names are known when they have run: the data of this theory are the results. Files are given out one by one, the longest first (long in bytes, which is about long in time), so that none is left to run alone
    /// at the end.
    /// </summary>
    public static TheoryData<PesterTest> Results() =>
        [.. Partitioner.Create(new DirectoryInfo(PesterRun.Folder).GetFiles("*.Tests.ps1").OrderByDescending(static file => file.Length), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().Select(static file => (file.Name, Tests: PesterRun.Of(file.FullName))).AsEnumerable().OrderBy(static run => run.Name, StringComparer.Ordinal).SelectMany(static run => run.Tests)];

    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Passes(PesterTest test) => Assert.True(test.Result == "Passed", $"{test.Result}: {test.Message}");
}
