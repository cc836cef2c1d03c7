using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching;

/// <summary>A CRM whose lists can be fetched.</summary>
internal interface ICrmSystem : IApiDialect
{
    /// <summary>Its name, that of its profile.</summary>
    string Name { get; }

    /// <summary>Whether the address itself is the key, so that it may be given by name only.</summary>
    bool IsAddressSecret { get; }

    /// <summary>The address where none is told; null where every customer has one.</summary>
    string? UsualAddress { get; }

    /// <summary>Whether it can be asked for what has changed.</summary>
    bool KnowsChanges { get; }

    /// <summary>The lists, users first: others name them by number.</summary>
    IReadOnlyList<FetchList> Lists { get; }

    /// <summary>What was deleted since a moment, where the system keeps it as events; null where it does not.</summary>
    IDeletionEvents? Deletions => null;

    /// <summary>Looks at what the key may do, before anything is fetched.</summary>
    Task<SystemFacts> LookAsync(ApiClient client, IFetchObserver observer, CancellationToken cancel);
}
