using CsvHelper;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>The columns in which the cards of a report's duplicate groups are written in the import shape of a CRM. Entities the shape does not know (deals, products) are left out.</summary>
internal sealed class CardColumns
{
    private readonly ImportShape _shape;
    private readonly List<string> _headers;
    private readonly List<string> _custom;
    private readonly bool _isOwnOnly;

    public CardColumns(ImportShape shape, AuditReport report)
    {
        _shape = shape;
        List<CrmDuplicateGroup> groups = [.. report.Findings.OfType<CrmDuplicateGroup>().Where(group => shape.Cards.ContainsKey(group.Survivor.Entity))];
        _isOwnOnly = groups.Any(group => group.Members.Any(member => shape.IsOf(member.Source)));
        Groups = _isOwnOnly ? groups.FindAll(group => shape.IsOf(group.Survivor.Source) && Members(group).Skip(1).Any()) : groups;
        _headers = [.. Groups.Select(static group => group.Survivor.Entity).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(entity => shape.Cards[entity].Values).Distinct(StringComparer.Ordinal)];
        _custom = [.. Groups.SelectMany(static group => group.MergedCard).Select(static field => field.Field)
            .Where(static field => !IsCanonical(field)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The groups whose cards the shape knows; where cards of its system were read, those that keep one of them and take in another.</summary>
    public IReadOnlyList<CrmDuplicateGroup> Groups { get; }

    /// <summary>The cards of a group whose ids are those of the shape's system; all of a base of other systems, which is moved by importing.</summary>
    public IEnumerable<CrmRecord> Members(CrmDuplicateGroup group) => _isOwnOnly ? group.Members.Where(member => _shape.IsOf(member.Source)) : group.Members;

    /// <summary>Writes the headers after those of the first columns.</summary>
    public void WriteHeader(CsvWriter csv, params string[] first) => csv.WriteRecord([.. first, .. _headers, .. _custom.Select(ImportCsv.Defused)]);

    /// <summary>Writes one card after the first columns, and ends the row.</summary>
    /// <param name="csv">Where.</param>
    /// <param name="entity">Entity of the card.</param>
    /// <param name="value">Value of a canonical property, null where there is none.</param>
    /// <param name="custom">Value of a field of the base's own.</param>
    public void WriteCard(CsvWriter csv, string entity, Func<string, string?> value, Func<string, string?> custom)
    {
        var properties = _shape.Cards[entity].ToLookup(static column => column.Value, static column => column.Key);
        foreach (var header in _headers)
        {
            csv.WriteField(ImportCsv.Defused(properties[header].Select(value).FirstOrDefault(static text => text is not null)));
        }
        foreach (var field in _custom)
        {
            csv.WriteField(ImportCsv.Defused(custom(field)));
        }
        csv.EndRecord();
    }

    /// <summary>Phones and addresses of cards, each once; null where there are none.</summary>
    public static string? Joined(IEnumerable<string> values) => string.Join(", ", values.Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } joined ? joined : null;

    private static bool IsCanonical(string field) => CrmSchema.Entities.Any(entity => CrmSchema.PropertiesOf(entity).Any(property => property.Name == field));
}
