namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A firm's card.</summary>
internal sealed class Firm
{
    public required int Id { get; init; }

    public required string Stem { get; init; }

    public required string Title { get; set; }

    public string Type { get; set; } = "Клиент";

    public string Employees { get; set; } = "";

    public required string Owner { get; set; }

    public string Address { get; set; } = "";

    public string Industry { get; set; } = "";

    public string Comment { get; set; } = "";

    public required DateTime CreatedAt { get; set; }

    public required DateTime ModifiedAt { get; set; }

    public required string Phone { get; set; }

    public required string Email { get; set; }

    public string Site { get; set; } = "";

    public required string City { get; set; }

    public required string TaxId { get; set; }

    public string AccountingCode { get; set; } = "";
}
