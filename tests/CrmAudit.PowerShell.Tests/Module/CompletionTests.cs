using System.Management.Automation;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Module;

public sealed class CompletionTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Import-CrmExport x -Entity Con", "Contact")]
    [InlineData("Import-CrmExport x -System Bit", "Bitrix24")]
    [InlineData("Import-CrmExport x -Encoding windows", "windows-1251")]
    [InlineData("Import-CrmExport x -Culture ru-R", "ru-RU")]
    [InlineData("Import-CrmExport x -TimeZone Asia/Alma", "Asia/Almaty")]
    [InlineData("Get-CrmAuditCheck Data.Sta", "Data.StaleCard")]
    [InlineData("Get-CrmAuditCheck -Tag dup", "duplicates")]
    [InlineData("Test-CrmPipeline -Check Pipeline.Stuck", "Pipeline.StuckShare")]
    [InlineData("Export-CrmAuditReport -Language r", "ru")]
    [InlineData("Invoke-CrmAudit -Goal Mig", "Migration")]
    public void A_parameter_completes(string typed, string expected) => Assert.Contains(expected, Complete(typed));

    [Fact]
    public void Columns_of_the_file_and_fields_of_its_entity_complete()
    {
        _session.Write("contacts.csv", "ID;ФИО;Телефон;Любимый цвет\n1;Сейтова Айгуль;87010000001;синий\n");
        Assert.Contains("Любимый цвет = -", Complete("Import-CrmExport contacts.csv -Column "));
        Assert.Contains("Любимый цвет = City", Complete("Import-CrmExport contacts.csv -Column Люб=Ci"));
        Assert.Empty(Complete("Import-CrmExport contacts.csv -Column Нет"));
    }

    [Fact]
    public void A_test_offers_its_own_checks_only()
    {
        var offered = Complete("Test-CrmPipeline -Check ");
        Assert.Contains("Pipeline.NextStep", offered);
        Assert.All(offered, static name => Assert.StartsWith("Pipeline.", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-CrmAuditCheck [")]
    [InlineData("Import-CrmExport x -Entity '[[")]
    [InlineData("Import-CrmExport x -System \"*")]
    public void What_makes_no_sense_completes_to_nothing_and_never_throws(string typed) => Assert.DoesNotContain("Contact", Complete(typed));

    private List<string> Complete(string typed)
    {
        var result = _session.Run($"[System.Management.Automation.CommandCompletion]::CompleteInput('{typed.Replace("'", "''", StringComparison.Ordinal)}', {typed.Length}, $null)").Single;
        return [.. ((CommandCompletion)result.BaseObject).CompletionMatches.Select(static match => match.ListItemText)];
    }
}
