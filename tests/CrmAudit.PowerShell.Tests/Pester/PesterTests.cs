namespace CrmAudit.PowerShell.Tests.Pester;

/// <summary>Every test of tests/Pester, each with a result of its own.</summary>
public sealed class PesterTests
{
    /// <summary>Their names are known when they have run: the data of this theory are the results.</summary>
    public static TheoryData<PesterTest> Results() =>
        [.. Directory.GetFiles(PesterRun.Folder, "*.Tests.ps1").Order(StringComparer.Ordinal).AsParallel().AsOrdered().SelectMany(PesterRun.Of)];

    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Passes(PesterTest test) => Assert.True(test.Result == "Passed", $"{test.Result}: {test.Message}");
}
