using System.Globalization;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>
/// Deals to close or to bring back in the import shape of a CRM, a row a deal: what is proposed, the stage it would stand in, and why. Those to close go to the stage their
/// pipeline has for lost deals with "no contact" as the reason, those to bring back stay where they are and get a call. A proposal to read and import by hand; nothing is changed by writing it.
/// </summary>
internal sealed class DealListWriter(ImportShape shape) : IReportWriter
{
    public string Extension => ".deals" + shape.Extension;

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var csv = ImportCsv.Open(stream, shape.Separator);
        csv.WriteRecord(["ID", shape.Deals.Name, shape.Deals.Stage, shape.Deals.Owner, shape.Deals.Amount, shape.Deals.Reason, shape.Deals.Comment, words["col.proposal"]]);
        foreach (var deal in Deals(report))
        {
            cancel.ThrowIfCancellationRequested();
            var first = deal.Rows[0];
            csv.WriteField(ImportCsv.Defused(first.RecordId));
            csv.WriteField(ImportCsv.Defused(first.Name));
            csv.WriteField(ImportCsv.Defused(deal.IsToClose ? deal.Rows.Select(static row => row.Proposed).FirstOrDefault(static stage => stage is not null) ?? shape.Deals.Lost : first.Value));
            csv.WriteField(ImportCsv.Defused(first.Owner));
            csv.WriteField(first.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");
            csv.WriteField(deal.IsToClose ? words["proposal.noContact"] : "");
            csv.WriteField(ImportCsv.Defused(string.Join(" · ", deal.Rows.Select(static row => row.Reason).OfType<CrmText>().Select(words.Text))));
            csv.WriteField(words[deal.IsToClose ? "proposal.close" : "proposal.reactivate"]);
            csv.EndRecord();
        }
        csv.Flush();
    }

    /// <summary>Every deal some finding proposes to close or to bring back, those with the most money first.</summary>
    private IEnumerable<(IReadOnlyList<CrmEvidenceRow> Rows, bool IsToClose)> Deals(AuditReport report) => shape.Own(report.Findings.SelectMany(static finding => finding.Evidence.Rows), report.Files)
        .Where(static row => row is { Entity: "Deal", Proposal: not CrmProposal.None })
        .GroupBy(static row => (row.RecordId, row.File, row.RecordId.Length > 0 ? 0 : row.Line))
        .Select(static rows => (Rows: (IReadOnlyList<CrmEvidenceRow>)[.. rows], IsToClose: rows.All(static row => row.Proposal == CrmProposal.Close)))
        .OrderByDescending(static deal => deal.Rows[0].Amount ?? 0)
        .ThenBy(static deal => deal.Rows[0].RecordId, StringComparer.Ordinal);
}
