using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Import.Once;

/// <summary>
/// The records of an import by system, entity and id. In a stream it holds them weakly: one that is still held somewhere (a variable, a cmdlet that
/// gathers) is put right when it turns up again, one that is gone leaves the hash of its id (64 bits: one chance in thirty million that two of a million
/// meet) and the trace of its name.
/// </summary>
internal sealed class RecordIndex(bool holdsRecords) : IDisposable
{
    private const string UnknownSystem = "Generic";

    private readonly Dictionary<(string System, string Entity, string Columns), Scope> _scopes = [];
    private readonly List<CrmImportFile> _tables = [];
    private CrmImportFile? _table;
    private Scope? _scope;
    private int _tableNumber;
    private bool _isDisposed;

    ~RecordIndex() => Free();

    /// <summary>Whether no record was noted yet.</summary>
    public bool IsEmpty => _scopes.Count == 0;

    /// <summary>What is known of the id of a record; null when nothing.</summary>
    public Known? Find(CrmRecord record)
    {
        var scope = ScopeOf(record.Origin!);
        if (holdsRecords)
        {
            return scope.Held.TryGetValue(record.Id, out var held) ? new(held.Record, held.Table, 0) : null;
        }
        return scope.Passed.TryGetValue(Hash(record.Id), out var passed) ? KnownOf(passed) : null;
    }

    /// <summary>Notes a record that is about to be passed on.</summary>
    /// <returns>What is known of its id; null where it is new and was noted.</returns>
    public Known? Add(CrmRecord record)
    {
        var scope = ScopeOf(record.Origin!);
        if (holdsRecords)
        {
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(scope.Held, record.Id, out var isHeld);
            if (isHeld)
            {
                return new(held.Record, held.Table, 0);
            }
            held = (record, record.Origin!);
            return null;
        }
        ref var passed = ref CollectionsMarshal.GetValueRefOrAddDefault(scope.Passed, Hash(record.Id), out var isPassed);
        if (isPassed)
        {
            return KnownOf(passed);
        }
        passed = new(GCHandle.Alloc(record, GCHandleType.Weak), _tableNumber, RecordLikeness.Trace(record));
        return null;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private Known KnownOf(Passed passed) => new(passed.Record.Target as CrmRecord, _tables[passed.Table], passed.Trace);

    private void Free()
    {
        if (_isDisposed)
        {
            return;
        }
        _isDisposed = true;
        foreach (var passed in _scopes.Values.SelectMany(static scope => scope.Passed.Values))
        {
            passed.Record.Free();
        }
    }

    /// <summary>Ids of different systems never meet; of lists without a known system only those with the same columns are one list.</summary>
    private Scope ScopeOf(CrmImportFile table)
    {
        if (ReferenceEquals(table, _table))
        {
            return _scope!;
        }
        var columns = table.System == UnknownSystem ? string.Join('\n', table.Columns.Select(static column => column.Header).Order(StringComparer.OrdinalIgnoreCase)).ToUpperInvariant() : "";
        var key = (table.System, table.Entity, columns);
        if (!_scopes.TryGetValue(key, out var scope))
        {
            _scopes[key] = scope = new();
        }
        _tableNumber = _tables.IndexOf(table);
        if (_tableNumber < 0)
        {
            _tableNumber = _tables.Count;
            _tables.Add(table);
        }
        _table = table;
        return _scope = scope;
    }

    /// <summary>FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
    private static ulong Hash(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in id)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return hash;
    }

    /// <summary>A record of an id that was met before.</summary>
    /// <param name="Record">The record; null when nobody holds it any more.</param>
    /// <param name="Table">The table it was first met in.</param>
    /// <param name="Trace">The trace of its name.</param>
    internal readonly record struct Known(CrmRecord? Record, CrmImportFile Table, int Trace);

    /// <summary>Without a reference in it, so that a collection of garbage has nothing to look at.</summary>
    private readonly record struct Passed(GCHandle Record, int Table, int Trace);

    private sealed class Scope
    {
        public Dictionary<string, (CrmRecord Record, CrmImportFile Table)> Held { get; } = new(StringComparer.Ordinal);

        public Dictionary<ulong, Passed> Passed { get; } = [];
    }
}
