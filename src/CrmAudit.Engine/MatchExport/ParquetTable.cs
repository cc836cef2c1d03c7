using System.IO.Compression;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Reporting.Redaction;
using Parquet;
using Parquet.Schema;

namespace CrmAudit.Engine.MatchExport;

/// <summary>The cards of one entity as a Parquet file, a row group a block: it appears whole or not at all.</summary>
internal sealed class ParquetTable : IDisposable
{
    /// <summary>Level of a list that is there and has nothing in it.</summary>
    private const int EmptyList = 1;

    private static readonly DataField<long> Card = new("card");
    private static readonly DataField<string> Id = new("id");
    private static readonly DataField<string> File = new("file");
    private static readonly DataField<int> Line = new("line");

    private readonly AtomicFile _file;
    private readonly FileStream _stream;
    private readonly ParquetWriter _writer;
    private readonly ParquetSchema _schema;
    private readonly ValueCloak _cloak;
    private readonly PseudonymMask _mask = new();
    private readonly Dictionary<string, string> _fileNames = new(StringComparer.Ordinal);
    private long _cards;
    private bool _isClosed;

    public ParquetTable(string path, ReportOptions options, IReadOnlyList<MatchColumn> columns, ValueCloak cloak)
    {
        Path = path;
        _cloak = cloak;
        _schema = new([Card, Id, File, Line, .. columns.Select(FieldOf)]);
        _file = AtomicFile.Open(path, options);
        try
        {
            _stream = _file.Begin();
            _writer = ParquetWriter.CreateAsync(_schema, _stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }).GetAwaiter().GetResult();
        }
        catch
        {
            _stream?.Dispose();
            _file.Dispose();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>Writes a block: the columns over its records.</summary>
    public void Add(IReadOnlyList<CrmRecord> records, IReadOnlyList<MatchColumn> columns, CancellationToken cancel) => _file.Guarded(() =>
    {
        using var group = _writer.CreateRowGroup();
        var fields = _schema.DataFields;
        Wait(group.WriteAsync<long>(fields[0], Enumerable.Range(0, records.Count).Select(row => _cards + row).ToArray(), cancellationToken: cancel));
        Wait(group.WriteAsync(fields[1], records.Select(ShownId).ToArray()));
        Wait(group.WriteAsync(fields[2], records.Select(record => FileName(record.File)).ToArray()));
        Wait(group.WriteAsync<int>(fields[3], records.Select(static record => record.Line).ToArray(), cancellationToken: cancel));
        for (var i = 0; i < columns.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            Write(group, fields[i + 4], columns[i], records.Count, cancel);
        }
        group.CompleteValidate();
        _cards += records.Count;
    });

    /// <summary>Writes the end of the file and lets it reach the disk; it is not in place yet.</summary>
    public void Close() => _file.Guarded(() =>
    {
        _isClosed = true;
        Wait(_writer.DisposeAsync().AsTask());
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
    });

    /// <summary>Moves the file into place.</summary>
    public void Commit() => _file.Commit();

    public void Dispose()
    {
        if (!_isClosed)
        {
            _stream.Dispose();
        }
        _file.Dispose();
    }

    private void Write(ParquetRowGroupWriter group, DataField field, MatchColumn column, int rows, CancellationToken cancel)
    {
        switch (column)
        {
            case TextColumn text:
                Wait(group.WriteAsync(field, Enumerable.Range(0, rows).Select(row => text.Of(row) is { Length: > 0 } value ? _cloak.Value(text.Name, value) : null).ToArray()));
                break;
            case TextsColumn texts:
                WriteLists(group, field, rows, row => texts.Of(row).Select(value => _cloak.Value(texts.Name, value).AsMemory()), cancel);
                break;
            case KeysColumn keys:
                WriteLists(group, field, rows, row => keys.Of(row).Select(key => _cloak.Key(keys.Name, key)).Distinct(), cancel);
                break;
        }
    }

    private static void WriteLists<T>(ParquetRowGroupWriter group, DataField field, int rows, Func<int, IEnumerable<T>> of, CancellationToken cancel)
        where T : struct
    {
        var (values, definitions, repetitions) = (new List<T>(rows), new List<int>(rows), new List<int>(rows));
        for (var row = 0; row < rows; row++)
        {
            var isFirst = true;
            foreach (var value in of(row))
            {
                values.Add(value);
                definitions.Add(field.MaxDefinitionLevel);
                repetitions.Add(isFirst ? 0 : 1);
                isFirst = false;
            }
            if (isFirst)
            {
                definitions.Add(EmptyList);
                repetitions.Add(0);
            }
        }
        Wait(group.WriteAllPartsAsync<T>(field, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), cancel));
    }

    /// <summary>The id by which the card is found again; hidden where it may be a phone or a name.</summary>
    private string? ShownId(CrmRecord record) =>
        record.Id.Length == 0 ? null : _cloak.IsHidden && !PseudonymMask.IsNumber(record.Id) ? _cloak.Value("id", record.Id) : record.Id;

    private string FileName(string path)
    {
        if (!_fileNames.TryGetValue(path, out var name))
        {
            name = System.IO.Path.GetFileName(path);
            _fileNames[path] = name = _cloak.IsHidden ? _mask.Apply(MaskKind.File, name) : name;
        }
        return name;
    }

    private static Field FieldOf(MatchColumn column) => column switch
    {
        TextColumn => new DataField<string>(column.Name),
        TextsColumn => new ListField(column.Name, new DataField<string>("element")),
        KeysColumn => new ListField(column.Name, new DataField<long>("element")),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Name, null),
    };

    /// <summary>Nothing here waits for anything but the disk, and files have no faster way.</summary>
    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
