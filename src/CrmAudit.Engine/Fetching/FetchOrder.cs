namespace CrmAudit.Engine.Fetching;

/// <summary>What is to be fetched and where to.</summary>
/// <param name="Folder">Full path of the folder of the files.</param>
/// <param name="Entities">Entities; all the system has when empty.</param>
internal sealed record FetchOrder(string Folder, IReadOnlyList<string> Entities)
{
    /// <summary>Only records changed since, added to what is there; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether a fetch that broke off is gone on with.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether files of an earlier fetch may be replaced.</summary>
    public bool Force { get; init; }
}
