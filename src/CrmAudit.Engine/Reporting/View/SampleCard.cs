namespace CrmAudit.Engine.Reporting.View;

/// <summary>A card drawn for reading, with what it says.</summary>
/// <param name="Row">Why it is here, and where it was read.</param>
/// <param name="Card">The record.</param>
/// <param name="Filled">Its fields and their values as they were written, in the order of the schema, then the columns of the firm's own.</param>
internal sealed record SampleCard(CrmEvidenceRow Row, CrmRecord Card, IReadOnlyList<(string Field, string Value)> Filled)
{
    /// <summary>The cards of each entity that was drawn from.</summary>
    public static IReadOnlyList<(string Entity, IReadOnlyList<SampleCard> Cards)> Of(IEnumerable<CrmFinding> findings) =>
    [
        .. findings.Where(static finding => finding.Evidence.ShowsCards)
            .SelectMany(static finding => finding.Evidence.Rows)
            .Where(static row => row.Reference is CrmRecord)
            .Select(static row => new SampleCard(row, (CrmRecord)row.Reference, FilledOf((CrmRecord)row.Reference)))
            .GroupBy(static card => card.Row.Entity, StringComparer.Ordinal)
            .Select(static entity => (entity.Key, (IReadOnlyList<SampleCard>)[.. entity])),
    ];

    private static List<(string Field, string Value)> FilledOf(CrmRecord card) =>
    [
        .. CrmSchema.PropertiesOf(card.Entity).Select(property => (property.Name, property.GetText(card)))
            .Concat(card.Fields.Select(static field => (field.Key, (string?)field.Value)))
            .Where(static field => !string.IsNullOrWhiteSpace(field.Item2))
            .Select(static field => (field.Item1, field.Item2!.Trim())),
    ];
}
