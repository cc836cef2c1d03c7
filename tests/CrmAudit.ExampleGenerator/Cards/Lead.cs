namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>An enquiry.</summary>
internal sealed record Lead(int Id, string Title, string First, string Last, string Status, string Owner, string Source, string Phone, string Email, string Company, string UtmSource, string UtmMedium, DateTime CreatedAt, DateTime ModifiedAt);
