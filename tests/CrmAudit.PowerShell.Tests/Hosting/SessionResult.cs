using System.Management.Automation;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>What a script gave.</summary>
public sealed record SessionResult(IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, ErrorRecord? Terminating, IReadOnlyList<string> Verbose)
{
    public PSObject Single => Assert.Single(ThrowIfErrors().Output);

    public IEnumerable<string> Texts => ThrowIfErrors().Output.Select(static item => item.ToString());

    /// <summary>Id of the only error, without the cmdlet's part.</summary>
    public string ErrorId => IdOf(Terminating ?? Assert.Single(Errors));

    public SessionResult ThrowIfErrors()
    {
        Assert.Null(Terminating?.ToString());
        Assert.Empty(Errors.Select(static error => error.ToString()));
        return this;
    }

    /// <summary>The id without the cmdlet's part.</summary>
    public static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    public static object? Property(PSObject item, string name) => item.Properties[name].Value;
}
