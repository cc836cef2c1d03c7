using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Reference;

/// <summary>A generated file of the repository: held to what it is generated from, and written under CRMAUDIT_UPDATE_REFERENCE=1.</summary>
internal static class ReferenceFile
{
    public static readonly string Repository = Path.GetDirectoryName(ExampleFolder.Path)!;

    public static void Hold(string path, string text)
    {
        var file = Path.Combine(Repository, path);
        if (Environment.GetEnvironmentVariable("CRMAUDIT_UPDATE_REFERENCE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.True(File.Exists(file) && text == File.ReadAllText(file).ReplaceLineEndings("\n"), $"{path} is behind what it is generated from: see \"What is generated\" in CONTRIBUTING.md.");
    }
}
