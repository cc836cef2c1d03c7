using System.Diagnostics;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Shell;

public sealed class ShellTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("'ok'", 0)]
    [InlineData("throw 'it broke'", 1)]
    public void The_exit_code_of_a_script_is_that_of_the_shell(string script, int code) => Assert.Equal(code, RunScript(script).ExitCode);

    [Fact]
    public void A_script_gets_its_arguments_by_name_and_position()
    {
        var result = RunScript("param([string] $Name, [int] $Count, [switch] $Loud, $Rest) \"$Name|$Count|$Loud|$Rest\"", "-Name", "it's a name", "-Count", "-3", "-Loud", "left $over");
        Assert.Equal("it's a name|-3|True|left $over", result.Output.Trim());
    }

    [Fact]
    public void An_uncaught_error_goes_to_standard_error_and_ends_the_script()
    {
        var (_, output, error) = RunScript("'before'; throw 'it broke'; 'after'");
        Assert.Equal("before", output.Trim());
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
    public void A_command_that_fails_gives_one() => Assert.Equal(1, Command("Import-CrmExport nowhere.csv").ExitCode);

    [Fact]
    public void The_module_is_on_its_path_and_loads_when_it_is_asked_for()
    {
        var (_, output, error) = Command("(Get-CrmAuditCheck Data.StaleCard).Id; (Get-Module CrmAudit).ModuleBase");
        Assert.Equal("", error);
        Assert.Equal(["Data.StaleCard", Path.Combine(Path.GetDirectoryName(Artefact.Shell)!, "Modules", "CrmAudit")], Lines(output));
    }

    [Fact]
    public void The_packed_module_imported_by_the_script_itself_is_the_one_in_use() =>
        Assert.Equal(["Data.StaleCard", Artefact.Module], Lines(RunScript($"Import-Module '{Artefact.Manifest}' -Force; (Get-CrmAuditCheck Data.StaleCard).Id; (Get-Module CrmAudit).ModuleBase").Output));

    [Fact]
    public void All_of_PowerShell_is_there()
    {
        _session.Write("contacts.csv", Samples.Contacts);
        var (code, output, error) = RunScript("""
            Import-CrmExport contacts.csv | Sort-Object Id -Descending | Select-Object -First 2 Id, LastName | Format-Table -HideTableHeaders
            Import-CrmExport contacts.csv | Select-Object Id, LastName | Export-Csv out.csv
            (Import-Csv out.csv).LastName -join ' '
            Add-Type 'public static class Sum { public static int Of(int a, int b) => a + b; }'
            [Sum]::Of(2, 3)
            Get-CrmAuditCheck Data.StaleCard | ConvertTo-Json -Depth 1 | Test-Json
            (TabExpansion2 'Get-CrmAuditCheck Data.Stale').CompletionMatches.CompletionText -contains 'Data.StaleCard'
            """);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["4  тест", "3  Омарова", "Сейтова Петров Омарова тест", "5", "True", "True"], Lines(output));
    }

    [Theory]
    [InlineData("-File", "nowhere.ps1")]
    [InlineData("-Unknown")]
    [InlineData("-Command")]
    public void A_wrong_command_line_gives_64(params string[] arguments) => Assert.Equal(64, ShellProcess.Run(_session.Folder, arguments).ExitCode);

    [Fact]
    public void Help_names_the_ways_to_run_a_script() => Assert.Contains("-File script.ps1", ShellProcess.Run(_session.Folder, "-Help").Output, StringComparison.Ordinal);

    /// <summary>Signals are those of Unix; on Windows Ctrl+C belongs to the console and cannot be sent from here.</summary>
    [Theory]
    [InlineData("-File")]
    [InlineData("-Command")]
    public void Interrupted_it_ends_at_once_with_130_and_cleans_up(string how)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        const string script = "try { 'started'; Start-Sleep 600; 'never' } finally { Set-Content cleaned.txt yes }";
        using var process = ShellProcess.Start(_session.Folder, Nothing, "-NoProfile", how, how == "-File" ? _session.Write("long.ps1", script) : script);
        Assert.Equal("started", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]))
        {
            kill.WaitForExit();
        }
        var (code, output, _) = ShellProcess.Finish(process);
        Assert.Equal((130, ""), (code, output.Trim()));
        Assert.True(File.Exists(Path.Combine(_session.Folder, "cleaned.txt")));
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
    public void Kazakh_letters_reach_a_pipe_whatever_the_encoding_of_the_console()
    {
        var (_, output, error) = ShellProcess.Run(_session.Folder, Variable("LC_ALL", "en_US.ISO-8859-1"), "-NoProfile", "-Command", "'Әсел Ғабит — 5 ₸'; Import-CrmExport Құжат.csv");
        Assert.Equal("Әсел Ғабит — 5 ₸", output.Trim());
        Assert.Contains("Құжат.csv", error, StringComparison.Ordinal);
    }

    /// <summary>Windows has its culture from the settings of the user, not from the environment.</summary>
    [Theory]
    [InlineData("ru_RU.UTF-8", "ru-RU", "проверк")]
    [InlineData("en_US.UTF-8", "en-US", "check")]
    public void The_culture_of_the_system_is_that_of_the_session(string locale, string culture, string word)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var (_, output, error) = ShellProcess.Run(_session.Folder, Variable("LC_ALL", locale), "-NoProfile", "-Command", "(Get-Culture).Name; (Get-UICulture).Name; @() | Test-CrmReport -Check Nothing.Here");
        Assert.Equal([culture, culture], Lines(output));
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_where_there_is_no_home()
    {
        var nowhere = new Dictionary<string, string?> { ["HOME"] = null, ["XDG_CACHE_HOME"] = null, ["XDG_CONFIG_HOME"] = null, ["XDG_DATA_HOME"] = null };
        var (code, output, error) = ShellProcess.Run(_session.Folder, nowhere, "-Command", "(Get-CrmAuditCheck Data.StaleCard).Id");
        Assert.Equal((0, "Data.StaleCard", ""), (code, output.Trim(), error));
    }

    private static readonly Dictionary<string, string?> Nothing = [];

    private static Dictionary<string, string?> Variable(string name, string value) => new() { [name] = value };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private (int ExitCode, string Output, string Error) Command(string text) => ShellProcess.Run(_session.Folder, "-NoProfile", "-Command", text);

    private (int ExitCode, string Output, string Error) RunScript(string text, params string[] arguments) =>
        ShellProcess.Run(_session.Folder, ["-NoProfile", "-File", _session.Write("script.ps1", text), .. arguments]);
}
