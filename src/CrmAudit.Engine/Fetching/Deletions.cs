using System.Globalization;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.Engine.Fetching.Parts;

namespace CrmAudit.Engine.Fetching;

/// <summary>
/// What is no more of the records an earlier fetch brought. A list of changes does not tell it: a system that counts is asked how many there are, and for all ids where they are fewer than the file has; one that keeps events is
/// asked for those.
/// </summary>
/// <param name="client">Asks.</param>
/// <param name="system">The CRM.</param>
/// <param name="observer">Hears of what does not fit.</param>
internal sealed class Deletions(ApiClient client, ICrmSystem system, IFetchObserver observer)
{
    private Dictionary<(string Entity, string Id), bool>? _events;

    /// <summary>The ids of a list that are there no more.</summary>
    /// <param name="list">The list.</param>
    /// <param name="addition">Its records of then and the changes.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancel">Stops the asking.</param>
    public async Task<IReadOnlySet<string>> OfAsync(FetchList list, Addition addition, DateTimeOffset since, CancellationToken cancel)
    {
        var ids = addition.Ids();
        if (list.Ids("") is not null)
        {
            return await SweptAsync(list, ids, cancel).ConfigureAwait(false);
        }
        if (ids.Count == 0 || system.Deletions is null || list.Entity is not ("Deal" or "Contact" or "Company"))
        {
            return new HashSet<string>();
        }
        _events ??= await EventsAsync(system.Deletions, since, cancel).ConfigureAwait(false);
        return ids.Where(id => !addition.Changed.Contains(id) && _events.GetValueOrDefault((list.Entity, id))).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlySet<string>> SweptAsync(FetchList list, HashSet<string> ids, CancellationToken cancel)
    {
        var last = ids.Select(static id => decimal.Parse(id, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        if (ids.Count == 0 || list.Count(last.ToString(CultureInfo.InvariantCulture), null) is not { } request)
        {
            return new HashSet<string>();
        }
        long? told;
        using (var answer = await client.ReadAsync(request, cancel).ConfigureAwait(false))
        {
            told = answer is null ? null : list.Counted(answer.RootElement);
        }
        if (told is null || told == ids.Count)
        {
            return new HashSet<string>();
        }
        var there = new HashSet<string>(StringComparer.Ordinal);
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await client.ReadAsync(list.Ids(cursor)!, cancel).ConfigureAwait(false);
            var page = list.Page(answer?.RootElement, cursor);
            there.UnionWith(page.Records.Select(list.IdOf).OfType<string>());
            cursor = page.Next;
        }
        var missing = there.Count(id => !ids.Contains(id) && decimal.Parse(id, CultureInfo.InvariantCulture) <= last);
        if (missing > 0)
        {
            observer.OnWarning(new("Fetch.sinceFewer", ("list", list.Name), ("n", (long)missing)));
        }
        ids.ExceptWith(there);
        return ids;
    }

    /// <summary>Whether the last event of each record is that it was deleted.</summary>
    private async Task<Dictionary<(string Entity, string Id), bool>> EventsAsync(IDeletionEvents events, DateTimeOffset since, CancellationToken cancel)
    {
        var found = new List<DeletionEvent>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await client.ReadAsync(events.Events.Next(cursor, null, since), cancel).ConfigureAwait(false);
            var page = events.Events.Page(answer?.RootElement, cursor);
            found.AddRange(page.Records.Select(events.Of).OfType<DeletionEvent>());
            cursor = page.Next;
        }
        return found.GroupBy(static item => (item.Entity, item.Id)).ToDictionary(static group => group.Key, static group => group.MaxBy(static item => item.At)!.IsDeleted);
    }
}
