using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class CatalogueAndConfigTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-CrmAuditCheck data.stalecard", "Data.StaleCard")]
    [InlineData("Get-CrmAuditCheck -Area Data | Where-Object Id -like *.StaleCard", "Data.StaleCard")]
    [InlineData("'Data.StaleCard' | Get-CrmAuditCheck", "Data.StaleCard")]
    [InlineData("Get-CrmAuditCheck Data.Stale* -Tag *", "Data.StaleCard")]
    public void The_catalogue_is_searched(string script, string id) => Assert.Contains(id, _session.Run(script).Texts);

    [Fact]
    public void A_check_that_does_not_exist_is_an_error_and_a_wildcard_without_match_is_not()
    {
        Assert.Equal("Command.UnknownCheck", _session.Run("Get-CrmAuditCheck Data.StaleCrad").ErrorId);
        Assert.Empty(_session.Run("Get-CrmAuditCheck Nothing.*").ThrowIfErrors().Output);
    }

    [Fact]
    public void The_thresholds_of_a_configuration_are_shown()
    {
        _session.Write("audit.yaml", "thresholds:\n  Data.StaleCard: { norm: 0.2, red: 0.4 }\n");
        Assert.Equal(0.2, _session.Run("(Get-CrmAuditCheck Data.StaleCard -Config audit.yaml).Threshold.Norm").Single.BaseObject);
    }

    [Fact]
    public void A_finding_leads_to_its_check()
    {
        _session.Write("contacts.csv", Samples.Contacts);
        Assert.Equal("Data.StaleCard", _session.Run("Import-CrmExport contacts.csv | Test-CrmDataQuality -Check Data.StaleCard | Get-CrmAuditCheck | ForEach-Object Id").Texts.First());
    }

    [Fact]
    public void A_sound_configuration_is_true()
    {
        _session.Write("exports/contacts.csv", Samples.Contacts);
        _session.Write("audit.yaml", Samples.Config);
        Assert.Equal(true, _session.Run("Test-CrmAuditConfig audit.yaml").Single.BaseObject);
    }

    [Fact]
    public void Every_mistake_of_a_configuration_is_an_error_with_its_place()
    {
        var path = _session.Write("audit.yaml", "audit:\n  compny: Demo\n  timeZone: Mars/Base\n");
        var result = _session.Run("Test-CrmAuditConfig audit.yaml");
        Assert.Equal(false, Assert.Single(result.Output).BaseObject);
        Assert.Equal(2, result.Errors.Count);
        var place = System.Management.Automation.PSObject.AsPSObject(result.Errors[0].TargetObject);
        Assert.Equal((path, 2), ((string)SessionResult.Property(place, "File")!, (int)SessionResult.Property(place, "Line")!));
        Assert.Contains("company", result.Errors[0].ToString(), StringComparison.Ordinal);
    }
}
