namespace CrmAudit.PowerShell.Tests.Pester;

/// <summary>What became of one Pester test.</summary>
/// <param name="Name">Path of the test: blocks and name, with the values of its case.</param>
/// <param name="Result">Passed, Failed, Skipped, Inconclusive or NotRun.</param>
/// <param name="Message">What was expected and where; empty when it passed.</param>
public sealed record PesterTest(string Name, string Result, string Message)
{
    /// <summary>The name it is reported by.</summary>
    public override string ToString() => Name;
}
