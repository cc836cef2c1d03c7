using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Module;

public sealed class ViewTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Import-CrmExport contacts.csv", "Сейтова Айгуль", "Ержан Касымов")]
    [InlineData("Import-CrmExport contacts.csv | Test-CrmDataQuality -Check Data.KeyFieldFill", "Status", "Data.KeyFieldFill")]
    [InlineData("Get-CrmAuditCheck Data.StaleCard", "Area: Data", "Important")]
    [InlineData("Import-CrmExport contacts.csv -AsDataset", "Contact 4", "Records")]
    [InlineData("Import-CrmExport contacts.csv -Preview", "Bitrix24 Contact", "LastName")]
    [InlineData("Import-CrmExport contacts.csv -InformationVariable files | Out-Null; $files.MessageData", "Bitrix24", "contacts.csv")]
    public void A_view_shows_what_matters(string script, string first, string second)
    {
        _session.Write("contacts.csv", Samples.Contacts);
        var shown = ShellProcess.Run(_session.Folder, "-NoProfile", "-Command", script + " | Out-String -Width 160").Output;
        Assert.Contains(first, shown, StringComparison.Ordinal);
        Assert.Contains(second, shown, StringComparison.Ordinal);
    }
}
