namespace CrmAudit.Engine.Checks.Data;

/// <summary>The fields the exports of one entity have, and which card's export has which.</summary>
internal sealed class FieldColumns
{
    private readonly Dictionary<CrmImportFile, bool[]> _byFile = new(ReferenceEqualityComparer.Instance);
    private readonly bool[] _byHand;

    public FieldColumns(CrmDataset data, string entity, IReadOnlyList<CrmRecord> cards)
    {
        var byHand = cards.Where(static card => card.Origin is null).ToList();
        var files = data.Files.Where(file => string.Equals(file.Entity, entity, StringComparison.OrdinalIgnoreCase) && file.RowsRead + file.Records > 0)
            .Concat(cards.Select(static card => card.Origin).OfType<CrmImportFile>())
            .Distinct()
            .ToList();
        var fields = new List<DataField>();
        foreach (var property in CrmSchema.PropertiesOf(entity))
        {
            if (files.Any(file => file.Has(property.Name)) || byHand.Any(card => property.GetText(card) is not null))
            {
                fields.Add(DataField.Of(entity, property, HeaderOf(files, property.Name)));
            }
        }
        foreach (var header in CustomHeaders(files, byHand))
        {
            fields.Add(DataField.Custom(entity, header));
        }
        Fields = fields;
        foreach (var file in files)
        {
            var custom = file.Columns.Where(static column => column.Property is null).Select(static column => column.Header).ToHashSet(StringComparer.Ordinal);
            _byFile[file] = [.. fields.Select(field => field.Property is { } property ? file.Has(property.Name) : custom.Contains(field.Key))];
        }
        _byHand = [.. fields.Select(field => byHand.Any(card => field.Text(card) is not null))];
    }

    public IReadOnlyList<DataField> Fields { get; }

    public bool Has(CrmRecord card, int field) => card.Origin is { } file ? _byFile[file][field] : _byHand[field];

    /// <summary>The header as written; several columns of one property by the name of the property, the customer knows them under many.</summary>
    private static string HeaderOf(List<CrmImportFile> files, string property)
    {
        var headers = files.SelectMany(static file => file.Columns).Where(column => column.Property == property).Select(static column => column.Header.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return headers.Count == 1 && headers[0].Length > 0 ? headers[0] : property;
    }

    private static IEnumerable<string> CustomHeaders(List<CrmImportFile> files, List<CrmRecord> byHand) => files
        .SelectMany(static file => file.Columns)
        .Where(static column => column.Property is null && !string.IsNullOrWhiteSpace(column.Header))
        .Select(static column => column.Header)
        .Concat(byHand.SelectMany(static card => card.Fields.Keys))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
