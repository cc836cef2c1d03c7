using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// One way to read a table: as records of one entity. Captions known as a whole go first, then the words of the headers and what stands in the columns decide
/// together, as the assignment of columns to fields with the greatest sum of scores.
/// </summary>
internal sealed class EntityReading
{
    /// <summary>Score below which words are no reason to fill a field.</summary>
    private const double Plain = 0.58;

    /// <summary>The same in a table of a known system, whose own columns are known and whose others are people's own.</summary>
    private const double Vendor = 0.75;

    /// <summary>Share of different values from which they tell the rows apart.</summary>
    private const double Different = 0.8;

    private const double Caption = 0.95;
    private const double ByContent = 0.6;
    private const double Near = 0.2;

    private const double NameAgrees = 0.1;
    private const double NameDiffers = -0.25;

    /// <summary>What a column of a known system may still be by its plain name, since portals add columns of their own.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "Phones", "Emails", "TaxId", "City", "Address", "Website", "Position", "BirthDate", "LeadSource", "LossReason", "WinReason", "Currency", "Company", "Owner",
        "CreatedAt", "ModifiedAt", "LastActivityAt", "Pipeline", "UtmSource", "UtmMedium", "UtmCampaign", "UtmContent", "UtmTerm", "Deleted", "Amount", "Line.Product", "Line.Sku", "Line.Quantity", "Line.Price",
    };

    /// <summary>Fields several columns fill together.</summary>
    private static readonly HashSet<string> Gathering = new(StringComparer.Ordinal) { "Phones", "Emails", "Deleted" };

    private static readonly HashSet<string> Strangers = new(StringComparer.Ordinal) { "owner", "user", "assistant", "supplier", "parent", "emergency" };

    private readonly TableColumns _columns;
    private readonly MappingProfile? _profile;
    private readonly EntityFields? _fields;
    private readonly FieldRules _rules;
    private readonly ColumnDecision?[] _choices;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Targets the captions of the profile name, wherever they stand.</summary>
    private readonly HashSet<string> _known;

    private EntityReading(TableColumns columns, string entity, MappingProfile? profile)
    {
        (_columns, Entity, _profile) = (columns, entity, profile);
        _fields = EntityFields.Of(entity);
        _rules = new(columns, entity);
        _choices = new ColumnDecision?[columns.Items.Count];
        _known = profile is null ? [] : columns.Items.SelectMany(column => profile.TargetsOf(column.Key)).ToHashSet(StringComparer.Ordinal);
    }

    public string Entity { get; }

    /// <summary>What every column is.</summary>
    public IReadOnlyList<ColumnDecision> Choices => [.. _choices.Select(static choice => choice ?? ColumnDecision.None)];

    private bool IsVendor => _profile is not null && _profile.System != ProfileCatalogue.Generic;

    /// <summary>Reads the columns as an entity's.</summary>
    /// <param name="columns">Columns.</param>
    /// <param name="entity">Entity.</param>
    /// <param name="profile">Captions of the system and entity; null when there are none.</param>
    /// <param name="byHand">Normalised header to target, as the caller says.</param>
    public static EntityReading Of(TableColumns columns, string entity, MappingProfile? profile, IReadOnlyDictionary<string, string> byHand)
    {
        var reading = new EntityReading(columns, entity, profile);
        reading.TakeConfigured(byHand);
        reading.TakeCaptions();
        reading.KeepOneId();
        reading.KeepOneEach();
        reading.TakeWords();
        reading.TakeContent();
        reading.TellNearest();
        return reading;
    }

    private void TakeConfigured(IReadOnlyDictionary<string, string> byHand)
    {
        foreach (var column in _columns.Items)
        {
            if (byHand.TryGetValue(column.Key, out var target))
            {
                Take(column, new([target], CrmColumnBasis.Configured, 1));
            }
        }
    }

    private void TakeCaptions()
    {
        var siblings = IsVendor ? ProfileCatalogue.All.Where(other => other != _profile && other.System == _profile!.System && other.Entity == _profile.Entity).ToList() : [];
        var generic = IsVendor ? ProfileCatalogue.GenericOf(Entity) : null;
        foreach (var column in _columns.Items)
        {
            if (_choices[column.Index] is not null || _profile is null || column.Key.Length == 0 || column.IsNoField)
            {
                continue;
            }
            var isOfWords = false;
            var targets = _profile.TargetsOf(column.Key);
            if (targets.Count == 0)
            {
                // Captions and internal names of one system are both its own words.
                targets = siblings.Select(sibling => sibling.TargetsOf(column.Key)).FirstOrDefault(found => found.Count > 0 && !found.Any(_known.Contains)) ?? [];
            }
            if (targets.Count == 0 && generic?.TargetsOf(column.Key) is { Count: > 0 } common && common.All(name => Common.Contains(name) && !_known.Contains(name)))
            {
                targets = common;
            }
            if (targets.Count == 0 && _profile.TargetOfWords(column.Key) is { } guessed)
            {
                (targets, isOfWords) = ([guessed], true);
            }
            if (targets.Count == 0 || (!IsVendor && IsSold(column, targets[0])))
            {
                continue;
            }
            var kept = targets.Where(target => CanHold(target, column)).ToList();
            if (kept.Count == 0)
            {
                Refuse(column, targets[0]);
                continue;
            }
            Take(column, new([.. kept.Select(target => Refined(column, target))], IsVendor && !isOfWords ? CrmColumnBasis.Profile : CrmColumnBasis.Header, IsVendor ? 1 : Caption));
        }
    }

    /// <summary>Whether what stands below a known caption can be its field. What a system keeps in a list of its own may look like anything: a line of its exchange is a number too.</summary>
    private bool CanHold(string target, TableColumn column)
    {
        var kind = FieldKinds.Of(Entity, target);
        return (IsVendor && kind == CrmFieldKind.Choice) || ContentFit.Of(kind, column.Content, isSure: true) > ContentFit.Never;
    }

    /// <summary>A caption that is one of two things by what stands below it.</summary>
    private string Refined(TableColumn column, string target)
    {
        if (IsVendor)
        {
            // A list of calls writes the client's name where another writes his number.
            return target is "From" or "To" && column.Meaning.Noun is "client" or "contact" && column.Content.IsPersons && !_known.Contains("Contact") && EntityHas("Contact") ? "Contact" : target;
        }
        return (Entity, target) switch
        {
            ("Lead", "Name") when column.Meaning.Attribute == "title" && (_columns.HasAttribute("firstName") || _columns.HasAttribute("lastName") || _columns.HasAttribute("fullName") || _columns.Items.Any(static other => other is { Content.IsPersons: true, Meaning: { Attribute: "name" } or { Attribute: null, Noun: "contact" or "client" or "lead" } })) => "Position",
            ("Deal", "Company") when column.Content.IsPersons && column.Meaning.Noun == "client" && !_known.Contains("Contact") => "Contact",
            ("Contact" or "Lead", "FirstName") when column.Content.SeveralWords > TableColumns.Most && !_columns.HasAttribute("lastName") && !_known.Contains(WholeName) => WholeName,
            ("Product", "Comment") when IsNameOfGoods(column) => "Name",
            ("User", "Login") when column.Meaning.Attribute == "firstName" => "FirstName",
            ("User", "Login") when column.Meaning.Attribute == "fullName" => "Name",
            ("Contact", "FirstName") when column.Content.IsPersons && !_columns.HasAttribute("lastName") && !_columns.HasAttribute("middleName") && !_known.Contains("Name") => "Name",
            _ when target is "Owner" or "Contact" or "Company" or "Deal" && column.Content.Kind == CrmColumnContent.Number && !_known.Contains(target + "Id") && EntityHas(target + "Id") => target + "Id",
            _ => target,
        };
    }

    private string WholeName => Entity == "Lead" ? "Person" : "Name";

    /// <summary>One column gives the id: the rows' own, else the one the profile names first.</summary>
    private void KeepOneId()
    {
        var ids = _columns.Items.Where(column => _choices[column.Index] is { } choice && choice.Targets.Contains(nameof(CrmRecord.Id))).ToList();
        if (ids.Count < 2)
        {
            return;
        }
        var own = ids.MinBy(column => (column.Content.Filled == 0, !IsVendor && column.Index != _columns.OwnId, _profile?.Rank(nameof(CrmRecord.Id), column.Key) ?? 0))!;
        foreach (var other in ids.Where(column => column != own && _choices[column.Index]!.Basis != CrmColumnBasis.Configured))
        {
            var rest = _choices[other.Index]!.Targets.Where(static target => target != nameof(CrmRecord.Id)).ToList();
            _choices[other.Index] = rest.Count > 0 ? _choices[other.Index]! with { Targets = rest } : ColumnDecision.None;
        }
    }

    /// <summary>
    /// Two plain captions of one field are two things: the first in the list of the field's captions that is filled gives it, the other is read by its words. A
    /// system's own lists say which of their columns goes first.
    /// </summary>
    private void KeepOneEach()
    {
        if (IsVendor || _profile is null)
        {
            return;
        }
        foreach (var same in _columns.Items.Where(column => _choices[column.Index] is { Basis: CrmColumnBasis.Header, Targets: [var target] } && !Gathering.Contains(target))
            .GroupBy(column => _choices[column.Index]!.Targets[0], StringComparer.Ordinal).Where(static group => group.Count() > 1).ToList())
        {
            var own = same.MinBy(column => (column.Content.Filled == 0, _profile.Rank(same.Key, column.Key)))!;
            foreach (var other in same.Where(column => column != own))
            {
                _choices[other.Index] = null;
            }
        }
    }

    private void TakeWords()
    {
        if (_fields is null)
        {
            return;
        }
        var least = IsVendor ? Vendor : Plain;
        var open = _columns.Items.Where(column => _choices[column.Index] is null && column is { IsNoField: false, Meaning: { IsTelling: true, IsTrap: false } }).ToList();
        var gathering = _fields.Fields.Where(static field => field.Key is "Phones" or "Emails").ToList();
        var single = _fields.Fields.Where(field => field.Key is not ("Phones" or "Emails") && !Has(field.Key)).ToList();
        // What several columns may fill is always there to be taken: another field must be better than that.
        var outside = open.Select(column => gathering.Where(field => !IsVendor || !Has(field.Key)).Select(field => (field.Key, Score: Scored(column, field.Key, field.Value))).OrderByDescending(static item => item.Score).FirstOrDefault()).ToList();
        var gains = new double[single.Count, open.Count];
        for (var row = 0; row < single.Count; row++)
        {
            for (var at = 0; at < open.Count; at++)
            {
                var score = Scored(open[at], single[row].Key, single[row].Value);
                gains[row, at] = score < least ? 0 : score - (outside[at].Score >= least ? outside[at].Score : 0);
            }
        }
        var best = Assignment.Best(gains);
        for (var row = 0; row < single.Count; row++)
        {
            if (best[row] >= 0)
            {
                var column = open[best[row]];
                Take(column, new([Counted(column, single[row].Key)], CrmColumnBasis.Header, Math.Min(1, Scored(column, single[row].Key, single[row].Value))));
            }
        }
        for (var at = 0; at < open.Count; at++)
        {
            if (_choices[open[at].Index] is null && outside[at].Score >= least)
            {
                Take(open[at], new([outside[at].Key], CrmColumnBasis.Header, Math.Min(1, outside[at].Score)));
            }
        }
    }

    /// <summary>The target a field becomes by what the header counts in and what stands below it: minutes, the number of an owner.</summary>
    private string Counted(TableColumn column, string field) => field switch
    {
        "Comment" when Entity == "Product" && IsNameOfGoods(column) => "Name",
        "DurationSeconds" when column.Meaning.Unit == "minute" && column.Content.Numeric > 0 => "Duration.Minutes",
        "Owner" or "Contact" or "Company" or "Deal" when column.Content.Kind == CrmColumnContent.Number && EntityHas(field + "Id") && !Has(field + "Id") => field + "Id",
        _ => field,
    };

    /// <summary>What is sold is called by its description where nothing else names it.</summary>
    private bool IsNameOfGoods(TableColumn column) => column is { Meaning.Attribute: "description", Content.Distinct: >= Different } && !Has("Name") && !_known.Contains("Name")
        && !_columns.Items.Any(static other => other.Meaning is { IsTrap: false, Attribute: "name" or "title" or "model" } or { IsTrap: false, Noun: "product", Attribute: null });

    /// <summary>How well a column fits a field by its words and what stands in it, 0-1.</summary>
    private double Scored(TableColumn column, string name, EntityFields.Field field)
    {
        if (name == nameof(CrmRecord.Id) && column.Index != _columns.OwnId && (_columns.OwnId >= 0 || column.Meaning.Unknown > 0))
        {
            return 0;
        }
        if (IsSold(column, name) || (Entity == "Lead" && name == "Name" && Refined(column, name) != name))
        {
            return 0;
        }
        var score = field.Score(column.Meaning, _fields!.Self);
        // Of a system's own list only what every portal adds may be guessed; the rest has to be said.
        if (score <= 0 || (IsVendor && !Common.Contains(name) && (score < FieldPattern.Sure || column.Content.Filled == 0 || FieldKinds.IsLink(name))) || !_rules.Allow(column, name, _taken))
        {
            return 0;
        }
        if (name == nameof(CrmRecord.Id) && column.Content.Kind == CrmColumnContent.Phone)
        {
            return 0;
        }
        var fit = ContentFit.Of(FieldKinds.Of(Entity, name), column.Content, isSure: false);
        return fit <= ContentFit.Never ? 0 : Math.Max(0, score + fit + OfNames(column.Content, name));
    }

    /// <summary>Where somebody buys, a quantity is what was sold, no stock.</summary>
    private bool IsSold(TableColumn column, string target) => target == nameof(CrmProduct.Stock) && column.Meaning.Attribute == "quantity"
        && _columns.Items.Any(static other => other.Meaning is { IsTrap: false, Noun: "order" or "client" or "deal" or "sale" or "invoice" or "payment" });

    private double OfNames(ColumnContent content, string name) => name switch
    {
        "Company" => content.IsFirms ? NameAgrees : content.IsPersons ? NameDiffers : 0,
        "Contact" or "Person" => content.IsPersons ? NameAgrees : content.IsFirms ? NameDiffers : 0,
        "Name" when Entity == "Contact" => content.IsPersons ? NameAgrees : content.IsFirms ? NameDiffers : 0,
        "Name" when Entity == "Company" => content.IsFirms ? NameAgrees : content.IsPersons ? NameDiffers : 0,
        _ => 0,
    };

    /// <summary>Columns whose header says nothing, or something no field is, by what stands in them.</summary>
    private void TakeContent()
    {
        var content = new ContentTargets(_columns, Entity, _taken);
        if (content.NamesInParts(column => _choices[column.Index] is null) is (var given, var family))
        {
            Take(given, new(["FirstName"], CrmColumnBasis.Content, ByContent));
            Take(family, new(["LastName"], CrmColumnBasis.Content, ByContent));
        }
        foreach (var column in _columns.Items)
        {
            var choice = _choices[column.Index];
            if (choice is not null && choice.Refused is null)
            {
                continue;
            }
            if (column.IsNoField || column.Meaning.IsTrap || column.Meaning.Nouns.Any(Strangers.Contains) || (IsVendor && choice?.Refused is null))
            {
                continue;
            }
            if (content.TargetOf(column, choice?.Refused is not null) is { } target)
            {
                Take(column, new([target], CrmColumnBasis.Content, ByContent) { Refused = choice?.Refused });
            }
        }
    }

    private void TellNearest()
    {
        if (_fields is null)
        {
            return;
        }
        foreach (var column in _columns.Items.Where(column => _choices[column.Index] is null or { Targets.Count: 0 }))
        {
            var (name, score) = _fields.Fields.Select(field => (field.Key, Score: field.Value.Score(column.Meaning with { IsTrap = false }, _fields.Self))).MaxBy(static item => item.Score);
            _choices[column.Index] = (_choices[column.Index] ?? ColumnDecision.None) with { Nearest = score >= Near ? FieldKinds.PropertyOf(name) : null };
        }
    }

    private void Refuse(TableColumn column, string target) => _choices[column.Index] = ColumnDecision.None with { Refused = FieldKinds.PropertyOf(target) };

    private void Take(TableColumn column, ColumnDecision choice)
    {
        _choices[column.Index] = choice;
        _taken.UnionWith(choice.Targets);
    }

    /// <summary>Whether a column fills a field.</summary>
    public bool Has(string target) => _taken.Contains(target);

    private bool EntityHas(string property) => FieldKinds.Has(Entity, property);
}
