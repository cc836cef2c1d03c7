using System.Reflection;
using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Import;

/// <summary>The same file through PowerShell: Import-Csv, and Import-CrmExport of the built module.</summary>
internal static class PowerShellImport
{
    /// <summary>The PowerShell of the repository, which has the module on its path.</summary>
    private static readonly string Shell =
        Path.GetFullPath(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Shell").Value!)
        + (OperatingSystem.IsWindows() ? ".exe" : "");

    public static Measurement ImportCsv(string path) => Run("", $"Import-Csv -LiteralPath '{path}' -Delimiter ';'");

    public static Measurement ImportCrmExport(string path) => Run("Import-Module CrmAudit", $"Import-CrmExport -LiteralPath '{path}'");

    /// <summary>Records are counted in the pipeline, as a script that looks at each would.</summary>
    private static Measurement Run(string prepare, string command) => Runner.Repeat(Shell,
    [
        "-NoProfile", "-NonInteractive", "-Command",
        $"$ErrorActionPreference = 'Stop'; {prepare}; $n = 0; $watch = [Diagnostics.Stopwatch]::StartNew(); {command} | . {{ process {{ $n++ }} }}; $watch.Stop(); "
            + "$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB; "
            + $"$again = [Diagnostics.Stopwatch]::StartNew(); {command} | . {{ process {{ $null = $_ }} }}; $again.Stop(); "
            + "[FormattableString]::Invariant([Runtime.CompilerServices.FormattableStringFactory]::Create('{0:R} {1} {2:R} {3:R}', $watch.Elapsed.TotalSeconds, $n, $peak, $again.Elapsed.TotalSeconds))",
    ]);
}
