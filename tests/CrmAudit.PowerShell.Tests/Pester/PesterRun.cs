using System.Text.Json;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Pester;

/// <summary>Runs a file of Pester tests in a PowerShell of its own.</summary>
internal static class PesterRun
{
    public static readonly string Folder = Path.Combine(Artefact.Repository, "tests", "Pester");

    /// <summary>Never nothing: a run that broke before it could report is a failure with what it wrote.</summary>
    public static IReadOnlyList<PesterTest> Of(string file)
    {
        var name = Path.GetFileName(file)[..^".Tests.ps1".Length];
        var results = Path.GetTempFileName();
        try
        {
            var (code, output, error) = ShellProcess.Run(
                Folder,
                new Dictionary<string, string?> { ["NUGET_PACKAGES"] = Artefact.Packages },
                ["-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Invoke-Tests.ps1"), name, "-ResultPath", results]);
            var json = File.ReadAllText(results);
            var tests = json.Length > 0 ? JsonSerializer.Deserialize<List<PesterTest>>(json)! : [];
            return (code == 0) == (tests.Count > 0 && tests.TrueForAll(static test => test.Result == "Passed"))
                ? tests
                : [.. tests, new(name, "Failed", $"The run ended with {code}.\n{output}\n{error}")];
        }
        catch (Exception exception) when (exception is TimeoutException or JsonException)
        {
            return [new(name, "Failed", exception.Message)];
        }
        finally
        {
            File.Delete(results);
        }
    }
}
