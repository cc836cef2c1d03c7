namespace CrmAudit.Engine.Drafting;

/// <summary>What a set of exports shows of the audit it can be: enough to write its configuration.</summary>
internal sealed record AuditDraft
{
    /// <summary>Everything that was read.</summary>
    public required CrmDataset Data { get; init; }

    /// <summary>The files, in the order they were read.</summary>
    public required IReadOnlyList<DraftFile> Files { get; init; }

    /// <summary>The pipelines that have a deal on a stage.</summary>
    public required IReadOnlyList<DraftPipeline> Pipelines { get; init; }

    /// <summary>Who has open deals, and how many; names only, as the exports spell them.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Managers { get; init; }

    /// <summary>The channels that brought records.</summary>
    public required IReadOnlyList<DraftChannel> Channels { get; init; }

    /// <summary>The currency most amounts are in, with its share of those that name one; null when none does.</summary>
    public (string Code, double Share)? Currency { get; init; }

    /// <summary>The zone the written offsets of the dates speak for; null when no date has one.</summary>
    public (string Zone, TimeSpan Offset)? Zone { get; init; }

    /// <summary>The newest date the exports prove; null when they prove none.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether any file gave a table.</summary>
    public bool IsReadable => Files.Any(static file => file.IsRead);
}
