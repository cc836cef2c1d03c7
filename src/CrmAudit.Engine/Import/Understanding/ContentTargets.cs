namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What a column is by what stands in it, where its header says nothing or something no field is.</summary>
/// <param name="columns">Columns of the table.</param>
/// <param name="entity">Entity the table is read as.</param>
/// <param name="taken">Fields other columns have.</param>
internal sealed class ContentTargets(TableColumns columns, string entity, IReadOnlySet<string> taken)
{
    private const double MostlyDialled = 0.9;
    private const double MostBirths = 0.7;
    private const double MostDifferent = 0.9;

    /// <summary>Names that come again and again are those of a few who work there: from this many cells on, less than this share of different ones.</summary>
    private const double FewNames = 0.5;
    private const int FewestNames = 6;

    /// <summary>Share of cells of several words below which a column holds one word a cell.</summary>
    private const double FewWords = 0.2;

    /// <summary>The field a column fills; null when what stands in it is no reason for any.</summary>
    /// <param name="column">Column.</param>
    /// <param name="isRefused">Whether what stands in it contradicts its header.</param>
    public string? TargetOf(TableColumn column, bool isRefused)
    {
        var isSilent = column.Meaning.IsSilent;
        var isOpen = isSilent || isRefused || column.Meaning is { Attribute: null, Event: null };
        // A bare "number" above phones is the phone.
        var isNumber = column.Meaning is { Attribute: "number", Event: null, Modifier: null, Unknown: 0, Noun: null or "client" or "contact" };
        var candidates = column.Content.Kind switch
        {
            CrmColumnContent.Phone when isOpen || isNumber => (string[])["Phones", "Phone"],
            CrmColumnContent.Text when isSilent && column.Content is { Dialled: >= MostlyDialled, Distinct: >= MostlyDialled, Filled: > 1 } && !taken.Contains("Phones") && IsOfPeople => ["Phones"],
            CrmColumnContent.Email when isOpen => ["Emails", "Email"],
            CrmColumnContent.TaxId when isOpen || column.Meaning is { Attribute: "number", Event: null, Noun: null or "client" or "company" or "contact" } => ["TaxId"],
            CrmColumnContent.Url when isSilent => ["Website"],
            CrmColumnContent.Currency when isSilent => ["Currency"],
            CrmColumnContent.Date when isSilent && IsOnly(column, CrmColumnContent.Date) => column.Content.Births switch
            {
                >= MostBirths => ["BirthDate"],
                // The one day of a person may be either.
                > 0 when entity is "Contact" or "Lead" => [],
                _ => ["OrderedAt", "StartedAt", "CreatedAt"],
            },
            CrmColumnContent.Text when isSilent && IsNameOfWriter(column) => entity == "Contact" ? ["Name"] : ["Person"],
            CrmColumnContent.Amount when isSilent && IsOnly(column, CrmColumnContent.Amount) => ["Amount"],
            _ when column.Content.IsFirms && (isSilent || IsForeignName(column)) => entity == "Company" ? ["Name"] : isSilent || entity is "Contact" or "Lead" ? ["Company", "Customer"] : [],
            _ when column.Content.IsPersons && !IsOfFew(column.Content) && (isSilent || IsForeignName(column)) && !taken.Contains("LastName") && !taken.Contains("FirstName") => entity == "Contact" ? ["Name"] : isSilent || entity == "Lead" ? ["Person", "Customer", "Contact"] : [],
            _ => [],
        };
        return candidates.FirstOrDefault(name => FieldKinds.Has(entity, name) && (name is "Phones" or "Emails" || !taken.Contains(name)));
    }

    /// <summary>A word nobody knows above names: those of the rows themselves, where the rows are people or firms. Beside a deal or an order anybody may be named: a cashier, a carrier, a firm of one's own.</summary>
    private static bool IsForeignName(TableColumn column) => !column.Meaning.IsTelling && column.Content.Filled + column.Content.SeveralWords > 1;

    /// <summary>Names of a few who come again and again, though phones and addresses do not.</summary>
    private bool IsOfFew(ColumnContent content) => content.Filled >= FewestNames && content.Distinct < FewNames
        && !columns.Items.Any(other => other.Content.Kind is CrmColumnContent.Phone or CrmColumnContent.Email && other.Content.Distinct <= content.Distinct);

    /// <summary>Names no list of names knows: the first column of words with capitals, each once, beside addresses one can write to.</summary>
    private bool IsNameOfWriter(TableColumn column) => entity is "Contact" or "Lead" && column.Content is { Titled: >= TableColumns.Most, Distinct: >= MostDifferent, Filled: > 1 }
        && !taken.Contains("Name") && !taken.Contains("Person") && !taken.Contains("LastName") && !taken.Contains("FirstName")
        && !columns.Items.Any(other => other.Index != column.Index && (other.Content.IsPersons || (other.Index < column.Index && other.Content.Titled >= TableColumns.Most)))
        && columns.Items.Any(static other => other.Content.Kind == CrmColumnContent.Email);

    /// <summary>Whether somebody is named or written to in the rows: beside goods a number with a nought before it is an article.</summary>
    private bool IsOfPeople => entity is "Contact" or "Lead" && (taken.Contains("FirstName") || taken.Contains("LastName") || taken.Contains("Emails") || columns.Items.Any(static other => other.Content.IsPersons));

    private bool IsOnly(TableColumn column, CrmColumnContent kind) => columns.Items.All(other => other == column || other.Content.Kind != kind);

    /// <summary>Two columns without headers that hold a word each, one of them given names: the other, beside it, holds family names. Null where there are none.</summary>
    /// <param name="isOpen">Whether a column has no field yet.</param>
    public (TableColumn Given, TableColumn Family)? NamesInParts(Func<TableColumn, bool> isOpen)
    {
        if (!FieldKinds.Has(entity, "FirstName") && entity is not ("Contact" or "Lead"))
        {
            return null;
        }
        var open = columns.Items.Where(column => isOpen(column) && column is { IsNoField: false, Meaning.IsSilent: true, Content: { Filled: > 1, SeveralWords: < FewWords, Capitals: >= TableColumns.Most } }).ToList();
        var given = open.Where(static column => column.Content.IsPersons).MaxBy(static column => column.Content.Share(CrmColumnContent.Person));
        var family = given is null ? null : open.Find(column => Math.Abs(column.Index - given.Index) == 1 && column.Content.Share(CrmColumnContent.Person) < given.Content.Share(CrmColumnContent.Person) && column.Content.Distinct >= FewNames);
        return given is not null && family is not null ? (given, family) : null;
    }
}
