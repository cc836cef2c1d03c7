using System.Management.Automation;
using System.Reflection;

namespace CrmAudit.PowerShell.Scheduling;

/// <summary>The PowerShell a task is run by.</summary>
internal static class RunningShell
{
    private static readonly string[] Shells = ["pwsh", "CrmAudit.Shell"];

    /// <summary>How the PowerShell that runs this is started: by its path, or by dotnet as a .NET tool is; the one of its folder where another program hosts it.</summary>
    public static IReadOnlyList<string> Command =>
        Environment.ProcessPath is { } running && Shells.Contains(Path.GetFileNameWithoutExtension(running)) ? [running]
        : Environment.ProcessPath is { } runtime && Assembly.GetEntryAssembly() is { } entry && Shells.Contains(entry.GetName().Name) ? [runtime, entry.Location]
        : [Path.Combine(Path.GetDirectoryName(typeof(PSObject).Assembly.Location)!, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")];
}
