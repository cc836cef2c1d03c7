namespace CrmAudit.Engine.Files;

/// <summary>The files of a folder and those below it, each once: a link is followed, but not to where it was already.</summary>
internal static class FolderTree
{
    /// <summary>Full paths of the files whose name fits the pattern, in no order. A file that a link gives a second name keeps its own.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="pattern">Names, with * and ?.</param>
    /// <param name="recurse">Whether to look into subfolders.</param>
    /// <param name="unreadable">Hears of a folder that may not be listed, and why; the others are gone through.</param>
    public static IEnumerable<string> Files(string folder, string pattern, bool recurse, Action<string, string>? unreadable = null)
    {
        var found = new Dictionary<string, string>(Comparer);
        Walk(Path.GetFullPath(folder), Target(new DirectoryInfo(folder)), pattern, recurse, [], found, unreadable);
        return found.Values;
    }

    private static StringComparer Comparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static void Walk(string folder, string real, string pattern, bool recurse, HashSet<string> seen, Dictionary<string, string> found, Action<string, string>? unreadable)
    {
        if (!seen.Add(real))
        {
            return;
        }
        List<FileInfo> files;
        List<DirectoryInfo> folders;
        try
        {
            files = [.. new DirectoryInfo(folder).EnumerateFiles(pattern)];
            folders = recurse ? [.. new DirectoryInfo(folder).EnumerateDirectories()] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable?.Invoke(folder, exception.Message);
            return;
        }
        foreach (var file in files)
        {
            var isLink = file.LinkTarget is not null;
            var target = isLink ? Target(file) : Path.Combine(real, file.Name);
            if (!isLink || !found.ContainsKey(target))
            {
                found[target] = file.FullName;
            }
        }
        foreach (var below in folders)
        {
            Walk(below.FullName, below.LinkTarget is null ? Path.Combine(real, below.Name) : Target(below), pattern, recurse, seen, found, unreadable);
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
