namespace CrmAudit;

/// <summary>One affected record: a reference to it, and what is at fault there.</summary>
public sealed record CrmEvidenceRow
{
    private readonly Amounts? _amounts;

    /// <summary>Entity of the record.</summary>
    public string Entity { get => Reference.Entity; init => Reference = CrmReference.To(Reference) with { Entity = value }; }

    /// <summary>Identifier of the record.</summary>
    public string RecordId { get => Reference.Id; init => Reference = CrmReference.To(Reference) with { Id = value }; }

    /// <summary>Name of the record, where it has one.</summary>
    public string? Name { get => Reference.Name; init => Reference = CrmReference.To(Reference) with { Name = value }; }

    /// <summary>Owner of the record, where known.</summary>
    public string? Owner { get => Reference.Owner; init => Reference = CrmReference.To(Reference) with { Owner = value }; }

    /// <summary>File it was read from.</summary>
    public string File { get => Reference.File; init => Reference = CrmReference.To(Reference) with { File = value }; }

    /// <summary>1-based line or row.</summary>
    public int Line { get => Reference.Line; init => Reference = CrmReference.To(Reference) with { Line = value }; }

    /// <summary>The record.</summary>
    internal ICrmReference Reference { get; init; } = CrmReference.None;

    /// <summary>Property or column that is at fault, where it is one.</summary>
    public string? Field { get; init; }

    /// <summary>The value found there.</summary>
    public string? Value { get; init; }

    /// <summary>Amount of the record, where it has one.</summary>
    public decimal? Amount { get => _amounts?.Of; init => _amounts = value is null && Claimed is null ? null : new(value, Claimed); }

    /// <summary>What of it is lost or at risk, in the currency of the finding's impact; 0 where the amount stands apart and waits to be confirmed, null where nothing is claimed.</summary>
    public decimal? Claimed { get => _amounts?.Claimed; init => _amounts = value is null && Amount is null ? null : new(Amount, value); }

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
        return new() { Reference = record, Field = field, Value = value, Amount = amount, Reason = reason };
    }

    /// <summary>Most rows speak of no money.</summary>
    private sealed record Amounts(decimal? Of, decimal? Claimed);
}
