namespace CrmAudit.Engine.Reporting.Files;

/// <summary>A stream whose reading can be stopped, whoever reads, and that ends by itself where it is too large: what is packed may unpack to any size.</summary>
/// <param name="inner">What is read; closed with this.</param>
/// <param name="largest">Bytes that are read, at most.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class CancellableStream(Stream inner, long largest, CancellationToken cancel) : Stream
{
    private long _read;

    /// <summary>Whether more was there than is read.</summary>
    public bool IsTooLarge => _read > largest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        _read += read;
        return IsTooLarge ? throw new InvalidDataException() : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
