using System.Runtime.Loader;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Module;

public sealed class IsolationTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_foreign_YamlDotNet_that_was_there_before_is_not_used()
    {
        _session.Write("audit.yaml", "audit:\n  company: Demo\n");
        Assert.Equal(true, _session.Run("Test-CrmAuditConfig audit.yaml").Single.BaseObject);
        Assert.Equal(["16.0.0.0", "18.0.0.0"], VersionsOf("YamlDotNet"));
    }

    [Fact]
    public void A_foreign_EPPlus_that_comes_after_is_not_used()
    {
        _session.Run("Get-CrmAuditCheck | Out-Null; ").ThrowIfErrors();
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Artefact.ForeignEpplus);
        _session.Write("contacts.csv", Samples.Contacts);
        _session.Run("Import-CrmExport contacts.csv | Test-CrmDataQuality | Export-CrmAuditReport -Path report.xlsx").ThrowIfErrors();
        Assert.Equal(["4.1.1.0", "4.5.3.3"], VersionsOf("EPPlus"));
    }

    [Fact]
    public void Engine_and_commands_are_out_of_the_default_context() =>
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, static assembly => assembly.GetName().Name is "CrmAudit.Engine" or "CrmAudit.PowerShell");

    private static IEnumerable<string> VersionsOf(string name) => AssemblyLoadContext.All
        .SelectMany(static context => context.Assemblies)
        .Where(assembly => assembly.GetName().Name == name)
        .Select(static assembly => assembly.GetName().Version!.ToString())
        .Order(StringComparer.Ordinal);
}
