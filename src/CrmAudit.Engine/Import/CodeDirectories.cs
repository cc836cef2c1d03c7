using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import;

/// <summary>The names of codes that lie beside the files of an import, read once a folder and only for tables that hold codes.</summary>
internal sealed class CodeDirectories
{
    /// <summary>A directory of codes has some hundreds of rows; what is larger is not looked into.</summary>
    private const long LargestFile = 1 << 20;

    /// <summary>An answer of an interface is saved as text; workbooks and archives are opened only where they are asked for themselves.</summary>
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".json", ".csv", ".txt" };

    private readonly Dictionary<string, CodeNames> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The names in the folder of a file.</summary>
    public CodeNames Beside(string path, ImportLimits limits, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!_byFolder.TryGetValue(folder, out var names))
        {
            _byFolder[folder] = names = new();
            foreach (var file in Files(folder))
            {
                CrmImporter.LookAt(file, LargestFile, limits, table => names.Add(table, cancel), cancel);
            }
        }
        return names;
    }

    /// <summary>A folder that may not be listed (a file of it may still be read) names nothing.</summary>
    private static List<string> Files(string folder) =>
        [.. FolderTree.Files(folder, "*", recurse: false).Where(static path => Extensions.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)];
}
