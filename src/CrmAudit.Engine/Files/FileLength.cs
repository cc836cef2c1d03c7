namespace CrmAudit.Engine.Files;

/// <summary>How long a file is, wherever a link to it leads.</summary>
internal static class FileLength
{
    /// <summary>Bytes; 0 for an empty file and for what is none: a pipe or a device, which must not be opened, as reading it may never end.</summary>
    /// <param name="path">A file that is there.</param>
    public static long Of(string path)
    {
        var file = new FileInfo(path);
        return (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true } real ? real.Length : 0;
    }
}
