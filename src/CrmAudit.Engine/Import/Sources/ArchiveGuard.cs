using System.IO.Compression;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Refuses archives that would unpack to more than the limits allow, by what they declare and by what they really hold.</summary>
internal static class ArchiveGuard
{
    /// <summary>Deflate cannot pack better than 1032 to 1.</summary>
    private const long DeflateLimit = 1032;
    private const long RatioFrom = 10L * 1024 * 1024;

    /// <exception cref="ImportException">The archive is broken or too large unpacked.</exception>
    public static void Check(SourceBytes source, ImportLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(source.Open(), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                if (entry.IsEncrypted)
                {
                    throw new ImportException(new CrmText("Import.Encrypted"));
                }
                Check(entry, entry.Length, limits);
                // What is declared may be a lie; counting is only needed where the packed bytes could hold too much.
                if (entry.CompressedLength > limits.UnpackedBytes / DeflateLimit)
                {
                    Check(entry, Count(entry, limits.UnpackedBytes), limits);
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new ImportException(new CrmText("Import.BrokenArchive"), inner: exception);
        }
    }

    private static void Check(ZipArchiveEntry entry, long unpacked, ImportLimits limits)
    {
        if (unpacked > limits.UnpackedBytes || (unpacked > RatioFrom && unpacked > limits.UnpackedRatio * Math.Max(1, entry.CompressedLength)))
        {
            throw new ImportException(new CrmText("Import.ArchiveBomb", ("entry", entry.FullName), ("bytes", unpacked)));
        }
    }

    private static long Count(ZipArchiveEntry entry, long limit)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        var total = 0L;
        int read;
        while ((read = stream.Read(buffer)) > 0 && total <= limit)
        {
            total += read;
        }
        return total;
    }
}
