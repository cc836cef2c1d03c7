using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class ExportCrmAuditReportTests : IDisposable
{
    private const string Findings = "Import-CrmExport contacts.csv | Test-CrmDataQuality | ";

    private readonly Session _session = new();

    public ExportCrmAuditReportTests() => _session.Write("contacts.csv", Samples.Contacts);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Several_formats_are_written_at_once_and_nothing_comes_out()
    {
        Assert.Empty(_session.Run(Findings + "Export-CrmAuditReport a.html, b.json, c.csv, d.xlsx").ThrowIfErrors().Output);
        Assert.All(new[] { "a.html", "b.json", "c.csv", "d.xlsx" }, name => Assert.True(new FileInfo(InFolder(name)).Length > 100));
    }

    [Fact]
    public void PassThru_gives_the_files() =>
        Assert.Equal([InFolder("a.html"), InFolder("b.json")], _session.Run(Findings + "Export-CrmAuditReport a.html, b.json -PassThru").Texts);

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Assert.Empty(_session.Run(Findings + "Export-CrmAuditReport a.html -PassThru -WhatIf").ThrowIfErrors().Output);
        Assert.False(File.Exists(InFolder("a.html")));
    }

    [Fact]
    public void NoClobber_keeps_the_file_that_is_there()
    {
        _session.Write("a.html", "old");
        Assert.Equal("Export.FileExists", _session.Run(Findings + "Export-CrmAuditReport a.html -NoClobber").ErrorId);
        Assert.Equal("old", File.ReadAllText(InFolder("a.html")));
    }

    [Theory]
    [InlineData("a.doc", "Export.UnknownFormat")]
    [InlineData("no/such/folder/a.html", "Export.FolderMissing")]
    [InlineData("Env:a.html", "Command.NotFileSystem")]
    public void A_file_that_cannot_be_written_ends_the_command(string path, string id) =>
        Assert.Equal(id, _session.Run(Findings + $"Export-CrmAuditReport '{path}'").ErrorId);

    [Fact]
    public void Force_makes_the_folder()
    {
        _session.Run(Findings + "Export-CrmAuditReport new/folder/a.json -Force").ThrowIfErrors();
        Assert.True(File.Exists(InFolder("new/folder/a.json")));
    }

    [Fact]
    public void The_language_of_the_report_is_the_one_asked_for()
    {
        _session.Run("$f = " + Findings + "Where-Object CheckId -eq Data.KeyFieldFill; $f | Export-CrmAuditReport ru.html -Language ru; $f | Export-CrmAuditReport kk.html -Language kk").ThrowIfErrors();
        Assert.Contains("lang=\"ru\"", File.ReadAllText(InFolder("ru.html")), StringComparison.Ordinal);
        Assert.Contains("lang=\"kk\"", File.ReadAllText(InFolder("kk.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Redacted_reports_name_nobody()
    {
        _session.Run("$f = " + Findings + "ForEach-Object { $_ }; $f | Export-CrmAuditReport clear.json, clear.html; $f | Export-CrmAuditReport a.json, a.html -Redact").ThrowIfErrors();
        foreach (var format in new[] { "json", "html" })
        {
            Assert.Contains("Касымов", File.ReadAllText(InFolder($"clear.{format}")), StringComparison.Ordinal);
            Assert.DoesNotContain("Касымов", File.ReadAllText(InFolder($"a.{format}")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_not_a_finding_ends_the_command() =>
        Assert.Equal("Command.NotAFinding", _session.Run("Import-CrmExport contacts.csv | Export-CrmAuditReport a.html").ErrorId);

    [Fact]
    public void No_findings_make_an_empty_report()
    {
        _session.Run("@() | Export-CrmAuditReport a.html").ThrowIfErrors();
        Assert.True(File.Exists(InFolder("a.html")));
    }

    private string InFolder(string name) => Path.Combine(_session.Folder, name);
}
