using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Records;

/// <summary>One list of a CRM: its ids in order, and a record read when it is asked for. What changes while it is read lies over it.</summary>
internal sealed class RecordList
{
    private const int ViewsKept = 8;
    private readonly List<long> _ids;
    private readonly Func<long, JsonObject> _read;
    private readonly Dictionary<long, JsonObject> _changed = [];
    private readonly List<(long Id, JsonObject Record)> _removed = [];
    private readonly Dictionary<string, IReadOnlyList<long>> _views = new(StringComparer.Ordinal);

    public RecordList(IEnumerable<long> ids, Func<long, JsonObject> read)
    {
        _ids = [.. ids];
        _ids.Sort();
        _read = read;
    }

    public static RecordList Empty => new([], static _ => throw new InvalidOperationException("The list is empty."));

    public IReadOnlyList<long> Ids => _ids;

    /// <summary>What was there and is no more.</summary>
    public IReadOnlyList<(long Id, JsonObject Record)> Removed => _removed;

    public JsonObject Read(long id) => (JsonObject)(_changed.TryGetValue(id, out var record) ? record.DeepClone() : _read(id));

    /// <summary>Where the first id stands that is not below the one given.</summary>
    public int IndexOf(long id)
    {
        var index = _ids.BinarySearch(id);
        return index < 0 ? ~index : index;
    }

    /// <summary>The ids of an order or a filter, worked out once until something changes: pages are asked for one after another.</summary>
    public IReadOnlyList<long> View(string name, Func<IReadOnlyList<long>> make)
    {
        if (!_views.TryGetValue(name, out var ids))
        {
            if (_views.Count == ViewsKept)
            {
                _views.Clear();
            }
            _views[name] = ids = make();
        }
        return ids;
    }

    /// <summary>Hears of what is removed: a system may keep it as an event.</summary>
    public Action<long>? OnRemoved { get; set; }

    public void Remove(long id)
    {
        if (_ids.BinarySearch(id) is var index and >= 0)
        {
            _removed.Add((id, Read(id)));
            _ids.RemoveAt(index);
            _changed.Remove(id);
            _views.Clear();
            OnRemoved?.Invoke(id);
        }
    }

    public void Put(long id, JsonObject record)
    {
        var index = _ids.BinarySearch(id);
        if (index < 0)
        {
            _ids.Insert(~index, id);
        }
        _changed[id] = record;
        _views.Clear();
    }
}
