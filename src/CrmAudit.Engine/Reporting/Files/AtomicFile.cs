namespace CrmAudit.Engine.Reporting.Files;

/// <summary>
/// A file that appears whole or not at all: it is written under a temporary name in the folder of its target and moved into
/// place at the end, which both Windows and Linux do in one step on one volume. A new file is for its owner alone where the system knows owners; one that is
/// replaced keeps whom it is for, and a link is followed.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);
    private const int NoSpaceLeftUnix = 28;
    private const int QuotaExceededUnix = 122;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    private readonly string _path;
    private readonly string _temporary;
    private readonly bool _force;
    private bool _done;

    private AtomicFile(string path, bool force)
    {
        _path = path;
        _force = force;
        _temporary = Path.Combine(Path.GetDirectoryName(path)!, TemporaryFiles.NewName(Path.GetFileName(path)));
    }

    /// <summary>Makes sure that the target may be written, before any work is done; a missing folder is made where that is wanted.</summary>
    /// <exception cref="ReportExportException">It may not.</exception>
    public static AtomicFile Open(string path, ReportOptions options)
    {
        path = Checked(path, options);
        var folder = Path.GetDirectoryName(path)!;
        EnsureFolder(folder);
        TemporaryFiles.RemoveLeftBehind(folder);
        return new(path, options.Force);
    }

    /// <summary>Makes sure that the target may be written, and leaves everything as it is.</summary>
    /// <returns>The file itself, at the end of links.</returns>
    /// <exception cref="ReportExportException">It may not.</exception>
    public static string Checked(string path, ReportOptions options)
    {
        path = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Directory.Exists(path))
        {
            throw new ReportExportException("Export.IsFolder", path);
        }
        if (!Directory.Exists(folder) && !options.Force)
        {
            throw new ReportExportException("Export.FolderMissing", path, null, ("folder", folder));
        }
        if (File.Exists(path))
        {
            if (options.NoClobber)
            {
                throw new ReportExportException("Export.FileExists", path);
            }
            if (!options.Force && new FileInfo(path).IsReadOnly)
            {
                throw new ReportExportException("Export.ReadOnly", path);
            }
            Guard(path, () => EnsureWritable(path));
        }
        return path;
    }

    /// <summary>Makes a folder that files are to be written to, where it is missing.</summary>
    /// <exception cref="ReportExportException">It cannot be made.</exception>
    public static void EnsureFolder(string folder) => Guard(folder, () => Directory.CreateDirectory(folder));

    /// <summary>Writes the temporary file and lets it reach the disk, so that a lost power supply cannot leave a half report.</summary>
    public void Write(Action<Stream> write) => Guard(_path, () =>
    {
        using var stream = Create();
        write(stream);
        stream.Flush(flushToDisk: true);
    });

    /// <summary>The temporary file, for what is written piece by piece; the caller closes it.</summary>
    public FileStream Begin()
    {
        FileStream? stream = null;
        Guard(_path, () => stream = Create());
        return stream!;
    }

    /// <summary>Writes a piece; what goes wrong is told of the target.</summary>
    public void Guarded(Action write) => Guard(_path, write);

    private FileStream Create()
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            // Whom a report of a firm may concern is for its owner to say.
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new(_temporary, file);
    }

    /// <summary>Moves the temporary file into place.</summary>
    public void Commit() => Guard(_path, () =>
    {
        if (_force && File.Exists(_path))
        {
            new FileInfo(_path).IsReadOnly = false;
        }
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        }
        File.Move(_temporary, _path, overwrite: true);
        _done = true;
    });

    public void Dispose()
    {
        if (_done)
        {
            return;
        }
        try
        {
            File.Delete(_temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why the report failed is more useful than a leftover that cannot be removed.
        }
    }

    /// <summary>
    /// A workbook open in Excel is locked: better told before a minute of work than after it. A device or a pipe, at the end of a link or by itself, would be replaced by the report: who may write everywhere would lose /dev/null.
    /// </summary>
    private static void EnsureWritable(string path)
    {
        if (new FileInfo(path).IsReadOnly)
        {
            return;
        }
        using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        if (!probe.CanSeek || (probe.Length == 0 && !HasLength(probe)))
        {
            throw new ReportExportException("Export.NotAFile", path);
        }
    }

    /// <summary>What is a file can be given the length it has; a device has none.</summary>
    private static bool HasLength(FileStream empty)
    {
        try
        {
            empty.SetLength(0);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Guard(string path, Action action)
    {
        try
        {
            action();
        }
        catch (ReportException)
        {
            throw;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ReportExportException("Export.AccessDenied", path, exception);
        }
        catch (PathTooLongException exception)
        {
            throw new ReportExportException("Export.BadPath", path, exception);
        }
        catch (IOException exception)
        {
            throw new ReportExportException(IdOf(exception), path, exception, ("reason", exception.Message));
        }
    }

    private static string IdOf(IOException exception) => exception.HResult switch
    {
        DiskFullWindows or HandleDiskFullWindows or NoSpaceLeftUnix or QuotaExceededUnix => "Export.DiskFull",
        SharingViolation or LockViolation => "Export.Locked",

        // .NET reports a lock taken by another process on Unix as EAGAIN/EWOULDBLOCK.
        11 or 35 => "Export.Locked",
        _ => "Export.WriteFailed",
    };
}
