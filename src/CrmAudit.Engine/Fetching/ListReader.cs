using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.Engine.Fetching.Parts;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching;

/// <summary>Reads one list to its end, page by page, into the part folder.</summary>
/// <param name="client">Asks.</param>
/// <param name="part">The folder.</param>
/// <param name="folder">The folder it is for.</param>
/// <param name="names">Names of users, cards and fields.</param>
/// <param name="observer">Hears of progress.</param>
/// <param name="lists">The lists of the system, of which one may hold what was deleted from another.</param>
internal sealed class ListReader(ApiClient client, PartFolder part, string folder, NameBook names, IFetchObserver observer, IReadOnlyList<FetchList> lists)
{
    /// <summary>No system gives fewer in one page.</summary>
    private const int SmallList = 50;

    /// <summary>Reads a list; one that was read before the break only gives its names.</summary>
    public async Task ReadAsync(FetchList list, CancellationToken cancel)
    {
        list = list.Knowing(names);
        if (list.LeftOut > 0)
        {
            observer.OnWarning(new("Fetch.leftOut", ("list", list.Name), ("n", list.LeftOut)));
        }
        var state = part.State.Lists.TryGetValue(list.Name, out var known) ? known : part.State.Lists[list.Name] = new();
        if (!state.IsDone)
        {
            try
            {
                await (list.IsDirectory ? DirectoryAsync(list, state, cancel) : PagesAsync(list, state, cancel)).ConfigureAwait(false);
            }
            catch (RefusedException refused)
            {
                if (list.Entity is "Deal" or "Contact" or "Company" or "Lead" || state.Written > 0)
                {
                    // Without its cards, or with half a list, an export is none.
                    throw new FetchException("Fetch.refused", ("host", part.State.Host), ("method", list.Name), ("code", refused.Code));
                }
                state.Problem = refused.Code;
                File.Delete(part.PathOf(list.FileName));
            }
            state.IsDone = true;
            part.Save();
        }
        if (state.Problem is { } problem)
        {
            observer.OnWarning(new("Fetch.skipped", ("list", list.Name), ("code", problem)));
            return;
        }
        var told = list.ArchiveOf ?? list.Name;
        if (part.State.Lists[told].Deleted is > 0 and var deleted)
        {
            observer.OnWarning(new("Fetch.deleted", ("list", told), ("n", deleted)));
        }
        Note(list);
    }

    private async Task DirectoryAsync(FetchList list, ListState state, CancellationToken cancel)
    {
        var rows = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await client.ReadAsync(list.Next(cursor, null, null), cancel).ConfigureAwait(false);
            var page = list.Page(answer?.RootElement, cursor);
            rows.AddRange(page.Records.Select(static record => record.Clone()));
            cursor = page.Next;
        }
        state.Written = rows.Count;
        if (rows.Count == 0)
        {
            return;
        }
        using var file = OwnerOnly.Open(part.PathOf(list.FileName), FileMode.Create);
        using var writer = new Utf8JsonWriter(file, RecordFile.Options);
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            list.Keep(row, writer, names);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private async Task PagesAsync(FetchList list, ListState state, CancellationToken cancel)
    {
        var since = part.State.Since;
        using (var file = new RecordFile(part.PathOf(list.FileName), state))
        {
            var seen = list.Overlaps ? SeenIn(list) : null;
            var live = list.ArchiveOf is { } name ? lists.First(other => other.Name == name) : null;
            var alive = live is not null && File.Exists(part.PathOf(live.FileName)) ? SeenIn(live) : null;
            var again = new HashSet<string>(StringComparer.Ordinal);
            state.Cursor = list.IsSecondLook(state.Cursor) ? list.SecondLook! : state.Cursor;
            state.Told ??= await CountAsync(list, null, since, cancel).ConfigureAwait(false);
            var places = new HashSet<string>(StringComparer.Ordinal);
            var answers = 0;
            state.IsRead |= state.Told == 0;
            while (!state.IsRead)
            {
                answers++;
                var cursor = state.Cursor;
                using var answer = await client.ReadAsync(list.Next(cursor, state.Told - state.Written, since), cancel).ConfigureAwait(false);
                var page = list.Page(answer?.RootElement, cursor);
                if (page.Next is { } next && !places.Add(next))
                {
                    // Pages that lead back to one another would come again and again.
                    throw new FetchException("Fetch.disorder", ("list", list.Name));
                }
                foreach (var record in page.Records)
                {
                    var id = list.IdOf(record);
                    if (id is not null && list.IsSecondLook(cursor))
                    {
                        again.Add(id);
                    }
                    if (live is not null && id is not null && alive?.Contains(id) == true)
                    {
                        // It was deleted after it had been read: it stays, and that is told.
                        part.State.Lists[live.Name].Deleted++;
                    }
                    else if (seen is null || id is null || seen.Add(id))
                    {
                        file.Add(list, record, names);
                        state.Written++;
                    }
                    state.Last = id;
                }
                state.Bytes = file.Flush();
                state.Cursor = page.Next ?? cursor;
                state.IsRead = page.Next is null;
                part.Save();
                observer.OnProgress(list.Name, state.Written, state.Told);
            }
            if (again.Count > 0)
            {
                (state.Told, state.Deleted) = (again.Count, seen!.Count(id => !again.Contains(id)));
            }
            // What came in one answer, as many as were counted, is one picture.
            if (state.Told != state.Written || answers > 1 || state.Written > SmallList)
            {
                await CheckAsync(list, state, since, cancel).ConfigureAwait(false);
            }
        }
        if (state.Written == 0)
        {
            File.Delete(part.PathOf(list.FileName));
        }
    }

    /// <summary>Holds what was written against what the server counts up to there; records that came later are none of it.</summary>
    private async Task CheckAsync(FetchList list, ListState state, DateTimeOffset? since, CancellationToken cancel)
    {
        if (await CountAsync(list, state.Last, since, cancel).ConfigureAwait(false) is not { } told)
        {
            return;
        }
        (state.Told, state.Deleted) = (told, Math.Max(0, state.Written - told));
        if (told > state.Written && since is null)
        {
            var written = state.Written;
            state.Reset();
            part.Save();
            throw new FetchException("Fetch.fewer", ("list", list.Name), ("told", told), ("written", written));
        }
    }

    private async Task<long?> CountAsync(FetchList list, string? upTo, DateTimeOffset? since, CancellationToken cancel)
    {
        if (list.Count(upTo, since) is not { } request)
        {
            return null;
        }
        using var answer = await client.ReadAsync(request, cancel).ConfigureAwait(false);
        return answer is null ? null : list.Counted(answer.RootElement);
    }

    private HashSet<string> SeenIn(FetchList list) => RecordFile.Read(part.PathOf(list.FileName)).Select(list.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes the names of users, cards and fields; after a break too, as they stand in the files. Of changes alone the names of an earlier fetch come first.</summary>
    private void Note(FetchList list)
    {
        if (!IsNamed(list))
        {
            return;
        }
        string[] paths = part.State.Since is null || list.IsDirectory ? [part.PathOf(list.FileName)] : [Path.Combine(folder, list.FileName), part.PathOf(list.FileName)];
        if (list.Entity == FieldSettings.Entity)
        {
            names.Add(paths.Where(File.Exists).SelectMany(RecordFile.ReadAny).Select(FieldSettings.Read).OfType<FieldSetting>());
            return;
        }
        foreach (var record in paths.Where(File.Exists).SelectMany(RecordFile.ReadAny))
        {
            if (list.NameOf(record) is { } named)
            {
                names.Add(list.NamedAs, named.Id, named.Name);
            }
        }
    }

    /// <summary>Whether others name the records of a list by number; deals and the work on them are not read through for it.</summary>
    private static bool IsNamed(FetchList list) => list.IsDirectory || list.Entity is "User" or "Company" or "Contact";
}
