namespace CrmAudit;

/// <summary>A deal (opportunity).</summary>
public sealed class CrmDeal : CrmCard, ICrmUtm
{
    /// <inheritdoc/>
    public override string Entity => "Deal";

    /// <summary>Pipeline (funnel, category).</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Pipeline { get; set; }

    /// <summary>Stage as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Stage { get; set; }

    /// <summary>Whether the deal is open, won, lost, or closed without a word how.</summary>
    public CrmDealStatus Status { get; set; }

    /// <summary>Status column as exported (Open/Won/Lost, Да/Нет), where there is one.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? StatusText { get; set; }

    /// <summary>Total of the deal; the sum of its lines where the export has a row per product.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Amount { get; set; }

    /// <summary>Original text of <see cref="Amount"/>; texts of several lines are joined by " + ".</summary>
    public string? AmountText { get; set; }

    /// <summary>ISO 4217 code, or the text when it is not recognised.</summary>
    [CrmField(CrmFieldKind.Currency)]
    public string? Currency { get; set; }

    /// <summary>Name of the contact.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Contact { get; set; }

    /// <summary>Identifier of the contact.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? ContactId { get; set; }

    /// <summary>Name of the firm.</summary>
    [CrmField(CrmFieldKind.Company)]
    public string? Company { get; set; }

    /// <summary>Identifier of the firm.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? CompanyId { get; set; }

    /// <summary>Phones of the linked contact, where the deal export carries them.</summary>
    [CrmField(CrmFieldKind.Phone)]
    public IReadOnlyList<CrmPhone> Phones { get; set; } = [];

    /// <summary>E-mail addresses of the linked contact, where the deal export carries them.</summary>
    [CrmField(CrmFieldKind.Email)]
    public IReadOnlyList<string> Emails { get; set; } = [];

    /// <summary>When work on the deal started.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Original text of <see cref="StartedAt"/>.</summary>
    public string? StartedAtText { get; set; }

    /// <summary>When the deal was closed (won or lost).</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Original text of <see cref="ClosedAt"/>.</summary>
    public string? ClosedAtText { get; set; }

    /// <summary>When the deal is expected to close.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ExpectedCloseAt { get; set; }

    /// <summary>Original text of <see cref="ExpectedCloseAt"/>.</summary>
    public string? ExpectedCloseAtText { get; set; }

    /// <summary>When the deal entered its present stage.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? StageChangedAt { get; set; }

    /// <summary>Original text of <see cref="StageChangedAt"/>.</summary>
    public string? StageChangedAtText { get; set; }

    /// <summary>When the next task or call is planned.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? NextActivityAt { get; set; }

    /// <summary>Original text of <see cref="NextActivityAt"/>.</summary>
    public string? NextActivityAtText { get; set; }

    /// <summary>Why a lost deal was lost.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? LossReason { get; set; }

    /// <summary>Why a won deal was won.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? WinReason { get; set; }

    /// <summary>Probability as exported, percent.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Probability { get; set; }

    /// <summary>Type of the deal.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? DealType { get; set; }

    /// <summary>Product lines; empty where the export has none.</summary>
    public IReadOnlyList<CrmLine> Lines { get; set; } = [];

    /// <inheritdoc/>
    [CrmField(CrmFieldKind.Choice)]
    public string? UtmSource { get; set; }

    /// <inheritdoc/>
    [CrmField(CrmFieldKind.Choice)]
    public string? UtmMedium { get; set; }

    /// <inheritdoc/>
    [CrmField(CrmFieldKind.Choice)]
    public string? UtmCampaign { get; set; }

    /// <inheritdoc/>
    [CrmField(CrmFieldKind.Choice)]
    public string? UtmContent { get; set; }

    /// <inheritdoc/>
    [CrmField(CrmFieldKind.Choice)]
    public string? UtmTerm { get; set; }
}
