using System.Security.Cryptography;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Once;

namespace CrmAudit.Engine.Import;

/// <summary>
/// One import of any number of files, in which a record is one record however often it stands in them. Files that are equal byte for byte are read once.
/// </summary>
/// <param name="holdsRecords">
/// Whether the caller keeps all records (a dataset) or passes them on. What is passed on is remembered by id only, so that memory stays bounded; a later
/// row of a record nobody holds any more can only be told.
/// </param>
public sealed class ImportSession(bool holdsRecords) : IDisposable
{
    private readonly Dictionary<long, List<ReadFile>> _files = [];

    internal RecordIndex Records { get; } = new(holdsRecords);

    internal bool HoldsRecords => holdsRecords;

    internal HandColumns Hand { get; } = new();

    internal CodeDirectories Codes { get; } = new();

    /// <summary>Tells what only shows when all files are read: columns mapped by hand that no table has.</summary>
    /// <param name="observer">Hears of it.</param>
    public void Complete(IImportObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        foreach (var error in Hand.Unmet())
        {
            observer.OnError(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Records.Dispose();

    /// <summary>The tables of an earlier file that is equal byte for byte and was read in the same way; null, and the file is noted, when there is none.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="options">How it is read.</param>
    internal (string Path, IReadOnlyList<CrmImportFile> Tables)? Equal(string path, ImportOptions options)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        var length = FileLength.Of(path);
        var alike = _files.TryGetValue(length, out var list) ? list : _files[length] = [];
        var file = new ReadFile(path, (options.Entity, options.System, options.Worksheet));
        var equal = alike.Find(other => other.ReadAs == file.ReadAs && other.Hash.SequenceEqual(file.Hash));
        if (equal is null)
        {
            alike.Add(file);
            return null;
        }
        return (equal.Path, equal.Tables);
    }

    /// <summary>Notes a table of a file that was noted before.</summary>
    internal void Add(CrmImportFile table)
    {
        foreach (var list in _files.Values)
        {
            list.Find(file => file.Path == table.Path)?.Tables.Add(table);
        }
    }

    private sealed class ReadFile(string path, (string?, string?, string?) readAs)
    {
        private byte[]? _hash;

        public string Path => path;

        public (string?, string?, string?) ReadAs => readAs;

        public List<CrmImportFile> Tables { get; } = [];

        /// <summary>Computed only where another file has the same length.</summary>
        public byte[] Hash
        {
            get
            {
                if (_hash is null)
                {
                    using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    _hash = SHA256.HashData(stream);
                }
                return _hash;
            }
        }
    }
}
