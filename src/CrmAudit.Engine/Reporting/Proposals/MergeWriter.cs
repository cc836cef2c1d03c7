using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>
/// The proposed merged cards in the import shape of a CRM, a row a group: the card to keep, the cards it takes in, and every field of the merged card. A proposal to
/// read and import by hand; nothing is merged by writing it. Entities the shape does not know (deals, products) are left out.
/// </summary>
internal sealed class MergeWriter(ImportShape shape) : IReportWriter
{
    public string Extension => shape.Extension;

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var groups = report.Findings.OfType<CrmDuplicateGroup>().Where(group => shape.Cards.ContainsKey(group.Survivor.Entity)).ToList();
        var columns = groups.Select(static group => group.Survivor.Entity).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(entity => shape.Cards[entity].Values).Distinct(StringComparer.Ordinal).ToList();
        var custom = groups.SelectMany(static group => group.MergedCard).Select(static field => field.Field)
            .Where(static field => !IsCanonical(field)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var csv = ImportCsv.Open(stream, shape.Separator);
        csv.WriteRecord(["ID", scope.Words["col.merges"], .. columns, .. custom.Select(ImportCsv.Defused)]);
        foreach (var group in groups)
        {
            cancel.ThrowIfCancellationRequested();
            var merged = group.MergedCard.ToDictionary(static field => field.Field, static field => field.Value, StringComparer.Ordinal);
            var headers = shape.Cards[group.Survivor.Entity].ToLookup(static column => column.Value, static column => column.Key);
            csv.WriteField(ImportCsv.Defused(RecordId.Of(group.Survivor)));
            csv.WriteField(ImportCsv.Defused(string.Join(", ", group.Members.Select(RecordId.Of).Where(id => id != RecordId.Of(group.Survivor)))));
            foreach (var column in columns)
            {
                csv.WriteField(ImportCsv.Defused(headers[column].Select(property => Value(group, merged, property)).FirstOrDefault(static value => value is not null)));
            }
            foreach (var column in custom)
            {
                csv.WriteField(ImportCsv.Defused(merged.GetValueOrDefault(column)));
            }
            csv.EndRecord();
        }
        csv.Flush();
    }

    /// <summary>Phones and addresses of all cards together: a merge must not lose a way to reach the client.</summary>
    private static string? Value(CrmDuplicateGroup group, Dictionary<string, string?> merged, string property) => property switch
    {
        "Phones" => Joined(group.Members.OfType<CrmParty>().SelectMany(static member => member.Phones).Select(static phone => phone.ToString())),
        "Emails" => Joined(group.Members.OfType<CrmParty>().SelectMany(static member => member.Emails).Select(static email => email.ToLowerInvariant())),
        _ => merged.GetValueOrDefault(property),
    };

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values.Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } joined ? joined : null;

    private static bool IsCanonical(string field) => CrmSchema.Entities.Any(entity => CrmSchema.PropertiesOf(entity).Any(property => property.Name == field));
}
