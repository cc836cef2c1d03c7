using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>
/// The proposed merged cards in the import shape of a CRM, a row a group: the card to keep, the cards it takes in, and every field of the merged card. A proposal to
/// read and import by hand; nothing is merged by writing it.
/// </summary>
internal sealed class MergeWriter(ImportShape shape) : IReportWriter
{
    public string Extension => shape.Extension;

    /// <summary>Writes the cards as they are beside the merged ones.</summary>
    public IReportWriter Before { get; } = new SnapshotWriter(shape);

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var columns = new CardColumns(shape, report);
        using var csv = ImportCsv.Open(stream, shape.Separator);
        columns.WriteHeader(csv, "ID", scope.Words["col.merges"]);
        foreach (var group in columns.Groups)
        {
            cancel.ThrowIfCancellationRequested();
            var merged = group.MergedCard.ToDictionary(static field => field.Field, static field => field.Value, StringComparer.Ordinal);
            csv.WriteField(ImportCsv.Defused(RecordId.Of(group.Survivor)));
            csv.WriteField(ImportCsv.Defused(string.Join(", ", columns.Members(group).Select(RecordId.Of).Where(id => id != RecordId.Of(group.Survivor)))));
            columns.WriteCard(csv, group.Survivor.Entity, property => Value(group, merged, property), field => merged.GetValueOrDefault(field));
        }
        csv.Flush();
    }

    /// <summary>Phones and addresses of all cards together: a merge must not lose a way to reach the client.</summary>
    private static string? Value(CrmDuplicateGroup group, Dictionary<string, string?> merged, string property) => property switch
    {
        "Phones" => CardColumns.Joined(group.Members.OfType<CrmParty>().SelectMany(static member => member.Phones).Select(static phone => phone.ToString())),
        "Emails" => CardColumns.Joined(group.Members.OfType<CrmParty>().SelectMany(static member => member.Emails).Select(static email => email.ToLowerInvariant())),
        _ => merged.GetValueOrDefault(property),
    };
}
