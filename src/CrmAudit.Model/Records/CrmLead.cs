namespace CrmAudit;

/// <summary>An enquiry that is not a deal yet.</summary>
public sealed class CrmLead : CrmParty, ICrmUtm
{
    /// <inheritdoc/>
    public override string Entity => "Lead";

    /// <summary>Status as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Status { get; set; }

    /// <summary>What the status means.</summary>
    public CrmLeadOutcome Outcome { get; set; }

    /// <summary>Family name of the person.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? LastName { get; set; }

    /// <summary>Given name of the person.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? FirstName { get; set; }

    /// <summary>Patronymic or middle name of the person.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? MiddleName { get; set; }

    /// <summary>Full name of the person, where the lead has a title beside it.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Person { get; set; }

    /// <summary>Name of the firm.</summary>
    [CrmField(CrmFieldKind.Company)]
    public string? Company { get; set; }

    /// <summary>Job title.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Position { get; set; }

    /// <summary>Expected amount.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Amount { get; set; }

    /// <summary>Original text of <see cref="Amount"/>.</summary>
    public string? AmountText { get; set; }

    /// <summary>ISO 4217 code, or the text when it is not recognised.</summary>
    [CrmField(CrmFieldKind.Currency)]
    public string? Currency { get; set; }

    /// <summary>When a person first answered the lead.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? FirstTouchAt { get; set; }

    /// <summary>Original text of <see cref="FirstTouchAt"/>.</summary>
    public string? FirstTouchAtText { get; set; }

    /// <summary>When the lead became a deal.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ConvertedAt { get; set; }

    /// <summary>Original text of <see cref="ConvertedAt"/>.</summary>
    public string? ConvertedAtText { get; set; }

    /// <summary>Contact the lead was converted to.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? ContactId { get; set; }

    /// <summary>Deal the lead was converted to.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? DealId { get; set; }

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

    /// <inheritdoc/>
    public override string DisplayName => Name ?? Person ?? string.Join(' ', new[] { LastName, FirstName, MiddleName }.Where(static part => !string.IsNullOrEmpty(part)));
}
