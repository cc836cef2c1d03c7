using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Shell;

public sealed class ShellTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_exit_code_of_a_script_is_that_of_the_shell() => Assert.Equal(7, RunScript("exit 7").ExitCode);

    [Fact]
    public void A_script_that_ends_by_itself_gives_zero() => Assert.Equal(0, RunScript("'ok'").ExitCode);

    [Fact]
    public void A_script_gets_its_arguments_by_name_and_position()
    {
        var result = RunScript("param([string] $Name, [int] $Count, [switch] $Loud, $Rest) \"$Name|$Count|$Loud|$Rest\"", "-Name", "it's a name", "-Count", "-3", "-Loud", "left $over");
        Assert.Equal("it's a name|-3|True|left $over", result.Output.Trim());
    }

    [Fact]
    public void An_uncaught_error_goes_to_standard_error_and_gives_one()
    {
        var (code, output, error) = RunScript("'before'; throw 'it broke'; 'after'");
        Assert.Equal((1, "before"), (code, output.Trim()));
        Assert.Contains("it broke", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_does_not_end_the_script_goes_to_standard_error_and_the_rest_goes_on()
    {
        var (code, output, error) = RunScript("Import-CrmExport nowhere.csv; 'after'");
        Assert.Equal((0, "after"), (code, output.Trim()));
        Assert.Contains("nowhere.csv", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_fails_gives_one() => Assert.Equal(1, ShellProcess.Run(_session.Folder, "-Command", "Import-CrmExport nowhere.csv").ExitCode);

    [Fact]
    public void A_command_runs_with_the_module_loaded() => Assert.Equal("Data.StaleCard", ShellProcess.Run(_session.Folder, "-Command", "(Get-CrmAuditCheck Data.StaleCard).Id").Output.Trim());

    [Fact]
    public void A_module_imported_by_the_script_itself_does_no_harm() =>
        Assert.Equal("Data.StaleCard", RunScript($"Import-Module '{Artefact.Manifest}' -Force; (Get-CrmAuditCheck Data.StaleCard).Id").Output.Trim());

    [Theory]
    [InlineData("-File", "nowhere.ps1")]
    [InlineData("-Unknown")]
    [InlineData]
    public void A_wrong_command_line_is_told_with_the_right_one(params string[] arguments)
    {
        var (code, _, error) = ShellProcess.Run(_session.Folder, arguments);
        Assert.Equal(64, code);
        Assert.Contains("-File script.ps1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_pipes_get_no_colours_and_no_progress()
    {
        _session.Write("contacts.csv", Samples.Contacts);
        var (_, output, error) = RunScript("Import-CrmExport contacts.csv; Get-CrmAuditCheck Data.*; Import-CrmExport nowhere.csv");
        Assert.DoesNotContain('\x1b', output + error);
        Assert.DoesNotContain('\r', (output + error).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Foreign_packages_in_the_session_do_no_harm_whenever_they_come()
    {
        _session.Write("audit.yaml", Samples.Config);
        _session.Write("exports/contacts.csv", Samples.Contacts);
        var (code, output, error) = RunScript($"""
            $null = [System.Reflection.Assembly]::LoadFrom('{Artefact.ForeignYamlDotNet}')
            Test-CrmAuditConfig audit.yaml
            $null = [System.Reflection.Assembly]::LoadFrom('{Artefact.ForeignEpplus}')
            Import-CrmExport -Config audit.yaml | Test-CrmDataQuality | Export-CrmAuditReport r.xlsx, r.json -PassThru | ForEach-Object Name
            """);
        Assert.Equal("", error);
        Assert.Equal((0, "True r.xlsx r.json"), (code, string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    private (int ExitCode, string Output, string Error) RunScript(string text, params string[] arguments) =>
        ShellProcess.Run(_session.Folder, ["-File", _session.Write("script.ps1", text), .. arguments]);
}
