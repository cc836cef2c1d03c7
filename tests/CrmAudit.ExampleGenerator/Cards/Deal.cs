namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A deal with its product lines.</summary>
internal sealed class Deal
{
    public required int Id { get; init; }

    public required string Pipeline { get; init; }

    public required string Stage { get; set; }

    public required string Title { get; set; }

    public required string Owner { get; set; }

    public string Source { get; set; } = "";

    public string Currency { get; set; } = "Тенге";

    public string Company { get; set; } = "";

    public string Contact { get; set; } = "";

    public bool Closed { get; set; }

    public required DateTime CreatedAt { get; set; }

    public required DateTime ModifiedAt { get; set; }

    public DateTime? CloseAt { get; set; }

    public string LossReason { get; set; } = "";

    public string ContractNumber { get; set; } = "";

    public string UtmSource { get; set; } = "";

    /// <summary>Product, price, quantity; a deal without lines has none of the three.</summary>
    public List<(string Product, decimal Price, int Quantity)> Lines { get; set; } = [];

    /// <summary>Sum of a deal without lines, as typed.</summary>
    public string Sum { get; set; } = "";
}
