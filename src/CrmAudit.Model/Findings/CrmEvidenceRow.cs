namespace CrmAudit;

/// <summary>One affected record.</summary>
public sealed record CrmEvidenceRow
{
    /// <summary>Entity of the record.</summary>
    public required string Entity { get; init; }

    /// <summary>Identifier of the record.</summary>
    public required string RecordId { get; init; }

    /// <summary>Name of the record, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Owner of the record, where known.</summary>
    public string? Owner { get; init; }

    /// <summary>File it was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>1-based line or row.</summary>
    public int Line { get; init; }

    /// <summary>Property or column that is at fault, where it is one.</summary>
    public string? Field { get; init; }

    /// <summary>The value found there.</summary>
    public string? Value { get; init; }

    /// <summary>Amount of the record, where it has one.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What of it is lost or at risk, in the currency of the finding's impact; 0 where the amount stands apart and waits to be confirmed, null where nothing is claimed.</summary>
    public decimal? Claimed { get; init; }

    /// <summary>What is proposed to be done with the record.</summary>
    public CrmProposal Proposal { get; init; }

    /// <summary>The value <see cref="Field"/> would get by the proposal, where there is one and it is known.</summary>
    public string? Proposed { get; init; }

    /// <summary>Why the record is here, before it is worded.</summary>
    public CrmText? Reason { get; init; }

    /// <summary>Why the record is here, in the language of the user interface.</summary>
    public string Why => Reason?.Render() ?? "";

    /// <summary>A row for a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reason">Why it is here.</param>
    /// <param name="field">Property or column at fault.</param>
    /// <param name="value">The value found there.</param>
    /// <param name="amount">Amount at stake.</param>
    public static CrmEvidenceRow Of(CrmRecord record, CrmText? reason = null, string? field = null, string? value = null, decimal? amount = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new()
        {
            Entity = record.Entity,
            RecordId = record.Id,
            Name = record.DisplayName is { Length: > 0 } name ? name : null,
            Owner = (record as CrmCard)?.Owner,
            File = record.File,
            Line = record.Line,
            Field = field,
            Value = value,
            Amount = amount,
            Reason = reason,
        };
    }
}
