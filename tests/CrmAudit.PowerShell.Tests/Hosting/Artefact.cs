using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>The packed module under test, and the foreign assemblies it must live beside.</summary>
internal static class Artefact
{
    public static string Repository { get; } = Path.GetFullPath(Metadata("Repository"));

    public static string Module { get; } = Path.Combine(Repository, "output", "CrmAudit", Metadata("ModuleVersion"));

    public static string Manifest { get; } = Path.Combine(Module, "CrmAudit.psd1");

    /// <summary>The PowerShell of the repository.</summary>
    public static string Shell { get; } = Path.GetFullPath(Metadata("Shell")) + (OperatingSystem.IsWindows() ? ".exe" : "");

    public static string ForeignYamlDotNet { get; } = Metadata("ForeignYamlDotNet");

    public static string ForeignEpplus { get; } = Metadata("ForeignEpplus");

    /// <summary>Every test of this process runs with another YamlDotNet in the default context, there before the module.</summary>
#pragma warning disable CA2255 // It must come before any test.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void LoadForeignFirst() => AssemblyLoadContext.Default.LoadFromAssemblyPath(ForeignYamlDotNet);

    private static string Metadata(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
