using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>The columns of a table with all the evidence there is about each.</summary>
internal sealed class TableColumns
{
    private static readonly HashSet<string> Entities = new(StringComparer.Ordinal) { "deal", "sale", "ticket", "lead", "contact", "client", "company", "order", "payment", "invoice", "document", "task", "activity", "call", "product", "user" };

    /// <summary>Whoever is no client: a supplier, a carrier, a bank.</summary>
    private const string Other = "supplier";

    private const string Owner = "owner";
    private const string User = "user";

    /// <summary>What stands beside a supplier who is no row of his own: what he supplies, what is bought or asked for.</summary>
    private static readonly HashSet<string> OfTrade = new(StringComparer.Ordinal) { "sku", "quantity", "stock", "price", "unitPrice", "purchasePrice", "amount", "subtotal", "stage", "product", "order", "deal", "sale", "invoice", "payment", "task", "call", "document", "client" };

    /// <summary>Share of the cells from which a column is of their kind.</summary>
    public const double Most = 0.5;

    /// <summary>Share of different values from which each stands once.</summary>
    private const double Once = 0.95;

    /// <summary>Share of the cells that hold objects from which the column is no value of a record, but records of another kind.</summary>
    private const double Nested = 0.5;

    private const int FewestCounted = 3;

    /// <summary>Share of different numbers from which they number the rows, one typed twice notwithstanding.</summary>
    private const double MostlyOwn = 0.9;

    /// <summary>Columns of one table about suppliers, partners or vendors from which the rows are those.</summary>
    private const int FewestOfOthers = 3;

    private TableColumns(IReadOnlyList<TableColumn> items)
    {
        items = WithNamedUsers(WithOwnUsers(WithOwnAgents(WithOwnRows(items))));
        Items = [.. items.Select(column => column.Content.Nested >= Nested || IsRowCounter(column, items) || IsOneOfMany(column, items) ? column with { IsNoField = true } : column)];
        Keys = Items.Select(static column => column.Key).Where(static key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        OwnId = FindOwnId(Items);
    }

    public IReadOnlyList<TableColumn> Items { get; }

    public IReadOnlySet<string> Keys { get; }

    /// <summary>
    /// Column with the numbers of the rows' own records; -1 when none. Any other column of numbers of a record is a link: it says nothing about what the rows are.
    /// </summary>
    public int OwnId { get; }

    /// <summary>Whether a header speaks of an attribute.</summary>
    public bool HasAttribute(string attribute) => Items.Any(column => column.Meaning.Attribute == attribute);

    public static TableColumns Of(RawTable table) => Of(table.Headers, table.Sample, table.Shared);

    public static TableColumns Of(IReadOnlyList<string> headers, IReadOnlyList<RawRow> sample, IReadOnlySet<int>? shared = null)
    {
        var persons = new PersonNames(NameDictionary.GivenNames);
        var prefix = TablePrefix.Of(headers);
        TableColumn[] items = [.. headers.Select((header, i) => new TableColumn(i, header, HeaderKey.Of(header), HeaderReader.Read(TablePrefix.Without(prefix, header)), ColumnContent.Of(sample, i, persons), shared?.Contains(i) == true))];
        var before = SumsBefore.Of(items, sample);
        return new([.. items.Select(column => before.Contains(column.Index) ? column with { IsNoField = true } : column)]);
    }

    /// <summary>Who is responsible for a record is a user of his own where the first column numbers him and his name stands beside it.</summary>
    private static IReadOnlyList<TableColumn> WithOwnUsers(IReadOnlyList<TableColumn> items)
    {
        var isOfUsers = items.Count > 1 && items[0] is { Meaning: { Noun: Owner, Attribute: "id" or "number", IsTrap: false }, Content: { Filled: > 1, Distinct: >= 1 } }
            && items.Any(static column => column is { Meaning: { Noun: Owner, Attribute: null or "name" or "fullName" or "firstName", Event: null }, Content.Figures: 0 });
        return isOfUsers ? WithNoun(items, Owner, User) : items;
    }

    private static bool IsListOf(List<TableColumn> others, IReadOnlyList<TableColumn> items) =>
        others.Exists(static column => column is { Index: 0, Meaning.IsTrap: false, Content: { Filled: > 1, Distinct: >= Once } })
        && others.Exists(static column => column is { Meaning: { Attribute: null or "name" or "fullName", Event: null }, Content: { Figures: 0, Distinct: >= Once } })
        && !items.Any(static column => column.Meaning is { Attribute: { } attribute } && OfTrade.Contains(attribute) || column.Meaning.Nouns.Any(OfTrade.Contains));

    private static IReadOnlyList<TableColumn> WithNoun(IReadOnlyList<TableColumn> items, string from, string to) =>
        [.. items.Select(column => column.Meaning.Noun == from ? column with { Meaning = column.Meaning with { Noun = to, Nouns = [.. column.Meaning.Nouns.Select(noun => noun == from ? to : noun)] } } : column)];

    /// <summary>Whose name, phone and city stand everywhere, or who stands first and once a row beside nothing that is sold, he is no stranger: a list of partners is one of firms, of drivers one of people.</summary>
    private static IReadOnlyList<TableColumn> WithOwnRows(IReadOnlyList<TableColumn> items)
    {
        var others = items.Where(static column => column.Meaning.Noun == Other).ToList();
        if ((others.Count < FewestOfOthers || others.Count * 2 < items.Count) && !IsListOf(others, items))
        {
            return items;
        }
        var own = others.Exists(static column => (column.Meaning.Attribute is not null || column.Index == 0) && column.Content.IsPersons) ? "client" : "company";
        return WithNoun(items, Other, own);
    }

    /// <summary>Agents and dealers who are designated and reached in the rows, each once, are firms that buy, no employees.</summary>
    private static IReadOnlyList<TableColumn> WithOwnAgents(IReadOnlyList<TableColumn> items)
    {
        var agents = items.Where(static column => column.Meaning.Noun == Owner).ToList();
        return agents.Count >= FewestOfOthers && agents.Exists(static column => column.Meaning.Attribute is "phone" or "email" or "address") && agents.Exists(static column => column is { Meaning: { IsDesignation: true, IsTrap: false }, Content: { Filled: > 1, Distinct: >= Once } }) ? WithNoun(items, Owner, "company") : items;
    }

    /// <summary>"User name" is what is typed to get in, unless people are called so: nobody types capitals.</summary>
    private static IReadOnlyList<TableColumn> WithNamedUsers(IReadOnlyList<TableColumn> items)
    {
        var name = items.Any(static column => column.Meaning.Attribute == "lastName") ? "firstName" : "fullName";
        return [.. items.Select(column => column is { Meaning.IsUserName: true, Content: { IsPersons: true, Capitals: >= Most } } ? column with { Meaning = column.Meaning with { Attribute = name } } : column)];
    }

    /// <summary>A bare number sign above 1, 2, 3 counts the rows: lists of different things all have a row 1. Of two rows alone only where another column has the numbers of the records.</summary>
    private static bool IsRowCounter(TableColumn column, IReadOnlyList<TableColumn> items) =>
        column is { Content.IsCounter: true, Meaning: { Attribute: "number", Noun: null } } && !column.Header.Any(char.IsLetter)
        && (column.Content.Filled >= FewestCounted || items.Any(other => other != column && other.Meaning is { Attribute: "id" or "number", Event: null, IsTrap: false } && other.Content.Distinct > 0.5));

    /// <summary>One caption over three columns or more says what is counted, not of what: a sum per month. Phones and addresses gather, and of stocks the first is the whole.</summary>
    private static bool IsOneOfMany(TableColumn column, IReadOnlyList<TableColumn> items) =>
        column.Key.Length > 0 && column.Meaning.Attribute is not ("phone" or "email" or "tags" or "stock" or "quantity") && items.Count(other => other.Key == column.Key && other.Content.Filled > 0) >= FewestCounted;

    private static int FindOwnId(IReadOnlyList<TableColumn> items)
    {
        var ids = items.Where(static column => IsId(column)).ToList();
        var nobodys = ids.FindAll(static column => column.Meaning.Noun is null);
        // A number of nobody knows what is the rows' own only where it tells all of them apart, and nothing in front of it does.
        var own = nobodys.Find(static column => column.Meaning.Unknown == 0 && column.Content.Distinct > Most)
            ?? items.FirstOrDefault(IsOwnersId)
            ?? nobodys.Find(static column => column.Content is { Distinct: >= 1 })
            ?? ids.Find(static column => column.Meaning.Noun is not null && column.Content is { Filled: > 1, Distinct: >= 1 })
            ?? nobodys.Find(static column => column.Content.Distinct > Most)
            ?? nobodys.Find(static column => column.Content.Filled == 0)
            ?? ids.Find(static column => column.Content is { Filled: > 1, Distinct: >= 1 })
            ?? ids.FirstOrDefault();
        return own?.Index ?? -1;
    }

    /// <summary>Those who work here are listed by their own numbers in the first column; anywhere else these say whose a record is.</summary>
    private static bool IsOwnersId(TableColumn column) => column is { Index: 0, Meaning: { Attribute: "id", Noun: "owner", Modifier: null, Event: null, Unknown: 0, IsTrap: false }, Content: { Filled: > 1, Distinct: >= MostlyOwn } };

    /// <summary>A number of something nobody knows is that of the rows where it stands first; further on it is that of something else.</summary>
    private static bool IsId(TableColumn column) => column.Meaning is { Attribute: "id", Modifier: null, Event: null, IsTrap: false } meaning
        && (meaning.Noun is null ? meaning.Unknown == 0 || (meaning.Unknown == 1 && column.Index == 0) : meaning.Unknown <= 1 && Entities.Contains(meaning.Noun));
}
