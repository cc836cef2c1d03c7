using System.Management.Automation;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Files;

namespace CrmAudit.PowerShell.Fetching;

/// <summary>One fetch of a cmdlet: asks the caller, then fetches and tells how far it has come.</summary>
internal static class FetchRound
{
    /// <summary>Fetches; null where the caller refused or only looked.</summary>
    /// <exception cref="FetchException">It did not succeed.</exception>
    public static FetchManifest? Run(PSCmdlet cmdlet, ICrmSystem system, string? address, string? token, FetchOrder order, CancellationToken cancel)
    {
        var known = system.Lists.Select(static list => list.Entity).Distinct().ToList();
        if (order.Entities.FirstOrDefault(entity => !known.Contains(entity, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new FetchException("Fetch.unknownEntity", ("system", system.Name), ("entity", unknown), ("known", known));
        }
        var place = FetchAddress.Of(system, address, token, cmdlet.InvokeCommand);
        var reporter = new FetchReporter(cmdlet, system.Name);
        var fetcher = new CrmExportFetcher(system, place, reporter, TimeProvider.System);
        var action = new CrmText("Fetch.Action", ("lists", fetcher.ListsOf(order).Select(static list => list.Name).ToList()), ("system", system.Name), ("host", place.ToString()));
        return cmdlet.ShouldProcess(order.Folder, action.Render()) ? reporter.While(stop => fetcher.RunAsync(order, stop), cancel) : null;
    }
}
