namespace CrmAudit.Engine.Import;

/// <summary>Which files a folder or wildcard means.</summary>
public static class ImportFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".txt", ".log", ".xlsx", ".xlsm", ".xls", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".zip",
    };

    /// <summary>Whether a file of a folder is taken for an export, by its extension. A file that is named itself is always read.</summary>
    /// <param name="name">File name.</param>
    public static bool IsExport(string name) => Extensions.Contains(Path.GetExtension(name)) && !name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>The exports of a folder in ordinal order of their paths.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> InFolder(string folder, bool recurse) =>
        [.. Directory.EnumerateFiles(folder, "*", recurse ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(static path => IsExport(Path.GetFileName(path)))
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal)];

    /// <summary>The files a path means: a file, the exports of a folder, or the matches of a wildcard in the last part of the path.</summary>
    /// <param name="path">File, folder or wildcard.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <returns>Full paths in ordinal order; empty when nothing matches.</returns>
    public static IReadOnlyList<string> Resolve(string path, bool recurse)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            return [Path.GetFullPath(path)];
        }
        if (Directory.Exists(path))
        {
            return InFolder(path, recurse);
        }
        var (folder, pattern) = (Path.GetDirectoryName(path), Path.GetFileName(path));
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || !Directory.Exists(string.IsNullOrEmpty(folder) ? "." : folder))
        {
            return [];
        }
        return [.. Directory.EnumerateFiles(string.IsNullOrEmpty(folder) ? "." : folder, pattern, recurse ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal)];
    }
}
