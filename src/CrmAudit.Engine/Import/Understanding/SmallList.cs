namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Tells a list of few columns that has all it takes: somebody and a way to reach him, what was sold with its day or number, goods with a price or a stock, a
/// contact with its time. Three columns cannot weigh what ten do, but where hardly any of them is left open, there is nothing else the rows could be.
/// </summary>
internal static class SmallList
{
    /// <summary>Share of the columns that have a field from which hardly anything of the table is left open.</summary>
    private const double Explained = 0.6;

    private const int FewestColumns = 2;

    private static readonly string[] Names = ["Name", "FirstName", "LastName"];

    private static readonly string[] Ways = ["Phones", "Emails"];

    private static readonly string[] OfFirms = ["TaxId", "Phones", "Emails", "Address", "Website"];

    private static readonly string[] Sold = ["Amount", "Line.Product", "Line.Sku", "Line.Price"];

    private static readonly string[] Wanted = ["Name", "Company", "Contact"];

    private static readonly string[] Weighed = ["Amount", "Stage", "StatusText"];

    private static readonly string[] Planned = ["Status", "DueAt", "Done", "Owner", "Priority"];

    private static readonly string[] Hired = ["Email", "Phone", "Login", "Role", "Department"];

    private static readonly string[] Talked = ["Phone", "From", "To", "Contact"];

    /// <summary>Whether the table is such a list.</summary>
    /// <param name="reading">The columns as those of an entity.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="tableNoun">What the name of the file or sheet says its rows are.</param>
    public static bool Is(EntityReading reading, TableColumns columns, string? tableNoun)
    {
        bool HasAny(string[] fields) => fields.Any(reading.Has);
        var isComplete = reading.Entity switch
        {
            "Contact" => HasAny(Names) && HasAny(Ways),
            "Company" => reading.Has("Name") && HasAny(OfFirms),
            "Order" => (reading.Has("OrderedAt") || reading.Has("Number")) && HasAny(Sold),
            "Product" => GoodsList.Is(reading, columns),
            "Lead" => tableNoun == "lead" && HasAny(Ways),
            "Deal" => HasAny(Wanted) && HasAny(Weighed) && (tableNoun == "deal" || columns.Items.Any(static column => column.Meaning is { Noun: "deal", Attribute: not "id", IsTrap: false })),
            "Task" => tableNoun == "task" && reading.Has("Name") && HasAny(Planned),
            "User" => tableNoun == "user" && HasAny(Names) && HasAny(Hired),
            "Activity" => reading.Has("StartedAt") && HasAny(Talked) && tableNoun is "call" or "activity",
            _ => false,
        };
        return isComplete && !IsOfSomethingElse(columns) && IsExplained(reading, columns);
    }

    /// <summary>Whether the first column numbers the rows as something nobody knows: a visit, a property.</summary>
    private static bool IsOfSomethingElse(TableColumns columns) => columns is { OwnId: 0, Items: [{ Meaning: { Noun: null, Unknown: > 0 } }, ..] };

    private static bool IsExplained(EntityReading reading, TableColumns columns)
    {
        var open = columns.Items.Where(static column => !column.IsNoField && !column.Meaning.IsTrap && (column.Content.Filled > 0 || !column.Meaning.IsSilent)).ToList();
        var read = open.Count(column => reading.Choices[column.Index].Targets.Count > 0);
        return read >= FewestColumns && read >= Explained * open.Count;
    }
}
