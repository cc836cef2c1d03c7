using CrmAudit.Engine.Fetching.AmoCrm;
using CrmAudit.Engine.Fetching.Bitrix24;
using CrmAudit.Engine.Fetching.HubSpot;

namespace CrmAudit.Engine.Fetching;

/// <summary>The systems that can be fetched from.</summary>
internal static class CrmSystems
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ICrmSystem> All { get; } = [new Bitrix24System(), new AmoCrmSystem(), new HubSpotSystem()];

    /// <summary>The system of a name.</summary>
    /// <exception cref="FetchException">There is none.</exception>
    public static ICrmSystem Require(string name) => All.FirstOrDefault(system => system.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FetchException("Fetch.unknownSystem", ("system", name), ("known", All.Select(static system => system.Name).ToList()));
}
