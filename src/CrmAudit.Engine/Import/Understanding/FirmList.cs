namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Tells a list of firms that have somebody to speak to from a list of people who work somewhere: in the one every firm stands once, and the person is called a contact person.</summary>
internal static class FirmList
{
    private const double Once = 0.95;

    /// <summary>Whether every row is a firm with its contact person.</summary>
    public static bool Is(TableColumns columns)
    {
        // A list of people has their names in parts, or calls them by nothing but their names.
        if (columns.Items.Any(static column => column.Meaning is { Attribute: "firstName" or "lastName", IsTrap: false }))
        {
            return false;
        }
        var firm = columns.Items.FirstOrDefault(static column => column.Meaning is { Attribute: null or "name" or "fullName", Event: null, Noun: "company", IsTrap: false } && column.Content is { Filled: > 1, Distinct: >= Once, IsPersons: false });
        var person = columns.Items.FirstOrDefault(static column => column.Meaning is { Attribute: null or "name" or "fullName", Event: null, Noun: "contact", IsTrap: false, Unknown: 0 } && column.Content is { Filled: > 1, IsFirms: false });
        return firm is not null && person is not null && firm.Index < person.Index;
    }
}
