namespace CrmAudit;

/// <summary>One recipient of a mailing, or the totals of one campaign.</summary>
public sealed class CrmMailing : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "Mailing";

    /// <summary>Campaign or list.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Campaign { get; set; }

    /// <summary>Recipient; null in a row of totals.</summary>
    [CrmField(CrmFieldKind.Email)]
    public string? Email { get; set; }

    /// <summary>Name of the recipient.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Name { get; set; }

    /// <summary>Status as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Status { get; set; }

    /// <summary>When it was sent or the status was set.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Original text of <see cref="SentAt"/>.</summary>
    public string? SentAtText { get; set; }

    /// <summary>Letters sent: 1 for a recipient, the total for a campaign; 0 when nothing was sent to the address.</summary>
    public long Sent { get; set; }

    /// <summary>Of them delivered; null when the export does not tell.</summary>
    public long? Delivered { get; set; }

    /// <summary>Of them bounced for good.</summary>
    public long HardBounces { get; set; }

    /// <summary>Of them bounced for now.</summary>
    public long SoftBounces { get; set; }

    /// <summary>Bounced, the export does not tell how.</summary>
    public long OtherBounces { get; set; }

    /// <summary>Complaints about spam.</summary>
    public long Complaints { get; set; }

    /// <summary>Opened; null when not tracked.</summary>
    public long? Opens { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Email ?? Campaign ?? "";
}
