namespace CrmAudit;

/// <summary>An entry of an outside registry: marketplace order, site form, payment.</summary>
public sealed class CrmOrder : CrmRecord, ICrmUtm
{
    /// <inheritdoc/>
    public override string Entity => "Order";

    /// <summary>What the entry is.</summary>
    public CrmOrderKind Kind { get; set; }

    /// <summary>Number of the order, payment document or form submission.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? Number { get; set; }

    /// <summary>When it was placed, paid or sent.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? OrderedAt { get; set; }

    /// <summary>Original text of <see cref="OrderedAt"/>.</summary>
    public string? OrderedAtText { get; set; }

    /// <summary>Total of the entry (not of one line).</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Amount { get; set; }

    /// <summary>Original text of <see cref="Amount"/>.</summary>
    public string? AmountText { get; set; }

    /// <summary>ISO 4217 code, or the text when it is not recognised.</summary>
    [CrmField(CrmFieldKind.Currency)]
    public string? Currency { get; set; }

    /// <summary>Direction of a payment, from the firm's side.</summary>
    public CrmDirection Direction { get; set; }

    /// <summary>Status as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Status { get; set; }

    /// <summary>When the status last changed.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? StatusChangedAt { get; set; }

    /// <summary>Original text of <see cref="StatusChangedAt"/>.</summary>
    public string? StatusChangedAtText { get; set; }

    /// <summary>Buyer, payer or sender.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Customer { get; set; }

    /// <summary>Phones of the buyer.</summary>
    [CrmField(CrmFieldKind.Phone)]
    public IReadOnlyList<CrmPhone> Phones { get; set; } = [];

    /// <summary>E-mail addresses of the buyer.</summary>
    [CrmField(CrmFieldKind.Email)]
    public IReadOnlyList<string> Emails { get; set; } = [];

    /// <summary>BIN or IIN of the buyer or payer, padded to 12 digits.</summary>
    [CrmField(CrmFieldKind.TaxId)]
    public string? TaxId { get; set; }

    /// <summary>Original text of <see cref="TaxId"/>.</summary>
    public string? TaxIdText { get; set; }

    /// <summary>City, where given.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? City { get; set; }

    /// <summary>Delivery address.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Address { get; set; }

    /// <summary>How it is paid.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? PaymentMethod { get; set; }

    /// <summary>How it is delivered.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? DeliveryMethod { get; set; }

    /// <summary>Purpose of a payment or comment of an order.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Purpose { get; set; }

    /// <summary>Identifier or name of the form.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Form { get; set; }

    /// <summary>Product lines; empty where the registry has none.</summary>
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

    /// <inheritdoc/>
    public override string DisplayName => Number ?? Customer ?? "";
}
