using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>The PowerShell of the repository as a process of its own.</summary>
internal static class ShellProcess
{
    /// <summary>Only for what hangs: a busy machine may need minutes for seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>The .NET that runs the tests; it may be none the system knows of.</summary>
    private static readonly string DotNet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string?>(), arguments);

    public static (int ExitCode, string Output, string Error) Run(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return Finish(process);
    }

    /// <summary>Waits for the end; a process that does not end is killed and is a failure.</summary>
    public static (int ExitCode, string Output, string Error) Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"PowerShell did not end within {Patience}. It wrote: {output.Result} {error.Result}");
        }
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <param name="folder">Where it starts.</param>
    /// <param name="environment">Variables to set, or to take away where the value is null.</param>
    /// <param name="arguments">What stands on its command line.</param>
    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Artefact.Shell, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            // Code that runs for seconds gains nothing from being measured while it runs; it costs a fifth of the processor time of these tests.
            Environment = { ["LC_ALL"] = "en_US.UTF-8", ["DOTNET_ROOT"] = DotNet, ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
