namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Tells a list of firms from a list of people who work somewhere: in the one every firm stands once, and the person beside it is called a contact person, or nobody is
/// named at all.
/// </summary>
internal static class FirmList
{
    private const double Once = 0.95;

    /// <summary>Whether every row is a firm.</summary>
    public static bool Is(TableColumns columns)
    {
        // A list of people has their names in parts, or calls them by nothing but their names.
        if (columns.Items.Any(static column => column.Meaning is { Attribute: "firstName" or "lastName", IsTrap: false }))
        {
            return false;
        }
        var firm = columns.Items.FirstOrDefault(static column => column.Meaning is { Attribute: null or "name" or "fullName", Event: null, Noun: "company", IsTrap: false } && column.Content is { Filled: > 1, Distinct: >= Once, IsPersons: false });
        var person = columns.Items.FirstOrDefault(static column => column.Meaning is { Attribute: null or "name" or "fullName", Event: null, Noun: "contact", IsTrap: false, Unknown: 0 } && column.Content is { Filled: > 1, IsFirms: false });
        return firm is not null && (person is null ? !columns.Items.Any(static column => IsOther(column)) : firm.Index < person.Index);
    }

    /// <summary>Whether a column names somebody or something else that has a row: a person, a deal, a task.</summary>
    private static bool IsOther(TableColumn column) => column.Content.IsPersons
        || column.Meaning is { IsTrap: false, Attribute: "name" or "fullName" or "title" or "stage" or "sku" or "quantity", Noun: not "company" }
        || (!column.Meaning.IsTrap && column.Meaning.Nouns.Any(static noun => noun is "deal" or "lead" or "order" or "task" or "call" or "payment" or "invoice" or "sale" or "product"));
}
