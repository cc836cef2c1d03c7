using System.Text;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text;
using CsvHelper;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The rows of a delimited text. A quote that is never closed, or closes in the middle of a later line, would swallow the lines
/// between: such a record is reported where its quote opens and the reading goes on with the next line.
/// </summary>
internal sealed class DelimitedRows : IDisposable
{
    /// <summary>Past this many repairs the text is read line by line, if what they have read again is many times the file by then: its quotes mean nothing.</summary>
    private const int MostRepairs = 100;

    /// <summary>How many times the bytes of the file may be read again on account of its quotes before they mean nothing, and on account of its long lines before the rest is given up.</summary>
    private const long MostAgainForQuotes = 8;
    private const long MostAgainForLines = 64;

    private readonly SourceBytes _source;
    private readonly TextEncoding _encoding;
    private readonly char _delimiter;
    private readonly ImportLimits _limits;
    private readonly Action<CrmImportError> _errors;
    private CsvReader? _reader;
    private CsvMalformedRecord? _malformed;

    /// <summary>Whether blanks before a quote are skipped, which takes a seventh of the reading time of CsvHelper: only once such a quote was seen.</summary>
    private bool _skipsBlanks;
    private long _offset;
    private long _lines;
    private int _repairs;
    private long _again;

    /// <summary>Where the record read last starts in the UTF-8 form, its bytes, and its line; before the first one, the start and the line above it.</summary>
    private (long Offset, int Length, long Line) _last;

    public DelimitedRows(SourceBytes source, TextEncoding encoding, char delimiter, ImportLimits limits, Action<CrmImportError> errors)
    {
        _source = source;
        _encoding = encoding;
        _delimiter = delimiter;
        _limits = limits;
        _errors = errors;
    }

    /// <summary>Share of the bytes read, 0-1.</summary>
    public double Progress => _source.Length > 0 && _reader is not null ? Math.Min(1, (double)(_offset + _reader.ByteOffset) / _source.Length) : 0;

    /// <summary>The rows read on a thread of their own.</summary>
    public static ReadAhead Ahead(SourceBytes source, TextEncoding encoding, char delimiter, ImportLimits limits, Action<CrmImportError> errors)
    {
        DelimitedRows? rows = null;
        return new(
            inOrder =>
            {
                rows = new(source, encoding, delimiter, limits, inOrder);
                return rows.ReadAndDispose();
            },
            () => rows!.Progress,
            errors);
    }

    public IEnumerable<RawRow> Read()
    {
        var cells = new string[16];
        var width = 0;
        Open(0, 0);
        while (Next() is { } isRecord)
        {
            if (!isRecord)
            {
                continue;
            }
            var reader = _reader!;
            var count = reader.FieldCount;
            if (count > cells.Length)
            {
                Array.Resize(ref cells, count);
            }
            var line = (int)(_lines + reader.LineNumber);
            if (_malformed is not null && !_skipsBlanks && HasBlankBeforeQuote(reader.RawRecord))
            {
                _skipsBlanks = true;
                Open(_offset + reader.ByteOffset, line - 1);
                continue;
            }
            if (IsBroken(count, width))
            {
                Repair(line, reader.RawRecord);
                continue;
            }
            width = Math.Max(width, count);
            if (TryCells(reader, cells, count, line))
            {
                yield return new(line, cells.AsMemory(0, count));
            }
        }
    }

    public void Dispose() => _reader?.Dispose();

    private IEnumerable<RawRow> ReadAndDispose()
    {
        using (this)
        {
            foreach (var row in Read())
            {
                yield return row;
            }
        }
    }

    /// <summary>Whether the quotes of the text mean nothing.</summary>
    private bool IsHopeless => _repairs > MostRepairs && _again > MostAgainForQuotes * _source.Length;

    private bool? Next()
    {
        try
        {
            _malformed = null;
            if (!_reader!.Read())
            {
                return null;
            }
            _last = (_offset + _reader.ByteOffset, _reader.RawRecord.Length, _lines + _reader.LineNumber);
            return true;
        }
        catch (CsvFormatException exception)
        {
            // The record is longer than the limit: an unclosed quote or a hostile cell.
            var (line, next) = LineAfter(_last);
            _repairs++;
            _again += next - _last.Offset;
            if (_again > MostAgainForLines * _source.Length)
            {
                throw new ImportException(new CrmText("Import.CellTooLong", ("line", (long)line), ("limit", (long)_limits.CellLength)), line, exception);
            }
            _errors(new("Import.RecordTooLong", _source.Path, line, null, null, new CrmText("Import.RecordTooLong", ("line", (long)line), ("limit", (long)_limits.CellLength))));
            Open(next, line);
            return false;
        }
    }

    /// <summary>A field such as a, "b, c": without its blank it is quoted.</summary>
    private bool HasBlankBeforeQuote(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'"'); at >= 0; at = NextQuote(raw, at))
        {
            var before = raw[..at].TrimEnd(" \t"u8);
            if (before.Length < at && (before.IsEmpty || before[^1] == (byte)_delimiter))
            {
                return true;
            }
        }
        return false;

        static int NextQuote(ReadOnlySpan<byte> raw, int at) => raw[(at + 1)..].IndexOf((byte)'"') is var next && next >= 0 ? at + 1 + next : -1;
    }

    /// <summary>
    /// A record of several lines whose quotes are malformed has swallowed a line when its number of fields is wrong, or when its first line
    /// alone has all the delimiters of a row.
    /// </summary>
    private bool IsBroken(int count, int width)
    {
        if (_malformed is not { Reason: CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote or CsvMalformedReason.StrayQuote })
        {
            return false;
        }
        var raw = _reader!.RawRecord;
        var end = raw.IndexOf((byte)'\n');
        return end >= 0 && (count != width || raw[..end].Count((byte)_delimiter) >= width - 1);
    }

    private void Repair(int line, ReadOnlySpan<byte> raw)
    {
        var end = raw.IndexOf((byte)'\n');
        var start = Encoding.UTF8.GetString(raw[..Math.Min(end, 200)]);
        _errors(new("Import.UnclosedQuote", _source.Path, line, null, start, new CrmText("Import.UnclosedQuote", ("line", (long)line))));
        _repairs++;
        _again += raw.Length - end;
        Open(_offset + _reader!.ByteOffset + end + 1, line);
    }

    private bool TryCells(CsvReader reader, string[] cells, int count, int line)
    {
        for (var i = 0; i < count; i++)
        {
            var cell = Trimmed(reader.GetString(i));
            if (cell.Length > _limits.CellLength)
            {
                _errors(new("Import.CellTooLong", _source.Path, line, null, cell[..200], new CrmText("Import.CellTooLong", ("line", (long)line), ("limit", (long)_limits.CellLength))));
                return false;
            }
            if (_encoding.HasZeros && cell.Contains('\0', StringComparison.Ordinal))
            {
                _errors(new("Import.ZeroByte", _source.Path, line, null, cell.Length > 200 ? cell[..200] : cell, new CrmText("Import.ZeroByte", ("line", (long)line))));
                return false;
            }
            if (_encoding.IsMixed && cell.Contains('\uFFFD', StringComparison.Ordinal))
            {
                _errors(new("Import.BadBytes", _source.Path, line, null, cell.Length > 200 ? cell[..200] : cell, new CrmText("Import.BadBytes", ("line", (long)line), ("encoding", _encoding.Name))));
                return false;
            }
            cells[i] = _encoding.MayControl ? ControlSigns.Shown(cell) : cell;
        }
        return true;
    }

    /// <summary>Most cells need no trimming, and the letters of most are far from any blank.</summary>
    private static string Trimmed(string cell) => cell.Length > 0 && (MayBeBlank(cell[0]) || MayBeBlank(cell[^1])) ? cell.Trim() : cell;

    private static bool MayBeBlank(char letter) => letter is <= ' ' or '\u0085' or '\u00A0' or >= '\u1680';

    /// <summary>Starts reading at an offset of the UTF-8 form of the text.</summary>
    private void Open(long offset, long lines)
    {
        _reader?.Dispose();
        var stream = OpenAt(offset);
        (_offset, _lines) = (offset, lines);
        _last = (offset, 0, lines + 1);
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = _delimiter,
            Encoding = new UTF8Encoding(false),
            AllowLineBreaksInQuotes = !IsHopeless,
            MaxRecordSize = checked(_limits.CellLength * 4),
            TrackLineNumbers = true,
            TrimWhitespace = _skipsBlanks,
            PoolStrings = true,
            OnMalformedRecord = record => _malformed = record,
        });
    }

    /// <summary>The UTF-8 form of the text from an offset on; another encoding is read again up to it.</summary>
    private Stream OpenAt(long offset)
    {
        var stream = _source.Open();
        if (_encoding.Encoding is UTF8Encoding)
        {
            stream.Position = offset;
            return stream;
        }
        stream = Encoding.CreateTranscodingStream(stream, _encoding.Encoding, new UTF8Encoding(false));
        _again += offset;
        var buffer = new byte[1 << 16];
        for (int read; offset > 0 && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, offset))) > 0; offset -= read)
        {
        }
        return stream;
    }

    /// <summary>The number of the line below a record, blank ones passed over, and the offset of the line after that.</summary>
    private (int Line, long Next) LineAfter((long Offset, int Length, long Line) record)
    {
        using var stream = new BufferedStream(OpenAt(record.Offset), 1 << 16);
        var (line, isInLine) = (record.Line, false);
        for (var offset = record.Offset; ; offset++)
        {
            var value = stream.ReadByte();
            if (value < 0 || (value == '\n' && isInLine))
            {
                return ((int)line, offset + 1);
            }
            line += value == '\n' ? 1 : 0;
            isInLine |= offset >= record.Offset + record.Length && value is not ('\n' or '\r');
        }
    }
}
