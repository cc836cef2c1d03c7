using CrmAudit.Engine.Reporting.Proposals;

namespace CrmAudit.Engine.Reporting.Protocol;

/// <summary>The test protocol as a delimited text: what to do, what must happen, and columns for result, day and name.</summary>
internal sealed class ProtocolWriter : IReportWriter
{
    public string Extension => ".protocol.csv";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var csv = ImportCsv.Open(stream, ';');
        csv.WriteRecord([.. ProtocolRow.Captions(words)]);
        foreach (var (finding, step) in ProtocolRow.Of(report.Findings))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord([ImportCsv.Defused(step.Id), words.Title(finding), ImportCsv.Defused(words.Text(step.Do)), ImportCsv.Defused(words.Text(step.Expect)), ImportCsv.Defused(finding.Subject.Owner), "", "", "", ""]);
        }
        csv.Flush();
    }
}
