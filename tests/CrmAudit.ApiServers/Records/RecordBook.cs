namespace CrmAudit.ApiServers.Records;

/// <summary>The lists of a CRM by name; a list nobody filled is empty.</summary>
internal sealed class RecordBook(IReadOnlyDictionary<string, RecordList> lists)
{
    private static readonly RecordList Empty = RecordList.Empty;

    public RecordList this[string name] => lists.TryGetValue(name, out var list) ? list : Empty;

    public IEnumerable<string> Names => lists.Keys.Order(StringComparer.Ordinal);
}
