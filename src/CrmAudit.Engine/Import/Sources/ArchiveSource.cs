using System.IO.Compression;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The tables inside a ZIP, in the order of their names. Chunks of one table (Leads_001, Leads_002) follow each other.</summary>
internal static class ArchiveSource
{
    private const int InMemory = 64 * 1024 * 1024;

    /// <summary>The entries that can be exports; archives inside archives are refused.</summary>
    /// <exception cref="ImportException">The archive is broken, encrypted or a bomb.</exception>
    public static IEnumerable<SourceBytes> Entries(SourceBytes source, ImportLimits limits)
    {
        if (source.Part is not null)
        {
            throw new ImportException(new CrmText("Import.NestedArchive"));
        }
        ArchiveGuard.Check(source, limits);
        using var archive = new ZipArchive(source.Open(), ZipArchiveMode.Read);
        var entries = archive.Entries.Where(MayBeExport).OrderBy(static entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (entries.Count > limits.ArchiveEntries)
        {
            throw new ImportException(new CrmText("Import.TooManyEntries", ("entries", (long)entries.Count), ("limit", (long)limits.ArchiveEntries)));
        }
        foreach (var entry in entries)
        {
            using var unpacked = Unpack(entry, limits);
            yield return new(source.Path, entry.FullName, () => new StoppableStream(Again(unpacked), source.Cancel), unpacked.Length, entry.LastWriteTime, source.Cancel);
        }
    }

    private static bool MayBeExport(ZipArchiveEntry entry) =>
        entry.Length > 0 && !entry.Name.StartsWith('.') && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal) && ExportFiles.IsExport(entry.Name);

    /// <summary>The unpacked entry, in memory or in a temporary file that is gone when closed.</summary>
    private static Stream Unpack(ZipArchiveEntry entry, ImportLimits limits)
    {
        Stream target = entry.Length <= InMemory
            ? new MemoryStream((int)entry.Length)
            : new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using var packed = entry.Open();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            target.Write(buffer, 0, read);
            if (target.Length > limits.UnpackedBytes)
            {
                target.Dispose();
                throw new ImportException(new CrmText("Import.ArchiveBomb", ("entry", entry.FullName), ("bytes", limits.UnpackedBytes)));
            }
        }
        return target;
    }

    /// <summary>The same bytes from the start, left open for the next reader.</summary>
    private static Stream Again(Stream unpacked)
    {
        if (unpacked is MemoryStream memory)
        {
            return new MemoryStream(memory.GetBuffer(), 0, (int)memory.Length, writable: false);
        }
        unpacked.Position = 0;
        return new UnclosedStream(unpacked);
    }
}
