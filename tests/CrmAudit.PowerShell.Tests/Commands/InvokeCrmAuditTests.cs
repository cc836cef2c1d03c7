using System.Management.Automation;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class InvokeCrmAuditTests : IDisposable
{
    private readonly Session _session = new();

    public InvokeCrmAuditTests()
    {
        _session.Write("exports/contacts.csv", Samples.Contacts);
        _session.Write("audit.yaml", Samples.Config);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Every_check_of_the_catalogue_answers()
    {
        var findings = Run("Invoke-CrmAudit audit.yaml").ThrowIfErrors().Output;
        Assert.Equal(_session.Run("(Get-CrmAuditCheck).Id").Texts.Order(StringComparer.Ordinal), findings.Select(CheckId).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(findings, static finding => finding.Properties["Status"].Value.ToString() == "Error");
    }

    [Fact]
    public void Reports_are_written_and_are_no_exports_of_the_next_run()
    {
        Run("Invoke-CrmAudit audit.yaml -ReportPath exports/audit.json, audit.html").ThrowIfErrors();
        Assert.True(File.Exists(Path.Combine(_session.Folder, "exports", "audit.json")));
        Assert.True(File.Exists(Path.Combine(_session.Folder, "audit.html")));
        Run("Invoke-CrmAudit audit.yaml -ReportPath exports/audit.json").ThrowIfErrors();
    }

    [Fact]
    public void WhatIf_audits_and_writes_nothing()
    {
        Assert.NotEmpty(Run("Invoke-CrmAudit audit.yaml -ReportPath audit.html -WhatIf").ThrowIfErrors().Output);
        Assert.False(File.Exists(Path.Combine(_session.Folder, "audit.html")));
    }

    [Fact]
    public void The_exit_code_tells_how_it_went()
    {
        Assert.Equal(0, ExitCode("Invoke-CrmAudit audit.yaml -Tag secrets"));
        Assert.Equal(3, ExitCode("try { Invoke-CrmAudit nowhere.yaml } catch { }"));
        _session.Write("exports/empty.csv", "");
        Assert.Equal(2, ExitCode("Invoke-CrmAudit audit.yaml -Tag secrets -ErrorAction Ignore"));
    }

    [Theory]
    [InlineData("nowhere.yaml", "Config.FileNotFound")]
    [InlineData("empty.yaml", "Config.NoExports")]
    public void A_configuration_that_cannot_be_used_ends_the_command(string name, string id)
    {
        _session.Write("empty.yaml", "");
        Assert.Equal(id, Run($"Invoke-CrmAudit {name}").ErrorId);
    }

    [Theory]
    [InlineData("-ReportPath report.docx", "Export.UnknownFormat")]
    [InlineData("-ReportPath audit.html, nowhere/audit.html", "Export.FolderMissing")]
    [InlineData("-ReportPath exports.html -NoClobber", "Export.FileExists")]
    [InlineData("-ActionPlan nowhere.xlsx", "Config.FileNotFound")]
    [InlineData("-AnswersFile nowhere.csv", "Config.FileNotFound")]
    public void What_cannot_work_is_told_before_anything_is_read(string arguments, string id)
    {
        _session.Write("exports/empty.csv", "");
        _session.Write("exports.html", "");
        foreach (var audited in new[] { "audit.yaml", "./exports" })
        {
            var run = Run($"Invoke-CrmAudit {audited} {arguments}");
            Assert.Equal(id, run.ErrorId);
            Assert.Single(run.Errors);
        }
    }

    [Fact]
    public void A_goal_a_tag_and_exclusions_choose_the_checks()
    {
        var all = Run("Invoke-CrmAudit audit.yaml").ThrowIfErrors().Output.Select(CheckId).Distinct().ToList();
        var some = Run("Invoke-CrmAudit audit.yaml -Goal Overview -ExcludeCheck Pipeline.*, Audit.*").ThrowIfErrors().Output.Select(CheckId).Distinct().ToList();
        Assert.True(some.Count > 0 && some.Count < all.Count);
        Assert.DoesNotContain(some, static id => id.StartsWith("Pipeline.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error_and_the_audit_goes_on()
    {
        _session.Write("exports/empty.csv", "");
        var result = Run("Invoke-CrmAudit audit.yaml");
        Assert.Equal("Import.EmptyFile", result.ErrorId);
        Assert.NotEmpty(result.Output);
    }

    private SessionResult Run(string script) => _session.Run(script);

    private object ExitCode(string script) => _session.Run($"$null = {script}; $global:LASTEXITCODE").Output[^1].BaseObject;

    private static string CheckId(PSObject finding) => (string)finding.Properties["CheckId"].Value;
}
