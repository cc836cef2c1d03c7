using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Finds the files a configuration names.</summary>
internal static class ExportFiles
{
    /// <summary>Full paths in ordinal order, so that a run does not depend on the file system; empty when nothing matches.</summary>
    /// <param name="path">File, folder or wildcard; / and \ both separate, whatever machine the configuration was written on.</param>
    /// <param name="recurse">Look into subfolders too.</param>
    /// <param name="folder">Where a relative path starts.</param>
    public static IReadOnlyList<string> Find(string path, bool recurse, string folder)
    {
        var local = path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
        return ImportFiles.Resolve(Path.GetFullPath(Path.Combine(folder, local)), recurse);
    }
}
