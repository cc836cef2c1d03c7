namespace CrmAudit;

/// <summary>An item of the price list or the stock.</summary>
public sealed class CrmProduct : CrmCard
{
    /// <inheritdoc/>
    public override string Entity => "Product";

    /// <summary>Article.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? Sku { get; set; }

    /// <summary>Price of one unit.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Price { get; set; }

    /// <summary>Original text of <see cref="Price"/>.</summary>
    public string? PriceText { get; set; }

    /// <summary>ISO 4217 code, or the text when it is not recognised.</summary>
    [CrmField(CrmFieldKind.Currency)]
    public string? Currency { get; set; }

    /// <summary>Unit of measure.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Unit { get; set; }

    /// <summary>Rate of VAT as exported.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? VatRate { get; set; }

    /// <summary>Section or category.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Category { get; set; }

    /// <summary>Quantity on stock.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Stock { get; set; }

    /// <summary>Original text of <see cref="Stock"/>.</summary>
    public string? StockText { get; set; }

    /// <summary>Whether the item is on sale; null when the export does not tell.</summary>
    public bool? Active { get; set; }
}
