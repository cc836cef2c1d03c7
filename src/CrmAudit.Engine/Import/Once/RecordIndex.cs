using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Import.Once;

/// <summary>
/// The records of an import by system, entity and id. In a stream it holds them weakly: one that is still held somewhere (a variable, a cmdlet that
/// gathers) is put right when it turns up again, one that is gone leaves its id and the trace of its name.
/// </summary>
internal sealed class RecordIndex(bool holdsRecords) : IDisposable
{
    private const string UnknownSystem = "Generic";

    private readonly Dictionary<(string System, string Entity, string Columns), Dictionary<string, Entry>> _scopes = [];
    private readonly Dictionary<CrmImportFile, Dictionary<string, Entry>> _scopeOfTable = new(ReferenceEqualityComparer.Instance);
    private bool _isDisposed;

    ~RecordIndex() => Free();

    /// <summary>What is known of the id of a record; null when nothing.</summary>
    public Known? Find(CrmRecord record)
    {
        if (!ScopeOf(record.Origin!).TryGetValue(record.Id, out var entry))
        {
            return null;
        }
        return new(entry.Strong ?? (entry.Weak.IsAllocated ? entry.Weak.Target as CrmRecord : null), entry.Table, entry.Trace);
    }

    /// <summary>Notes a record that is about to be passed on, unless its id is taken.</summary>
    public void Add(CrmRecord record)
    {
        var table = record.Origin!;
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(ScopeOf(table), record.Id, out var known);
        if (!known)
        {
            entry = holdsRecords
                ? new() { Strong = record, Table = table }
                : new() { Weak = GCHandle.Alloc(record, GCHandleType.Weak), Table = table, Trace = RecordLikeness.Trace(record) };
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_isDisposed)
        {
            return;
        }
        _isDisposed = true;
        foreach (var entry in _scopes.Values.SelectMany(static scope => scope.Values))
        {
            if (entry.Weak.IsAllocated)
            {
                entry.Weak.Free();
            }
        }
    }

    /// <summary>Ids of different systems never meet; of lists without a known system only those with the same columns are one list.</summary>
    private Dictionary<string, Entry> ScopeOf(CrmImportFile table)
    {
        if (_scopeOfTable.TryGetValue(table, out var scope))
        {
            return scope;
        }
        var columns = table.System == UnknownSystem ? string.Join('\n', table.Columns.Select(static column => column.Header).Order(StringComparer.OrdinalIgnoreCase)).ToUpperInvariant() : "";
        var key = (table.System, table.Entity, columns);
        if (!_scopes.TryGetValue(key, out scope))
        {
            _scopes[key] = scope = new(StringComparer.Ordinal);
        }
        return _scopeOfTable[table] = scope;
    }

    /// <summary>A record of an id that was met before.</summary>
    /// <param name="Record">The record; null when nobody holds it any more.</param>
    /// <param name="Table">The table it was first met in.</param>
    /// <param name="Trace">The trace of its name.</param>
    internal readonly record struct Known(CrmRecord? Record, CrmImportFile Table, int Trace);

    private struct Entry
    {
        public CrmRecord? Strong;
        public GCHandle Weak;
        public CrmImportFile Table;
        public int Trace;
    }
}
