namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A person's card.</summary>
internal sealed class Contact
{
    public required int Id { get; init; }

    public required string First { get; set; }

    public required string Last { get; set; }

    public string Middle { get; set; } = "";

    public string BirthDate { get; set; } = "";

    public string Position { get; set; } = "";

    public string Company { get; set; } = "";

    public string Type { get; set; } = "Клиенты";

    public required string Owner { get; set; }

    public string Comment { get; set; } = "";

    public string Source { get; set; } = "";

    public required DateTime CreatedAt { get; set; }

    public required DateTime ModifiedAt { get; set; }

    public DateTime? LastActivityAt { get; set; }

    /// <summary>Ten digits the phone was made of.</summary>
    public required string National { get; init; }

    public required string Phone { get; set; }

    public string Email { get; set; } = "";

    public string City { get; set; } = "";

    public string FavouriteHoliday { get; set; } = "";

    public string FullName => $"{Last} {First}".Trim();
}
