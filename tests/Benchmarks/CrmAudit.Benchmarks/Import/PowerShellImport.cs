using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Import;

/// <summary>The same file through PowerShell: Import-Csv, and Import-CrmExport of the built module.</summary>
internal static class PowerShellImport
{
    /// <summary>Path of pwsh; null when it is not installed.</summary>
    public static string? Shell { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { Path.Combine(folder, "pwsh"), Path.Combine(folder, "pwsh.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>The manifest of the packed module, or of the module folder when it is built; null when there is none.</summary>
    public static string? Module()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var packed = new DirectoryInfo(Path.Combine(folder.FullName, "output", "CrmAudit"));
            if (packed.Exists && packed.EnumerateFiles("CrmAudit.psd1", SearchOption.AllDirectories).FirstOrDefault() is { } manifest)
            {
                return manifest.FullName;
            }
            var source = Path.Combine(folder.FullName, "module", "CrmAudit", "CrmAudit.psd1");
            if (File.Exists(source))
            {
                return Directory.Exists(Path.Combine(Path.GetDirectoryName(source)!, "bin")) ? source : null;
            }
        }
        return null;
    }

    public static Measurement ImportCsv(string path) => Run("", $"Import-Csv -LiteralPath '{path}' -Delimiter ';'");

    public static Measurement ImportCrmExport(string path, string module) => Run($"Import-Module '{module}'", $"Import-CrmExport -LiteralPath '{path}'");

    /// <summary>Records are counted in the pipeline, as a script that looks at each would.</summary>
    private static Measurement Run(string prepare, string command) => Runner.Repeat(Shell!,
    [
        "-NoProfile", "-NonInteractive", "-Command",
        $"$ErrorActionPreference = 'Stop'; {prepare}; $n = 0; $watch = [Diagnostics.Stopwatch]::StartNew(); {command} | . {{ process {{ $n++ }} }}; $watch.Stop(); "
            + "$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB; "
            + $"$again = [Diagnostics.Stopwatch]::StartNew(); {command} | . {{ process {{ $null = $_ }} }}; $again.Stop(); "
            + "[FormattableString]::Invariant([Runtime.CompilerServices.FormattableStringFactory]::Create('{0:R} {1} {2:R} {3:R}', $watch.Elapsed.TotalSeconds, $n, $peak, $again.Elapsed.TotalSeconds))",
    ]);
}
