namespace CrmAudit.Engine.Files;

/// <summary>The export files a path, folder or wildcard means.</summary>
public static class ExportFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".txt", ".log", ".xlsx", ".xlsm", ".xls", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".xml", ".vcf", ".zip",
    };

    /// <summary>Whether a file of a folder is taken for an export, by its extension. A file that is named itself is always read.</summary>
    /// <param name="name">File name.</param>
    public static bool IsExport(string name) => Extensions.Contains(Path.GetExtension(name)) && !name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>The exports of a folder in ordinal order of their paths. Reports of the module that lie there are none.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <param name="unreadable">Hears of a folder that may not be listed, and why; the others are gone through.</param>
    /// <param name="own">Hears of a file that is left out because the module wrote it.</param>
    public static IReadOnlyList<string> InFolder(string folder, bool recurse, Action<string, string>? unreadable = null, Action<string>? own = null) =>
        [.. FolderTree.Files(folder, "*", recurse, unreadable).Where(path => IsExport(Path.GetFileName(path)) && IsForeign(path, own)).Order(StringComparer.Ordinal)];

    /// <summary>The files a path of a configuration means, so that a run does not depend on the machine it was written on.</summary>
    /// <param name="path">File, folder or wildcard; / and \ both separate.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <param name="folder">Where a relative path starts.</param>
    /// <param name="unreadable">Hears of a folder that may not be listed, and why; the others are gone through.</param>
    /// <param name="own">Hears of a file that is left out because the module wrote it.</param>
    /// <returns>Full paths in ordinal order; empty when nothing matches.</returns>
    public static IReadOnlyList<string> Find(string path, bool recurse, string folder, Action<string, string>? unreadable = null, Action<string>? own = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var local = path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
        return Resolve(Path.GetFullPath(Path.Combine(folder, local)), recurse, unreadable, own);
    }

    /// <summary>The files a path means: a file, the exports of a folder, or the matches of a wildcard in the last part of the path, reports of the module left out of both.</summary>
    /// <param name="path">File, folder or wildcard.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <param name="unreadable">Hears of a folder that may not be listed, and why; the others are gone through.</param>
    /// <param name="own">Hears of a file that is left out because the module wrote it.</param>
    /// <returns>Full paths in ordinal order; empty when nothing matches.</returns>
    public static IReadOnlyList<string> Resolve(string path, bool recurse, Action<string, string>? unreadable = null, Action<string>? own = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            return [Path.GetFullPath(path)];
        }
        if (Directory.Exists(path))
        {
            return InFolder(path, recurse, unreadable, own);
        }
        var (folder, pattern) = (Path.GetDirectoryName(path), Path.GetFileName(path));
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || !Directory.Exists(string.IsNullOrEmpty(folder) ? "." : folder))
        {
            return [];
        }
        return [.. FolderTree.Files(string.IsNullOrEmpty(folder) ? "." : folder, pattern, recurse, unreadable).Where(path => IsForeign(path, own)).Order(StringComparer.Ordinal)];
    }

    private static bool IsForeign(string path, Action<string>? own)
    {
        if (!OwnFiles.IsOwn(path))
        {
            return true;
        }
        if (Path.GetFileName(path) != FetchManifest.FileName)
        {
            own?.Invoke(path);
        }
        return false;
    }
}
