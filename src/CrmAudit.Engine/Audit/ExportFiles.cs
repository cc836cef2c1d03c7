using System.IO.Enumeration;

namespace CrmAudit.Engine.Audit;

/// <summary>Finds the files a configuration names.</summary>
internal static class ExportFiles
{
    /// <summary>Kinds of file the import reads; a folder may hold anything beside them.</summary>
    private static readonly HashSet<string> Extensions = new([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".zip", ".log"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Full paths, sorted, so that a run does not depend on the file system. A file is itself, a folder is the readable
    /// files in it, a wildcard (* and ?, in the last part only) what it matches; hidden files are left out of both.
    /// </summary>
    /// <param name="path">File, folder or wildcard; / and \ both separate.</param>
    /// <param name="recurse">Look into subfolders too.</param>
    /// <param name="folder">Where a relative path starts.</param>
    public static IReadOnlyList<string> Find(string path, bool recurse, string folder)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar)));
        if (File.Exists(full))
        {
            return [full];
        }
        if (Directory.Exists(full))
        {
            return Enumerate(full, recurse, static name => Extensions.Contains(Path.GetExtension(name)));
        }
        var (parent, pattern) = (Path.GetDirectoryName(full), Path.GetFileName(full));
        return pattern.AsSpan().ContainsAny('*', '?') && Directory.Exists(parent)
            ? Enumerate(parent, recurse, name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true))
            : [];
    }

    private static List<string> Enumerate(string folder, bool recurse, Func<string, bool> wanted)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = recurse, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return [.. Directory.EnumerateFiles(folder, "*", options).Where(file => wanted(Path.GetFileName(file))).Order(StringComparer.Ordinal)];
    }
}
