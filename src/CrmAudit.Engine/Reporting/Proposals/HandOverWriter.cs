using System.Globalization;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>Records whose owner works no longer, with an empty column for the new one: a list to decide on and to hand over by.</summary>
internal sealed class HandOverWriter : IReportWriter
{
    private const string Check = "Pipeline.OwnerInactive";

    public string Extension => ".handover.csv";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var csv = ImportCsv.Open(stream, ';');
        csv.WriteRecord([words["col.entity"], words["col.record"], words["col.name"], words["col.owner"], words["col.newOwner"], words["col.amount"], words["col.reason"]]);
        foreach (var row in report.Findings.Where(static finding => finding.CheckId == Check).SelectMany(static finding => finding.Evidence.Rows)
            .DistinctBy(static row => (row.Entity, row.RecordId, row.File, row.RecordId.Length > 0 ? 0 : row.Line)).OrderByDescending(static row => row.Amount ?? 0))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord(
            [
                words.Entity(row.Entity), ImportCsv.Defused(row.RecordId), ImportCsv.Defused(row.Name), ImportCsv.Defused(row.Owner ?? row.Value), "",
                row.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", ImportCsv.Defused(words.Text(row.Reason)),
            ]);
        }
        csv.Flush();
    }
}
