namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The complete record of an audit and the baseline of the next one; the same in every language.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    public string Extension => ".json";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var document = new ReportDocument
        {
            Format = ReportDocument.FormatName,
            SchemaVersion = ReportDocument.CurrentVersion,
            Redacted = scope.Redacted,
            RunId = report.RunId,
            CreatedAt = report.CreatedAt,
            AsOf = report.AsOf,
            Company = report.Company,
            Score = report.Score,
            Money = report.Money,
            Files = report.Files,
            Checks = report.Checks,
            Findings = report.Findings,
        };
        ResultWriter.Write(document, stream, scope.Indented, cancel);
    }
}
