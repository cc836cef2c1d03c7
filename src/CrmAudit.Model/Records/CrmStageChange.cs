namespace CrmAudit;

/// <summary>One move of a deal (or lead) to a stage.</summary>
public sealed class CrmStageChange : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "StageChange";

    /// <summary>Identifier of the deal.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? DealId { get; set; }

    /// <summary>Identifier of the lead, where it is a lead that moved: such a move is none of any deal.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? LeadId { get; set; }

    /// <summary>Title of the deal, where given.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Deal { get; set; }

    /// <summary>Pipeline, where given.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Pipeline { get; set; }

    /// <summary>Stage left, where given.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? FromStage { get; set; }

    /// <summary>Stage entered.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Stage { get; set; }

    /// <summary>When the stage was entered.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Original text of <see cref="ChangedAt"/>.</summary>
    public string? ChangedAtText { get; set; }

    /// <summary>When the stage was left, where the export gives it.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Original text of <see cref="LeftAt"/>.</summary>
    public string? LeftAtText { get; set; }

    /// <summary>Who moved the deal.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? ChangedBy { get; set; }

    /// <summary>Amount of the deal at that time.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Amount { get; set; }

    /// <summary>Original text of <see cref="Amount"/>.</summary>
    public string? AmountText { get; set; }

    /// <summary>Expected close date at that time.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ExpectedCloseAt { get; set; }

    /// <summary>Original text of <see cref="ExpectedCloseAt"/>.</summary>
    public string? ExpectedCloseAtText { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Stage ?? "";
}
