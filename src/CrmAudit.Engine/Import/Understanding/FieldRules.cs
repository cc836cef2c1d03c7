namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Which fields of an entity the words of a header leave open once the other columns, the unit and what stands below are looked at.</summary>
/// <param name="columns">Columns of the table.</param>
/// <param name="entity">Entity the table is read as.</param>
internal sealed class FieldRules(TableColumns columns, string entity)
{
    private const string Wholesale = "wholesale";

    /// <summary>Fields that answer a question.</summary>
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "Deleted", "Done", "Active" };

    /// <summary>Whether a column can be a field.</summary>
    /// <param name="column">Column.</param>
    /// <param name="name">Field.</param>
    /// <param name="taken">Fields other columns have.</param>
    public bool Allow(TableColumn column, string name, IReadOnlySet<string> taken)
    {
        var meaning = column.Meaning;
        var kind = FieldKinds.Of(entity, name);
        if ((meaning.IsFlag && !Flags.Contains(name)) || (meaning.Unit is "percent" or "minute" or "second" && kind is CrmFieldKind.Amount or CrmFieldKind.Date))
        {
            return false;
        }
        if (FieldKinds.IsLink(name) && column.Content.SeveralWords > TableColumns.Most)
        {
            return false;
        }
        return name switch
        {
            "Price" when meaning.Unit == "discounted" => false,
            // What whoever buys many pays is the price only where no other stands beside it.
            "Price" or "Line.Price" when meaning.Unit == Wholesale && columns.Items.Any(static other => other.Meaning is { Attribute: "price" or "unitPrice", IsTrap: false, Unit: not Wholesale, Unknown: 0 } && other.Content.Numeric > 0) => false,
            // What a thing is worth is its price, unless there are several of it or the price stands beside.
            "Price" when meaning.Attribute == "amount" => meaning.IsWorth && !Has("quantity") && !Has("stock") && !Has("price") && !Has("unitPrice"),
            // Whoever is named beside a firm answers his own phone.
            "Phones" or "Emails" when entity == "Company" && meaning.Noun == "contact" => !meaning.IsOfPerson && !columns.Items.Any(static other => other.Meaning is { Noun: "contact", Attribute: null or "name" or "fullName" or "firstName", Event: null, IsTrap: false }),
            // "Total visits": numbers stand below anything, so the words have to say that it is money.
            "Amount" or "Price" or "AnnualRevenue" when meaning.IsOfUnknown => false,
            "Amount" when meaning.Attribute == "revenue" => !Has("employees"),
            "Amount" when meaning.Attribute == "price" => !Has("quantity"),
            "Line.Price" when entity == "Deal" && meaning.Attribute == "price" && meaning.Noun != "product" => Has("quantity"),
            // A word nobody knows says which money it is, unless it is the deal's or the order's own.
            "Amount" when meaning is { Unknown: > 0, Noun: null } => false,
            "Phones" or "Emails" when meaning.Unknown > 0 && entity is "Deal" or "Order" => false,
            // "Sales" is money where there are cents, else as well a count; "paid" is money, a day or a yes.
            "Amount" when meaning is { Attribute: null, Event: null } => column.Content.Kind == CrmColumnContent.Amount,
            "Number" when meaning is { Attribute: null, Noun: "sale" } => false,
            "CreatedAt" when meaning is { Attribute: "date", Noun: "contact" } => false,
            "Pipeline" => column.Content.Numeric < TableColumns.Most,
            "OrderedAt" => meaning.Unknown == 0 || meaning.Event is "created" or "submitted",
            "From" when meaning.Attribute == "source" => column.Content.Kind is CrmColumnContent.Phone or CrmColumnContent.Number,
            "Phones" or "Emails" when meaning.Unknown > 0 => !columns.Items.Any(other => other != column && other.Meaning is { Unknown: 0, IsTrap: false } && other.Meaning.Attribute == meaning.Attribute && ContentFit.Of(kind, other.Content, isSure: true) > 0),
            "Name" when entity == "Contact" && meaning.IsDesignation && meaning.Noun is null && column.Content.Filled > 0 && !column.Content.IsPersons => false,
            "Name" when entity == "Contact" && meaning.Unknown > 0 => !taken.Contains("FirstName") && !taken.Contains("LastName"),
            "Comment" or "Position" or "Purpose" or "Address" => column.Content.Kind != CrmColumnContent.YesNo,
            "DeliveryMethod" or "PaymentMethod" => column.Content.Kind is not (CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.Date),
            "Probability" => column.Content.Filled == 0 || column.Content.Figures > 0,
            _ => true,
        };
    }

    private bool Has(string attribute) => columns.HasAttribute(attribute);
}
