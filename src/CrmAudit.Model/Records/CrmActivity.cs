namespace CrmAudit;

/// <summary>A call, letter, meeting or message that took place.</summary>
public sealed class CrmActivity : CrmCard
{
    /// <inheritdoc/>
    public override string Entity => "Activity";

    /// <summary>What it was.</summary>
    public CrmActivityKind Kind { get; set; }

    /// <summary>Type column as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? KindText { get; set; }

    /// <summary>Incoming or outgoing, from the firm's side.</summary>
    public CrmDirection Direction { get; set; }

    /// <summary>When it began.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Original text of <see cref="StartedAt"/>.</summary>
    public string? StartedAtText { get; set; }

    /// <summary>When it ended.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Original text of <see cref="EndedAt"/>.</summary>
    public string? EndedAtText { get; set; }

    /// <summary>Talk time in seconds (calls).</summary>
    public double? DurationSeconds { get; set; }

    /// <summary>Who called or wrote.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? From { get; set; }

    /// <summary>Who was called or written to.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? To { get; set; }

    /// <summary>The outside party's phone.</summary>
    [CrmField(CrmFieldKind.Phone)]
    public CrmPhone? Phone { get; set; }

    /// <summary>The outside party's e-mail address.</summary>
    [CrmField(CrmFieldKind.Email)]
    public string? Email { get; set; }

    /// <summary>How a call ended, or whether a letter was opened, as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Status { get; set; }

    /// <summary>What the status of a call means.</summary>
    public CrmCallResult Result { get; set; }

    /// <summary>Link or name of the recording.</summary>
    [CrmField(CrmFieldKind.Url)]
    public string? Recording { get; set; }

    /// <summary>Whether the letter was opened; null when not tracked.</summary>
    public bool? Opened { get; set; }

    /// <summary>Channel of a message (WhatsApp, Telegram ...) or line of a call.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Channel { get; set; }

    /// <summary>Running number inside the channel, where the export has one.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? Sequence { get; set; }

    /// <summary>Identifier of the linked deal.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? DealId { get; set; }

    /// <summary>Identifier of the linked lead.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? LeadId { get; set; }

    /// <summary>Identifier of the linked contact.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? ContactId { get; set; }

    /// <summary>Name of the linked contact.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Contact { get; set; }

    /// <summary>Title of the linked record, where the export gives no identifier.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Related { get; set; }
}
