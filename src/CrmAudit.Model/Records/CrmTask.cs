namespace CrmAudit;

/// <summary>A task or another planned action.</summary>
public sealed class CrmTask : CrmCard
{
    /// <inheritdoc/>
    public override string Entity => "Task";

    /// <summary>Status as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Status { get; set; }

    /// <summary>Whether the task is done; null when the export does not tell.</summary>
    public bool? Done { get; set; }

    /// <summary>Deadline.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Original text of <see cref="DueAt"/>.</summary>
    public string? DueAtText { get; set; }

    /// <summary>When it was done.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Original text of <see cref="CompletedAt"/>.</summary>
    public string? CompletedAtText { get; set; }

    /// <summary>Priority as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Priority { get; set; }

    /// <summary>Kind of task as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Kind { get; set; }

    /// <summary>Entity of the record the task belongs to, where the export tells.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? RelatedEntity { get; set; }

    /// <summary>Identifier of the record the task belongs to.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? RelatedId { get; set; }

    /// <summary>Title of the record the task belongs to.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Related { get; set; }

    /// <summary>Identifier of the deal the task belongs to.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? DealId { get; set; }
}
