using System.Diagnostics;
using System.Text;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>The shell as a process of its own.</summary>
internal static class ShellProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = "en_US.UTF-8", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        start.ArgumentList.Add(Artefact.Shell);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
