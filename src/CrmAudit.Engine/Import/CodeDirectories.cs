using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import;

/// <summary>The names of codes that lie beside the files of an import, read once a folder and only for tables that hold codes.</summary>
internal sealed class CodeDirectories
{
    /// <summary>A directory of codes has some hundreds of rows; what is larger is not looked into.</summary>
    private const long LargestFile = 1 << 20;

    private readonly Dictionary<string, CodeNames> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The names in the folder of a file.</summary>
    public CodeNames Beside(string path, ImportLimits limits, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!_byFolder.TryGetValue(folder, out var names))
        {
            _byFolder[folder] = names = new();
            foreach (var file in ExportFiles.InFolder(folder, recurse: false).Where(static file => new FileInfo(file).Length is > 0 and <= LargestFile))
            {
                Read(file, limits, names, cancel);
            }
        }
        return names;
    }

    /// <summary>What cannot be read is told when the file itself is.</summary>
    private static void Read(string file, ImportLimits limits, CodeNames names, CancellationToken cancel)
    {
        foreach (var table in CrmImporter.Tables(file, limits))
        {
            using (table)
            {
                names.Add(table, cancel);
            }
        }
    }
}
