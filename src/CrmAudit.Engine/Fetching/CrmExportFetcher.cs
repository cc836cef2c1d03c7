using System.Reflection;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.Engine.Fetching.Parts;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching;

/// <summary>Fetches the lists of a CRM into a folder, whole or not at all.</summary>
/// <param name="system">The CRM.</param>
/// <param name="address">Where it is.</param>
/// <param name="observer">Hears of progress and of what is to be known.</param>
/// <param name="clock">Now, and what waits.</param>
/// <param name="handler">Carries requests; that of the system when null.</param>
internal sealed class CrmExportFetcher(ICrmSystem system, ApiAddress address, IFetchObserver observer, TimeProvider clock, HttpMessageHandler? handler = null)
{
    /// <summary>Fetches.</summary>
    /// <exception cref="FetchException">It did not succeed; what has been fetched is kept to be gone on with.</exception>
    public async Task<FetchManifest> RunAsync(FetchOrder order, CancellationToken cancel)
    {
        try
        {
            return await FetchAsync(order, cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FetchException("Fetch.disk", ("path", order.Folder), ("reason", exception.Message));
        }
    }

    /// <summary>The lists of an order: users and settings always, for others are read by them.</summary>
    public IReadOnlyList<FetchList> ListsOf(FetchOrder order) =>
        [.. system.Lists.Where(list => order.Entities.Count == 0 || list.IsDirectory || list.Entity == "User" || order.Entities.Contains(list.Entity, StringComparer.OrdinalIgnoreCase))];

    private List<string> FileNames => [.. system.Lists.Select(static list => list.FileName)];

    private async Task<FetchManifest> FetchAsync(FetchOrder order, CancellationToken cancel)
    {
        var wanted = new PartState { System = system.Name, Host = address.ToString(), StartedAt = clock.GetUtcNow(), Since = order.Since, Entities = order.Entities };
        using var part = PartFolder.Beside(order.Folder);
        var left = part.Left();
        if (left is { IsWhole: true })
        {
            part.GoOn(left);
            var done = new Commit(part, order.Folder, FileNames).Finish();
            return order.Resume && done is not null ? done : await FetchAsync(order, cancel).ConfigureAwait(false);
        }
        RequirePlace(order);
        if (order.Resume && left is not null && PartFolder.Fits(left, wanted))
        {
            part.GoOn(left);
        }
        else
        {
            part.Begin(wanted);
        }
        using var client = new ApiClient(address, system, observer, clock, handler);
        var facts = await system.LookAsync(client, observer, cancel).ConfigureAwait(false);
        var names = new NameBook { Zone = FetchManifest.ZoneOf(facts.Zone) };
        var reader = new ListReader(client, part, order.Folder, names, observer, system.Lists);
        var lists = ListsOf(order);
        foreach (var list in lists)
        {
            await reader.ReadAsync(list, cancel).ConfigureAwait(false);
        }
        await CompleteAsync(part, lists, facts, order, names, new(client, system, observer), cancel).ConfigureAwait(false);
        return new Commit(part, order.Folder, FileNames).Finish()!;
    }

    /// <summary>Files of an earlier fetch are replaced only where that is asked for, and others never.</summary>
    private void RequirePlace(FetchOrder order)
    {
        if (order.Since is not null && !system.KnowsChanges)
        {
            throw new FetchException("Fetch.noSince", ("system", system.Name));
        }
        if (order is { Force: false, Since: null } && FileNames.Append(FetchManifest.FileName).FirstOrDefault(file => File.Exists(Path.Combine(order.Folder, file))) is { } file)
        {
            throw new FetchException("Fetch.exists", ("path", Path.Combine(order.Folder, file)));
        }
    }

    private async Task CompleteAsync(PartFolder part, IReadOnlyList<FetchList> lists, SystemFacts facts, FetchOrder order, NameBook names, Deletions deletions, CancellationToken cancel)
    {
        if (lists.All(list => list.IsDirectory || part.State.Lists[list.Name].Problem is not null))
        {
            throw new FetchException("Fetch.nothing", ("host", address.ToString()));
        }
        var fetched = new List<FetchedList>();
        foreach (var list in lists)
        {
            var state = part.State.Lists[list.Name];
            if (order.Since is { } since && !list.IsDirectory && state.Problem is null)
            {
                var addition = new Addition(list, part.PathOf(list.FileName), Path.Combine(order.Folder, list.FileName));
                var gone = await deletions.OfAsync(list, addition, since, cancel).ConfigureAwait(false);
                addition.Apply(names, gone);
                if (gone.Count > 0)
                {
                    state.Deleted += gone.Count;
                    observer.OnWarning(new("Fetch.gone", ("list", list.Name), ("n", (long)gone.Count)));
                }
            }
            fetched.Add(new(list.Name, list.Entity, File.Exists(part.PathOf(list.FileName)) ? list.FileName : null, state.Told, state.Written, state.Deleted, state.Problem));
        }
        var manifest = new FetchManifest
        {
            Module = typeof(CrmExportFetcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0],
            System = system.Name,
            Host = address.ToString(),
            StartedAt = part.State.StartedAt,
            FinishedAt = clock.GetUtcNow(),
            Since = order.Since,
            Zone = facts.Zone,
            Dates = facts.Dates,
            Lists = fetched,
        };
        using (var file = OwnerOnly.Open(part.PathOf(FetchManifest.FileName), FileMode.Create))
        {
            file.Write(manifest.ToBytes());
        }
        part.State.IsWhole = true;
        part.Save();
    }
}
