namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What the targets of columns hold.</summary>
internal static class FieldKinds
{
    /// <summary>The kind of a property or of a state of the row.</summary>
    public static CrmFieldKind Of(string entity, string target) => target switch
    {
        "CloseDate" or "BitrixCloseDate" => CrmFieldKind.Date,
        "AmountWithCurrency" or "Line.Price" or "Line.Quantity" => CrmFieldKind.Amount,
        "FirstName" or "LastName" or "Line.Product" => CrmFieldKind.Name,
        // A login may be written like anything: a word, a number, an address.
        "Login" => CrmFieldKind.Text,
        _ => Property(entity, target)?.Kind ?? CrmFieldKind.Text,
    };

    /// <summary>Whether an entity has a property.</summary>
    public static bool Has(string entity, string property) => Property(entity, property) is not null;

    /// <summary>Whether any entity has a property.</summary>
    public static bool IsKnown(string property) => CrmSchema.Entities.Any(entity => Has(entity, property));

    /// <summary>The property a target fills in the end.</summary>
    public static string PropertyOf(string target) => target switch
    {
        "CloseDate" or "BitrixCloseDate" => nameof(CrmDeal.ClosedAt),
        "AmountWithCurrency" => nameof(CrmDeal.Amount),
        "Outcome.Code" => nameof(CrmDeal.Status),
        "Call.Type" => nameof(CrmActivity.Direction),
        "Call.Code" => nameof(CrmActivity.Result),
        _ => target,
    };

    /// <summary>Whether a field is the number of another record: a system's own list has several that are none of its own links.</summary>
    public static bool IsLink(string name) => name.EndsWith("Id", StringComparison.Ordinal) && name is not (nameof(CrmRecord.Id) or "TaxId");

    private static CrmProperty? Property(string entity, string name)
    {
        foreach (var property in CrmSchema.PropertiesOf(entity))
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }
        return null;
    }
}
