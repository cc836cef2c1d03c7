namespace CrmAudit.Engine.Files;

/// <summary>The files of a folder and those below it, each once: a link is followed, but not to where it was already.</summary>
internal static class FolderTree
{
    /// <summary>Full paths of the files whose name fits the pattern, in no order. A file that a link gives a second name keeps its own.</summary>
    public static IEnumerable<string> Files(string folder, string pattern, bool recurse)
    {
        var found = new Dictionary<string, string>(Comparer);
        Walk(Path.GetFullPath(folder), Target(new DirectoryInfo(folder)), pattern, recurse, [], found);
        return found.Values;
    }

    private static StringComparer Comparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static void Walk(string folder, string real, string pattern, bool recurse, HashSet<string> seen, Dictionary<string, string> found)
    {
        if (!seen.Add(real))
        {
            return;
        }
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(pattern))
        {
            var isLink = file.LinkTarget is not null;
            var target = isLink ? Target(file) : Path.Combine(real, file.Name);
            if (!isLink || !found.ContainsKey(target))
            {
                found[target] = file.FullName;
            }
        }
        if (!recurse)
        {
            return;
        }
        foreach (var below in new DirectoryInfo(folder).EnumerateDirectories())
        {
            Walk(below.FullName, below.LinkTarget is null ? Path.Combine(real, below.Name) : Target(below), pattern, recurse, seen, found);
        }
    }

    /// <summary>Where a link leads in the end; itself for what is no link, or one that leads nowhere.</summary>
    private static string Target(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
        }
        catch (IOException)
        {
            return entry.FullName;
        }
    }
}
