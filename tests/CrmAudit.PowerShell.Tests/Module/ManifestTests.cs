using System.Management.Automation;
using System.Reflection;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Module;

public sealed class ManifestTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets_of_the_assembly()
    {
        var exported = _session.Run("(Get-Module CrmAudit).ExportedCmdlets.Keys").Texts.Order(StringComparer.Ordinal);
        var assembly = (Assembly)_session.Run("(Get-Command Get-CrmAuditCheck).ImplementingType.Assembly").Single.BaseObject;
        var classes = assembly.GetTypes()
            .SelectMany(static type => type.GetCustomAttributes<CmdletAttribute>(inherit: false))
            .Select(static cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(classes, exported);
    }

    [Fact]
    public void A_second_import_with_force_keeps_every_cmdlet()
    {
        var before = _session.Run("(Get-Command -Module CrmAudit).Name").Texts.ToList();
        _session.Run($"Import-Module '{Artefact.Manifest}' -Force; Import-Module '{Artefact.Manifest}' -Force").ThrowIfErrors();
        Assert.Equal(before, _session.Run("(Get-Command -Module CrmAudit).Name").Texts);
        Assert.NotEmpty(_session.Run("Get-CrmAuditCheck Data.*").ThrowIfErrors().Output);
    }

    [Fact]
    public void Removed_and_imported_again_it_works()
    {
        _session.Run($"Remove-Module CrmAudit; Import-Module '{Artefact.Manifest}'").ThrowIfErrors();
        Assert.Equal(_session.Run("(Get-Module CrmAudit).ExportedCmdlets.Count").Single.BaseObject, _session.Run("(Get-Command -Module CrmAudit).Count").Single.BaseObject);
    }

    [Fact]
    public void Types_of_the_model_can_be_named_in_scripts() =>
        Assert.Equal(["CrmAudit.CrmFinding", "CrmAudit.CrmContact", "CrmAudit.CrmDataset"], _session.Run("[CrmAudit.CrmFinding].FullName; [CrmAudit.CrmContact].FullName; [CrmAudit.CrmDataset].FullName").Texts);

    [Theory]
    [InlineData("THIRD-PARTY-NOTICES.txt")]
    [InlineData("licenses/LGPL-3.0.txt")]
    [InlineData("licenses/GPL-3.0.txt")]
    [InlineData("licenses/Apache-2.0.txt")]
    [InlineData("CrmAudit.Format.ps1xml")]
    [InlineData("audit.schema.json")]
    [InlineData("bin/EPPlus.dll")]
    [InlineData("en-US/about_CrmAudit.help.txt")]
    [InlineData("ru-RU/about_CrmAudit.help.txt")]
    public void The_packed_module_is_complete(string file) => Assert.True(File.Exists(Path.Combine(Artefact.Module, file)));

    [Fact]
    public void Every_library_it_carries_is_named_in_the_notices()
    {
        var notices = File.ReadAllText(Path.Combine(Artefact.Module, "THIRD-PARTY-NOTICES.txt"));
        var libraries = Directory.EnumerateFiles(Path.Combine(Artefact.Module, "bin"), "*.dll").Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static name => !name.StartsWith("CrmAudit", StringComparison.Ordinal));
        Assert.DoesNotContain(libraries, library => !notices.Contains(library, StringComparison.Ordinal)
            && !library.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal)
            && !library.StartsWith("Microsoft.Extensions.FileProviders", StringComparison.Ordinal));
    }

    [Fact]
    public void It_does_not_carry_the_engine_of_PowerShell() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Artefact.Module, "*", SearchOption.AllDirectories).Select(static path => Path.GetFileName(path)),
            static name => name.StartsWith("System.Management.Automation", StringComparison.Ordinal) || name.StartsWith("Microsoft.PowerShell", StringComparison.Ordinal) || name.StartsWith("pwsh", StringComparison.Ordinal));
}
