using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace CrmAudit.Mutants;

/// <summary>
/// An engine with all mutants in it, as Stryker makes it: every change stands beside what it replaces and asks whether it is the active one. Stryker lets a test host run for each of them;
/// here it is given one test that reaches none, so that it ends when the mutants are placed and listed, and the assembly is taken from beside the tests while it is there.
/// </summary>
/// <param name="Engine">The assembly with the mutants.</param>
/// <param name="Mutants">The mutants that compiled.</param>
internal sealed record Placement(string Engine, IReadOnlyList<Mutant> Mutants)
{
    /// <summary>Name of the type that chooses the active mutant.</summary>
    public const string ControlType = "MutantControl";

    private const string EngineFile = "CrmAudit.Engine.dll";
    private const string ReachesNothing = "FullyQualifiedName~LayerTests.No_layer_is_without_types";

    /// <summary>Places the mutants of some folders of the engine, or takes those of the last run where the engine and the folders are the same.</summary>
    /// <param name="repository">Folder of the repository.</param>
    /// <param name="folders">Folders below src/CrmAudit.Engine, with slashes.</param>
    /// <param name="output">Where it is kept.</param>
    /// <param name="engine">The engine as it was built from the same source.</param>
    public static Placement Of(string repository, IReadOnlyList<string> folders, string output, string engine)
    {
        var (placed, list, stamp) = (Path.Combine(output, EngineFile), Path.Combine(output, "mutants.json"), Path.Combine(output, "placed.txt"));
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(engine))) + " " + string.Join(' ', folders);
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            File.Delete(stamp);
            var report = Place(Path.Combine(repository, "tests", "CrmAudit.Engine.Tests"), folders, output, placed);
            File.WriteAllText(list, JsonSerializer.Serialize(Read(report)));
            File.WriteAllText(stamp, wanted);
        }
        return new(placed, JsonSerializer.Deserialize<List<Mutant>>(File.ReadAllText(list))!);
    }

    private static string Place(string tests, IReadOnlyList<string> folders, string output, string placed)
    {
        var (work, config) = (Path.Combine(output, "stryker"), Path.Combine(output, "stryker.json"));
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
        Directory.CreateDirectory(work);
        File.WriteAllText(config, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["stryker-config"] = new Dictionary<string, object>
            {
                ["project"] = "CrmAudit.Engine.csproj",
                ["mutate"] = folders.Select(static folder => $"**/{folder}/**/*.cs"),
                ["test-case-filter"] = ReachesNothing,
                ["coverage-analysis"] = "all",
                ["concurrency"] = 1,
                ["reporters"] = (string[])["json"],
            },
        }));
        using (var restore = Process.Start(new ProcessStartInfo("dotnet", ["tool", "restore"]) { WorkingDirectory = tests })!)
        {
            restore.WaitForExit();
        }
        using var stryker = Process.Start(new ProcessStartInfo("dotnet", ["stryker", "-f", config, "-O", work]) { WorkingDirectory = tests })!;
        var isTaken = false;
        while (!stryker.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            isTaken = isTaken || Directory.EnumerateFiles(Path.Combine(tests, "bin"), EngineFile, SearchOption.AllDirectories).Any(file => File.GetLastWriteTime(file) > stryker.StartTime && TryTake(file, placed));
        }
        return stryker.ExitCode != 0 || !isTaken
            ? throw new InvalidOperationException($"Stryker placed no mutants (exit code {stryker.ExitCode}).")
            : Directory.EnumerateFiles(work, "mutation-report.json", SearchOption.AllDirectories).Single();
    }

    private static bool TryTake(string file, string placed)
    {
        try
        {
            File.Copy(file, placed, overwrite: true);
            using var image = new PEReader(File.OpenRead(placed));
            var metadata = image.GetMetadataReader();
            return metadata.TypeDefinitions.Any(type => metadata.StringComparer.Equals(metadata.GetTypeDefinition(type).Name, ControlType));
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            // Still being written: the next look sees it whole.
            return false;
        }
    }

    private static List<Mutant> Read(string report)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        return [.. document.RootElement.GetProperty("files").EnumerateObject()
            .SelectMany(static file => file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => (file.Name, Mutant: mutant)))
            .Where(static item => item.Mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored"))
            .Select(static item => Of(item.Name, item.Mutant))
            .OrderBy(static mutant => mutant.Id)];
    }

    private static Mutant Of(string file, JsonElement mutant)
    {
        var start = mutant.GetProperty("location").GetProperty("start");
        var path = file.Replace('\\', '/');
        var root = path.IndexOf("src/CrmAudit.Engine/", StringComparison.Ordinal);
        return new(
            int.Parse(mutant.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            root < 0 ? path : path[(root + "src/CrmAudit.Engine/".Length)..],
            start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32(),
            mutant.GetProperty("mutatorName").GetString()!, mutant.GetProperty("replacement").GetString() ?? "");
    }
}
