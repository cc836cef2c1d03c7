using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>
/// The cards of all groups as they are, a row a card in the import shape of a CRM: what a merge changed is brought back by importing it. Goes with every file of merged cards.
/// </summary>
internal sealed class SnapshotWriter(ImportShape shape) : IReportWriter
{
    public string Extension => ".before" + shape.Extension;

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var columns = new CardColumns(shape, report);
        using var csv = ImportCsv.Open(stream, shape.Separator);
        columns.WriteHeader(csv, "ID");
        foreach (var member in columns.Groups.SelectMany(columns.Members).DistinctBy(static member => (member.Entity, RecordId.Of(member))))
        {
            cancel.ThrowIfCancellationRequested();
            var values = CrmSchema.PropertiesOf(member.Entity).ToDictionary(static property => property.Name, property => property.GetText(member), StringComparer.Ordinal);
            csv.WriteField(ImportCsv.Defused(RecordId.Of(member)));
            columns.WriteCard(csv, member.Entity, property => Value(member, property) ?? values.GetValueOrDefault(property), field => member.Fields.GetValueOrDefault(field));
        }
        csv.Flush();
    }

    private static string? Value(CrmRecord member, string property) => (property, member) switch
    {
        ("Phones", CrmParty party) => CardColumns.Joined(party.Phones.Select(static phone => phone.Text)),
        ("Emails", CrmParty party) => CardColumns.Joined(party.Emails),
        _ => null,
    };
}
