namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>
/// Contacts nobody has dealt with for the months of Data.DeadContact, in the import shape of a CRM, a row a contact with the reason and the proposal. A proposal to read first: what is still owed to a
/// client no list of contacts tells. Nothing is listed where the history is too short to tell.
/// </summary>
internal sealed class ArchiveListWriter(ImportShape shape) : IReportWriter
{
    private const string Check = "Data.DeadContact";

    public string Extension => ".archive" + shape.Extension;

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var (words, card) = (scope.Words, shape.Cards["Contact"]);
        using var csv = ImportCsv.Open(stream, shape.Separator);
        csv.WriteRecord(["ID", card["Name"], card["Owner"], card["Comment"], words["col.proposal"]]);
        foreach (var row in shape.Own(report.Findings.Where(static finding => finding.CheckId == Check && finding.Status is (CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail))
            .SelectMany(static finding => finding.Evidence.Rows), report.Files).Where(static row => row.Entity == "Contact").DistinctBy(static row => (row.RecordId, row.File, row.RecordId.Length > 0 ? 0 : row.Line)))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord([ImportCsv.Defused(row.RecordId), ImportCsv.Defused(row.Name), ImportCsv.Defused(row.Owner), ImportCsv.Defused(words.Text(row.Reason)), words["proposal.archive"]]);
        }
        csv.Flush();
    }
}
