namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>Adds what has changed to what was there: a record of both is the new one, and what is no more is left out. Done again after a break it ends the same.</summary>
/// <param name="list">The list.</param>
/// <param name="fetched">File of what has changed, which becomes the whole one; missing where nothing has.</param>
/// <param name="there">File of what was there; missing where nothing was.</param>
internal sealed class Addition(FetchList list, string fetched, string there)
{
    private readonly HashSet<string> _changed = IdsIn(list, fetched);

    /// <summary>The ids that changed: they are there.</summary>
    public IReadOnlySet<string> Changed => _changed;

    /// <summary>The ids of the whole file.</summary>
    public HashSet<string> Ids() => [.. _changed, .. IdsIn(list, there)];

    /// <summary>Makes the fetched file the whole one.</summary>
    /// <param name="names">The names of today.</param>
    /// <param name="gone">Ids of what is no more.</param>
    public void Apply(NameBook names, IReadOnlySet<string> gone)
    {
        if (!File.Exists(there) && gone.Count == 0)
        {
            return;
        }
        var whole = fetched + ".whole";
        using (var stream = OwnerOnly.Open(whole, FileMode.Create))
        {
            foreach (var record in RecordsIn(there).Where(record => list.IdOf(record) is not { } id || (!_changed.Contains(id) && !gone.Contains(id))))
            {
                RecordFile.Write(stream, writer => list.Renew(record, writer, names));
            }
            foreach (var record in RecordsIn(fetched).Where(record => list.IdOf(record) is not { } id || !gone.Contains(id)))
            {
                RecordFile.Write(stream, writer => record.EnumerateObject().ToList().ForEach(property => property.WriteTo(writer)));
            }
        }
        File.Move(whole, fetched, overwrite: true);
    }

    private static HashSet<string> IdsIn(FetchList list, string path) => RecordsIn(path).Select(list.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<System.Text.Json.JsonElement> RecordsIn(string path) => File.Exists(path) ? RecordFile.Read(path) : [];
}
