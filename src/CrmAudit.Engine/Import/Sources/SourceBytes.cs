using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The bytes of a file or of an entry of an archive, openable more than once.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Part">Entry of an archive; null for the file itself.</param>
/// <param name="Open">Opens the bytes from the start; the stream can seek.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="WrittenAt">When the file was last written.</param>
/// <param name="Cancel">Stops whoever reads them.</param>
internal sealed record SourceBytes(string Path, string? Part, Func<Stream> Open, long Length, DateTimeOffset? WrittenAt, CancellationToken Cancel)
{
    /// <summary>Name that shows what is in it: the entry or the file, without folders.</summary>
    public string Name => System.IO.Path.GetFileName(Part ?? Path);

    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancel">Stops whoever reads them.</param>
    public static SourceBytes OfFile(string path, CancellationToken cancel = default) => new(
        path,
        null,
        () => new StoppableStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan), cancel),
        FileLength.Of(path),
        File.GetLastWriteTimeUtc(path),
        cancel);

    /// <summary>The first bytes, at most as many as asked for.</summary>
    public byte[] Head(int count)
    {
        using var stream = Open();
        var buffer = new byte[Math.Min(count, Length)];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read == buffer.Length ? buffer : buffer[..read];
    }

    public CrmImportFile NewFile(string format, string? part = null) => new() { Path = Path, Part = part ?? Part, Format = format, WrittenAt = WrittenAt };
}
