namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>Fields next to nobody fills in, with why: those to hide, and those to ask about first.</summary>
internal sealed class SpareFieldsWriter : IReportWriter
{
    private const string Check = "Data.UnusedField";

    public string Extension => ".fields.csv";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var csv = ImportCsv.Open(stream, ';');
        csv.WriteRecord([words["col.entity"], words["col.field"], words["col.reason"]]);
        foreach (var row in report.Findings.Where(static finding => finding.CheckId == Check).SelectMany(static finding => finding.Evidence.Rows).Where(static row => row.Entity == "Field").DistinctBy(static row => row.RecordId))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord([words.Entity(row.RecordId.Split('.')[0]), ImportCsv.Defused(row.Name ?? row.Field), ImportCsv.Defused(words.Text(row.Reason))]);
        }
        csv.Flush();
    }
}
