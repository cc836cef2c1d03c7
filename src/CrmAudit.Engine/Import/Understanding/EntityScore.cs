using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>How much speaks for a table being a list of one entity.</summary>
/// <param name="Weight">Weight of the columns that are typical of the entity.</param>
/// <param name="Mapped">Columns that have a field.</param>
/// <param name="Total">Both together, to compare entities by.</param>
internal readonly record struct EntityScore(double Weight, int Mapped, double Total)
{
    private const double OwnNoun = 0.4;
    private const double MostOwnNouns = 1.2;
    private const double RightNames = 0.8;
    private const double Directions = 1.2;
    private const double WrongNames = -0.8;
    private const double OfFirms = -2.5;

    /// <summary>Share of different names from which they are the rows' own and not the employers of several.</summary>
    private const double OwnNames = 0.9;

    /// <summary>What was sold, when and for how much.</summary>
    private const double SoldLine = 0.5;

    /// <summary>Firms have designations, people have names.</summary>
    private const double Designated = 0.3;

    private const double LeadValues = 1;
    private const double PersonsWithStatus = 1;
    private const double PersonsWithOtherStatus = 0.5;
    private const double Unexplained = -0.5;
    private const double MappedColumn = 0.5;

    private const double MostlyTitled = 0.7;

    /// <summary>The file or sheet is called by the entity: contacts.csv, Сделки.</summary>
    private const double NamedSo = 1.3;

    /// <summary>The file is called by people of another kind, whose columns are the same.</summary>
    private const double OtherName = -3;

    /// <summary>Lists of those who work here have less than accounts of a system.</summary>
    private const double UsersNamed = 0.8;

    /// <summary>Leads found by a search have no more than a firm and its site.</summary>
    private const double LeadsNamed = 0.5;

    /// <summary>The first column numbers the rows, and says of what.</summary>
    private const double NumberedSo = 0.8;
    private const double NumberedOtherwise = -1.5;

    /// <summary>The first column numbers the rows as something nobody knows: a visit, a property.</summary>
    private const double NumberedUnknown = -1;

    /// <summary>Every row has a name and its own way to reach somebody.</summary>
    private const double OwnWays = 0.4;

    /// <summary>Share of cells that name a lead from which they are no accident.</summary>
    private const double SomeLeads = 0.1;

    /// <summary>Columns few entities have: one without a field speaks against an entity.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "stage", "pipeline", "probability", "sku", "stock", "duration", "recording", "due", "lastLogin", "paymentMethod", "login" };

    /// <summary>Nouns that stand in lists of everything: a client is a contact, a firm, a buyer.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "client", "contact", "company" };

    /// <summary>Entities whose columns anything has that is worked on: a title, a state, somebody responsible.</summary>
    private static readonly HashSet<string> OfAnything = new(StringComparer.Ordinal) { "Lead", "Deal", "Task" };

    public static EntityScore Of(EntityReading reading, TableColumns columns, MappingProfile profile, string? tableNoun)
    {
        var fields = EntityFields.Of(reading.Entity) is { IsWeighed: true } weighed ? weighed : null;
        if (!EntityProof.Holds(reading, columns, tableNoun))
        {
            return default;
        }
        var (weight, mapped, nouns) = (0.0, 0.0, 0.0);
        var count = 0;
        var choices = reading.Choices;
        var marked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns.Items)
        {
            var choice = choices[column.Index];
            var target = choice.Targets.Count > 0 ? choice.Targets[0] : null;
            var key = profile.KeyOf(column.Key);
            // A link to another record says nothing about what the rows are.
            var isLink = column.Meaning.Attribute == "id" && columns.OwnId >= 0 && column.Index != columns.OwnId && profile.TargetsOf(column.Key).Contains(nameof(CrmRecord.Id));
            var isFirst = target is null || marked.Add(target);
            var mark = isLink || choice.Refused is not null || !isFirst ? 0 : profile.HeaderWeightKeys.GetValueOrDefault(key);
            weight += mark;
            if (target is not null && isFirst && fields?.Fields.GetValueOrDefault(target) is { } field)
            {
                weight += Math.Max(0, (field.Weight * choice.Score) - mark);
                nouns += !isLink && column.Meaning is { Noun: { } noun, Attribute: not null } && fields.Self.Contains(noun) && !Shared.Contains(noun) ? OwnNoun : 0;
            }
            if (target is not null && !isFirst && target is not ("Phones" or "Emails"))
            {
                // Two columns for one field: one of them is something else.
                continue;
            }
            if (target is not null)
            {
                count++;
                mapped += choice.Score;
            }
            else if (reading.Entity == "Contact" && column is { Content: { IsFirms: true, Distinct: >= OwnNames }, Meaning: { Attribute: "name", Noun: null, IsTrap: false } })
            {
                // The rows have names of their own, and they are firms.
                weight += OfFirms;
            }
            else if (fields is not null && !column.IsNoField && !column.Meaning.IsTrap && Telling.Contains(column.Meaning.Attribute ?? column.Meaning.Event ?? ""))
            {
                weight += Unexplained;
            }
            var names = target is null ? 0 : OfNames(reading.Entity, target, column.Content);
            // Firms called after people are firms where the header says so.
            weight += reading.Entity == "Company" && column.Meaning.Noun == "company" ? Math.Max(0, names) : names;
            weight += reading.Entity == "Company" && target == "Name" && column.Meaning.IsDesignation ? Designated : 0;
            // A family name nobody called so proves a person as well as a name that is whole.
            weight += target == "LastName" && choice.Basis == CrmColumnBasis.Content && reading.Entity == "Contact" ? RightNames : 0;
        }
        if (reading.Entity == "Contact" && columns.Items.Any(static column => column.Content is { IsFirms: true, Distinct: >= OwnNames })
            && columns.Items.Any(column => choices[column.Index].Targets.Contains("TaxId") && !profile.HeaderWeightKeys.ContainsKey(profile.KeyOf(column.Key))))
        {
            // The numbers are those of the firms: a number only people have is a caption of contacts.
            weight += OfFirms;
        }
        if (reading.Entity == "Lead")
        {
            weight += columns.Items.Any(static column => column.Content.LeadWords >= SomeLeads) ? LeadValues : 0;
            // People with a state and a sum are buyers as often as leads, but of buyers nobody writes where each came from.
            var isBought = choices.Any(static choice => choice.Targets.Contains("Amount")) && !choices.Any(static choice => choice.Targets.Contains("LeadSource")) && !columns.Items.Any(static column => column.Meaning.Nouns.Contains("lead"));
            weight += !isBought && Array.Exists([.. choices], static choice => choice.Targets.Contains("Status")) && columns.Items.Any(column => column.Content.IsPersons && choices[column.Index].Targets.Any(static target => target is "Name" or "Person"))
                ? columns.Items.Any(static column => column.Content.LeadWords >= SomeLeads) ? PersonsWithStatus : PersonsWithOtherStatus : 0;
        }
        if (reading.Entity == "Contact" && Array.Exists([.. choices], static choice => choice.Targets.Contains("Name")) && columns.Items.Any(column => column.Content.Distinct >= OwnNames && choices[column.Index].Targets.Any(static target => target is "Phones" or "Emails")))
        {
            weight += OwnWays;
        }
        if (fields is not null && columns.OwnId == 0 && columns.Items[0].Meaning.Noun is { } numbered && columns.Items[0].Content is { Filled: > 1, Distinct: >= 1 })
        {
            weight += fields.Self.Contains(numbered) ? NumberedSo : NumberedOtherwise;
        }
        else if (OfAnything.Contains(reading.Entity) && columns is { OwnId: 0, Items: [{ Meaning: { Noun: null, Unknown: > 0 }, Content: { Filled: > 1, Distinct: >= 1 } }, ..] } && fields?.Self.Contains(tableNoun ?? "") != true)
        {
            weight += NumberedUnknown;
        }
        weight += tableNoun is not null && fields?.Self.Contains(tableNoun) == true ? NamedSo : 0;
        weight += OfLists(reading, columns, tableNoun);
        weight += Math.Min(MostOwnNouns, nouns);
        return new(weight, count, weight + (MappedColumn * mapped));
    }

    /// <summary>What tells lists apart whose columns are the same: people, leads, users and firms that have a person; goods with a price or an article.</summary>
    private static double OfLists(EntityReading reading, TableColumns columns, string? tableNoun) => reading.Entity switch
    {
        "Contact" when tableNoun is "lead" or "user" => OtherName,
        "Lead" when tableNoun == "user" => OtherName,
        "Lead" when tableNoun == "lead" && reading.Has("Company") => LeadsNamed,
        "Company" when tableNoun == "lead" => OtherName,
        "User" when tableNoun == "lead" => OtherName,
        "Contact" or "Company" or "User" when tableNoun is "order" or "deal" or "sale" or "invoice" or "payment" or "task" or "call" => OtherName,
        "Order" when reading.Has("OrderedAt") && (reading.Has("Line.Product") || reading.Has("Line.Sku")) && (reading.Has("Line.Price") || reading.Has("Amount")) => SoldLine,
        "Contact" when tableNoun != "contact" && FirmList.Is(columns) => OfFirms,
        "Company" when tableNoun != "contact" && FirmList.Is(columns) => RightNames,
        "Deal" when tableNoun is not (null or "deal" or "sale" or "client" or "contract") => OtherName / 3,
        "User" when tableNoun == "user" => UsersNamed,
        // Nothing else goes in or out and takes a time.
        "Activity" when reading.Has("DurationSeconds") && columns.Items.Any(static column => column.Content.IsDirections) => Directions,
        // "Service" and "Goods" above the names say what the rows are as well as "Name of the service".
        "Product" when GoodsList.Is(reading, columns) => RightNames + (columns.Items.Any(column => column.Meaning is { Noun: "product", Attribute: null } && reading.Choices[column.Index].Targets.Contains("Name")) ? OwnNoun : 0),
        _ => 0,
    };

    private static double OfNames(string entity, string target, ColumnContent content) => (entity, target) switch
    {
        ("Contact", "Name") => content.IsPersons ? RightNames : content.IsFirms ? WrongNames : content.Titled >= MostlyTitled ? RightNames / 2 : 0,
        ("Company", "Name") => content.IsFirms ? RightNames : content.IsPersons ? WrongNames : 0,
        ("Deal" or "Product" or "Task", "Name") => content.IsPersons ? WrongNames / 2 : 0,
        _ => 0,
    };
}
