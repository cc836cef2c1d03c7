namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// What a table must hold to be a list of an entity, however well its other columns would fill the fields: a deal has a stage, an outlook or its own name, an order
/// is for something or somebody. An amount with a state and a responsible person has both, and a ticket of a help desk has them too.
/// </summary>
internal static class EntityProof
{
    /// <summary>Columns about tickets from which the rows are tickets.</summary>
    private const int SomeTickets = 2;

    /// <summary>What only deals have.</summary>
    private static readonly HashSet<string> OfDeals = new(StringComparer.Ordinal)
    {
        "Stage", "Pipeline", "Probability", "CloseDate", "ExpectedCloseAt", "StageChangedAt", "LossReason", "WinReason",
    };

    /// <summary>What tells one deal from another: stages with their probabilities are a directory.</summary>
    private static readonly HashSet<string> OfOneDeal = new(StringComparer.Ordinal)
    {
        "Id", "Name", "Company", "CompanyId", "Contact", "ContactId", "Phones", "Emails", "CreatedAt", "CloseDate", "ExpectedCloseAt", "Amount",
    };

    private static readonly HashSet<string> OfOrders = new(StringComparer.Ordinal)
    {
        "Amount", "Customer", "FirstName", "LastName", "Phones", "Emails", "TaxId", "PaymentMethod", "DeliveryMethod", "Purpose", "Form", "Line.Product", "Line.Sku", "Line.Price", "Line.Quantity",
    };

    /// <summary>What tells one order from another: sums by firm or by product have neither number nor day.</summary>
    private static readonly HashSet<string> OfOneOrder = new(StringComparer.Ordinal) { "Id", "Number", "OrderedAt", "Phones", "Emails", "Address" };

    private static readonly HashSet<string> OfCompanies = new(StringComparer.Ordinal) { "TaxId", "Industry", "Employees", "AnnualRevenue", "Phones", "Emails", "Address", "City" };

    private static readonly HashSet<string> OfContacts = new(StringComparer.Ordinal) { "FirstName", "LastName", "MiddleName", "Phones", "Emails", "BirthDate", "TaxId" };

    /// <summary>What a lead has beside its number: figures by lead have that too.</summary>
    private static readonly HashSet<string> OfLeads = new(StringComparer.Ordinal)
    {
        "Name", "Person", "FirstName", "LastName", "Company", "Phones", "Emails", "Status", "LeadSource", "ConvertedAt", "FirstTouchAt", "UtmSource", "UtmCampaign",
    };

    /// <summary>What goods are called by: a rate with a number is one of a currency.</summary>
    private static readonly HashSet<string> OfProducts = new(StringComparer.Ordinal) { "Name", "Sku" };

    private static readonly HashSet<string> OfUsers = new(StringComparer.Ordinal) { "Name", "FirstName", "LastName", "Login", "Email" };

    /// <summary>Whether the table may be a list of the entity.</summary>
    /// <param name="reading">The columns as the entity's.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="tableNoun">What the name of the file or sheet says its rows are.</param>
    public static bool Holds(EntityReading reading, TableColumns columns, string? tableNoun)
    {
        bool Says(string noun) => tableNoun == noun || columns.Items.Any(column => column.Meaning.Nouns.Contains(noun));
        if ((reading.Entity != "StageChange" && !(reading.Entity == "Task" && Says("task")) && AreTickets(columns, tableNoun)) || (reading.Entity != "StageChange" && AreSteps(columns)))
        {
            return false;
        }
        var targets = reading.Choices.SelectMany(static choice => choice.Targets).ToHashSet(StringComparer.Ordinal);
        return reading.Entity switch
        {
            "Deal" => targets.Overlaps(OfOneDeal) && (targets.Overlaps(OfDeals) || Says("deal")),
            "Order" => targets.Overlaps(OfOneOrder) && (targets.Overlaps(OfOrders) || Says("order") || Says("payment") || Says("invoice") || Says("sale")),
            "Company" => targets.Overlaps(OfCompanies) || Says("company") || Says("client") || columns.Items.Any(static column => column.Content.IsFirms),
            "Contact" => targets.Overlaps(OfContacts) || Says("contact") || Says("client") || columns.Items.Any(static column => column.Content.IsPersons),
            "Lead" => targets.Overlaps(OfLeads) || tableNoun == "lead",
            "User" => targets.Overlaps(OfUsers),
            "Product" => targets.Overlaps(OfProducts),
            _ => true,
        };
    }

    /// <summary>Whether the rows are steps of what comes again and again: each says what stage it was on before.</summary>
    private static bool AreSteps(TableColumns columns) =>
        columns.Items.Any(static column => column.Meaning is { Attribute: "stage", IsTrap: true } && column.Content.Filled > 0) && columns.OwnId >= 0 && columns.Items[columns.OwnId].Content is { Filled: > 2, Distinct: < 1 };

    /// <summary>Whether the rows are tickets of a help desk, complaints or repairs: what is broken is no deal, and who reports it no lead.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="tableNoun">What the name of the file or sheet says its rows are.</param>
    public static bool AreTickets(TableColumns columns, string? tableNoun)
    {
        var about = columns.Items.Where(static column => column.Meaning is { Noun: "ticket" }).ToList();
        return about.Count >= SomeTickets || tableNoun == "ticket" || about.Exists(column => column.Index == columns.OwnId);
    }
}
