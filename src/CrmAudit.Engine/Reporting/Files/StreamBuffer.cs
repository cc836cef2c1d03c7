using System.Buffers;

namespace CrmAudit.Engine.Reporting.Files;

/// <summary>
/// Bytes on their way to a stream, passed on in large pieces. A writer of JSON that has the stream itself empties it after each value, which packs badly, and holds the longest value whole.
/// </summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private const int Piece = 1 << 18;

    private byte[] _bytes = new byte[Piece];
    private int _count;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    /// <summary>Passes on what is left.</summary>
    public void Flush()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }

    private void MakeRoom(int size)
    {
        if (_bytes.Length - _count >= Math.Max(size, 1))
        {
            return;
        }
        Flush();
        if (_bytes.Length < size)
        {
            _bytes = new byte[size];
        }
    }
}
