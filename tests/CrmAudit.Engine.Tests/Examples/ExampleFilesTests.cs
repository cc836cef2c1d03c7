using System.IO.Compression;
using CrmAudit.ExampleGenerator;

namespace CrmAudit.Engine.Tests.Examples;

public sealed class ExampleFilesTests
{
    [Fact]
    public void The_folder_of_exports_holds_what_the_generator_writes_and_nothing_else() =>
        Assert.Equal(
            ExampleFiles.All().Select(static file => file.Path).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(ExampleFolder.Exports, "*", SearchOption.AllDirectories)
                .Select(static path => Path.GetRelativePath(ExampleFolder.Exports, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_export_is_the_generators_byte_for_byte()
    {
        foreach (var (path, content) in ExampleFiles.All())
        {
            var tracked = File.ReadAllBytes(Path.Combine(ExampleFolder.Exports, path));
            if (path.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                // How well a runtime compresses is not promised; what is inside is.
                Assert.Equal(Parts(content), Parts(tracked));
                continue;
            }
            Assert.True(content.AsSpan().SequenceEqual(tracked), $"{path} differs from what the generator writes.");
        }
    }

    [Fact]
    public void The_exports_stay_small() =>
        Assert.True(ExampleFiles.All().Sum(static file => (long)file.Content.Length) < 3_000_000);

    private static List<(string Name, string Text)> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var parts = new List<(string Name, string Text)>();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            parts.Add((entry.FullName, reader.ReadToEnd()));
        }
        return parts;
    }
}
