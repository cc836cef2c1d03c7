using System.ComponentModel;
using System.Diagnostics;
using CrmAudit.Engine.Scheduling;

namespace CrmAudit.PowerShell.Scheduling;

/// <summary>Runs a program of the system to its end.</summary>
internal static class Program
{
    /// <returns>Its exit code and what it wrote; -1 and the reason where it could not be started.</returns>
    public static (int ExitCode, string Output) Run(PlannedCommand command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(command.Input ?? "");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, process.ExitCode == 0 ? output : error.GetAwaiter().GetResult().Trim());
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return (-1, exception.Message);
        }
    }
}
