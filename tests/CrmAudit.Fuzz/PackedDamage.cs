using System.IO.Compression;

namespace CrmAudit.Fuzz;

/// <summary>Damages what stands inside an archive: a flipped bit of packed bytes is found by the checksum and reaches no reader.</summary>
public static class PackedDamage
{
    /// <summary>Whether bytes are an archive.</summary>
    public static bool IsPacked(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>The archive with one of its entries damaged.</summary>
    /// <param name="archive">A whole archive.</param>
    /// <param name="damage">Damages the bytes of an entry.</param>
    /// <param name="random">Chooses the entry.</param>
    public static byte[] Of(byte[] archive, Func<byte[], byte[]> damage, Random random)
    {
        using var result = new MemoryStream();
        using (var packed = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read))
        using (var written = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(packed.Entries.Count);
            for (var i = 0; i < packed.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (var entry = packed.Entries[i].Open())
                {
                    entry.CopyTo(content);
                }
                using var target = written.CreateEntry(packed.Entries[i].FullName, CompressionLevel.NoCompression).Open();
                target.Write(i == chosen ? damage(content.ToArray()) : content.ToArray());
            }
        }
        return result.ToArray();
    }
}
