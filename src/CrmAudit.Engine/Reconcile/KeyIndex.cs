namespace CrmAudit.Engine.Reconcile;

/// <summary>Rows by key: one dictionary of chain heads and two arrays, so that a key costs no list of its own.</summary>
internal sealed class KeyIndex
{
    private readonly Dictionary<string, int> _heads;
    private readonly List<int> _rows;
    private readonly List<int> _next;

    public KeyIndex(IReadOnlyList<ReconcileItem> items, Func<ReconcileItem, IReadOnlyList<string>> keys)
    {
        _heads = new(items.Count, StringComparer.Ordinal);
        _rows = new(items.Count);
        _next = new(items.Count);
        for (var row = items.Count - 1; row >= 0; row--)
        {
            foreach (var key in keys(items[row]))
            {
                ref var head = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_heads, key, out var known);
                _rows.Add(row);
                _next.Add(known ? head : -1);
                head = _rows.Count - 1;
            }
        }
    }

    /// <summary>The rows of a key in ascending order, put into a list that is cleared first.</summary>
    public List<int> Find(string key, List<int> into)
    {
        into.Clear();
        for (var link = _heads.GetValueOrDefault(key, -1); link >= 0; link = _next[link])
        {
            into.Add(_rows[link]);
        }
        return into;
    }
}
