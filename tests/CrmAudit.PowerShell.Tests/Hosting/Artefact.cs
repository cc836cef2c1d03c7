using System.Reflection;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>The packed module under test, and what it is tested with.</summary>
internal static class Artefact
{
    public static string Repository { get; } = Path.GetFullPath(Metadata("Repository"));

    public static string Module { get; } = Path.Combine(Repository, "output", "CrmAudit", Metadata("ModuleVersion"));

    public static string Manifest { get; } = Path.Combine(Module, "CrmAudit.psd1");

    /// <summary>The PowerShell of the repository.</summary>
    public static string Shell { get; } = Path.GetFullPath(Metadata("Shell")) + (OperatingSystem.IsWindows() ? ".exe" : "");

    /// <summary>Where NuGet keeps what it restores.</summary>
    public static string Packages { get; } = Metadata("Packages");

    private static string Metadata(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
