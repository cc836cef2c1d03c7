using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Once;
using CrmAudit.Engine.Import.Sources;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import;

/// <summary>Reads exports into records. What cannot be read is told to the observer and the import goes on.</summary>
/// <param name="options">What the caller knows better than detection does.</param>
/// <param name="observer">Hears of errors, tables and progress.</param>
/// <param name="session">The import the files are part of, in which a record is taken once; null where every file is read by itself.</param>
public sealed class CrmImporter(ImportOptions options, IImportObserver observer, ImportSession? session = null)
{
    private const int HeadBytes = 1 << 18;

    private readonly FileBarrier _barrier = new(observer);

    /// <summary>Streams the records of one file: of all its sheets, tables or archive entries.</summary>
    /// <param name="path">File.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Records in the order of the file.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<CrmRecord> Read(string path, CancellationToken cancel = default)
    {
        path = Path.GetFullPath(path);
        using var own = session is null || options.IsListOfItsOwn ? new ImportSession(holdsRecords: false) : null;
        var import = own ?? session!;
        using var tables = _barrier.Guard(path, null, OpenTables(path, import, cancel)).GetEnumerator();
        while (tables.MoveNext())
        {
            using var table = tables.Current;
            var part = table.File.Part;
            var mapper = new RecordMapper(FetchedFile.Told(path, options), part is null ? _barrier : new PartObserver(_barrier, part), import);
            foreach (var record in _barrier.Guard(path, part, mapper.Map(GuardedTable.Of(table, _barrier), cancel)))
            {
                yield return record;
            }
        }
        own?.Complete(observer);
    }

    /// <summary>How the tables of a file would be read, by their first rows; nothing more of it is read.</summary>
    /// <param name="path">File.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<CrmImportPreview> Preview(string path, CancellationToken cancel = default)
    {
        path = Path.GetFullPath(path);
        using var own = new ImportSession(holdsRecords: true);
        using var tables = _barrier.Guard(path, null, OpenTables(path, own, cancel)).GetEnumerator();
        while (tables.MoveNext())
        {
            using var table = tables.Current;
            session?.Hand.Note(options.Columns, path, table.Headers);
            foreach (var preview in _barrier.Guard(path, table.File.Part, TablePreview.Of(table, FetchedFile.Told(path, options), own, cancel)))
            {
                yield return preview;
            }
        }
        if (session is null)
        {
            own.Complete(observer);
        }
    }

    /// <summary>Reads files into one dataset, header-only tables included.</summary>
    /// <param name="paths">Files.</param>
    /// <param name="cancel">Stops the reading.</param>
    public CrmDataset ReadAll(IEnumerable<string> paths, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var data = new CrmDataset();
        using var own = session is null ? new ImportSession(holdsRecords: true) : null;
        var importer = new CrmImporter(options, new DatasetObserver(data, observer), session ?? own);
        foreach (var path in paths)
        {
            foreach (var record in importer.Read(path, cancel))
            {
                data.Add(record);
            }
        }
        own?.Complete(observer);
        return data;
    }

    /// <summary>Shows the tables of a file; what cannot be read of it is left out, and told when the file itself is read.</summary>
    /// <param name="path">File.</param>
    /// <param name="largest">Bytes from which a file is not opened.</param>
    /// <param name="limits">Limits of reading.</param>
    /// <param name="look">Looks at a table.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static void LookAt(string path, long largest, ImportLimits limits, Action<RawTable> look, CancellationToken cancel)
    {
        var importer = new CrmImporter(new() { Limits = limits }, new NullImportObserver());
        foreach (var _ in importer._barrier.Guard(path, null, Looks()))
        {
        }

        IEnumerable<bool> Looks()
        {
            if (FileLength.Of(path) is var length && (length == 0 || length > largest))
            {
                yield break;
            }
            foreach (var opened in importer.OpenTables(SourceBytes.OfFile(path, cancel)))
            {
                using var table = opened;
                look(table);
                yield return true;
            }
        }
    }

    private IEnumerable<RawTable> OpenTables(string path, ImportSession import, CancellationToken cancel)
    {
        if (Directory.Exists(path))
        {
            throw new ImportException(new CrmText("Import.IsFolder"));
        }
        if (!File.Exists(path))
        {
            throw new ImportException(new CrmText("Import.NotFound"));
        }
        if ((Path.GetFileName(path) == FetchManifest.FileName && OwnFiles.IsOwn(path)) || FetchedFile.IsSettings(path))
        {
            yield break;
        }
        if (FileLength.Of(path) == 0)
        {
            // A pipe or a device has no length either, and would be waited for without end.
            throw new ImportException(new CrmText("Import.EmptyFile"));
        }
        if (import.Equal(path, options) is { } equal)
        {
            OverlapNotes.TellSameFile(path, equal.Path, equal.Tables, _barrier);
            yield break;
        }
        foreach (var table in OpenTables(SourceBytes.OfFile(path, cancel)))
        {
            yield return table;
        }
    }

    private IEnumerable<RawTable> OpenTables(SourceBytes source)
    {
        var head = source.Head(HeadBytes);
        if (head.Length == 0)
        {
            throw new ImportException(new CrmText("Import.EmptyFile"));
        }
        var encoding = options.Encoding is { } name ? TextEncoding.OfName(name) : TextEncoding.Detect(source, head);
        if (ForeignFile.Kind(source, head, encoding?.Encoding) is { } foreign)
        {
            throw new ImportException(new CrmText($"Import.foreign.{foreign}"));
        }
        var kind = FileKinds.Of(source, head, encoding?.Encoding);
        switch (kind)
        {
            case FileKind.Zip:
                foreach (var entry in ArchiveSource.Entries(source, options.Limits))
                {
                    foreach (var table in _barrier.Guard(source.Path, entry.Part, OpenTables(entry)))
                    {
                        yield return table;
                    }
                }
                break;
            case FileKind.Xlsx:
                foreach (var table in WorkbookSource.Read(source, FileKind.Xlsx, options, _barrier.OnError))
                {
                    yield return table;
                }
                break;
            case FileKind.Xls:
                foreach (var table in WorkbookSource.Read(source, FileKind.Xls, options, _barrier.OnError))
                {
                    yield return table;
                }
                break;
            case FileKind.Html:
                foreach (var table in HtmlSource.Read(source, encoding!, options))
                {
                    yield return table;
                }
                break;
            case FileKind.Binary:
                throw new ImportException(new CrmText("Import.Binary"));
            case FileKind.Json when TelegramSource.IsExport(encoding!.Encoding.GetString(head)):
                foreach (var table in TelegramSource.Read(source, encoding, options))
                {
                    yield return table;
                }
                break;
            case FileKind.VCard:
                yield return VCardSource.Read(source, encoding!, options.Limits) ?? throw new ImportException(new CrmText("Import.EmptyFile"));
                break;
            case FileKind.WhatsApp:
                yield return WhatsAppSource.Read(source, encoding!, options.Limits) ?? throw new ImportException(new CrmText("Import.EmptyFile"));
                break;
            case FileKind.Json or FileKind.Xml:
                var isEmpty = true;
                foreach (var table in kind == FileKind.Xml ? XmlSource.Read(source, encoding!, options) : JsonSource.Read(source, encoding!, options))
                {
                    isEmpty = false;
                    yield return table;
                }
                if (isEmpty)
                {
                    throw new ImportException(new CrmText("Import.EmptyFile"));
                }
                break;
            case FileKind.ClientBank:
                yield return ClientBankSource.Read(source, encoding!) ?? throw new ImportException(new CrmText("Import.EmptyFile"));
                break;
            default:
                yield return TextSource.Read(source, encoding!, head, options, error => _barrier.OnError(error with { Part = source.Part })) ?? throw new ImportException(new CrmText("Import.EmptyFile"));
                break;
        }
    }

    /// <summary>Adds to errors which sheet or entry they are about.</summary>
    private sealed class PartObserver(IImportObserver next, string part) : ImportObserver(next)
    {
        public override void OnError(CrmImportError error) => base.OnError(error with { Part = part });
    }
}
