using System.Runtime.CompilerServices;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Where the example company lies.</summary>
internal static class ExampleFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "..", "examples"));

    public static string Exports { get; } = System.IO.Path.Combine(Path, "exports");

    private static string Here([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
