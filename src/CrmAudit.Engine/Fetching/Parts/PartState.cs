namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>How far a fetch has come, kept beside its files.</summary>
internal sealed class PartState
{
    /// <summary>The CRM.</summary>
    public required string System { get; init; }

    /// <summary>Its host.</summary>
    public required string Host { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Changes since.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>The lists that were begun, by name.</summary>
    public Dictionary<string, ListState> Lists { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Whether all is there and only to be moved into place.</summary>
    public bool IsWhole { get; set; }
}
