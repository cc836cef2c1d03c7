namespace CrmAudit.Engine.Reporting;

/// <summary>Lays a report out in one format.</summary>
internal interface IReportWriter
{
    /// <summary>Extension with its dot, lower case.</summary>
    string Extension { get; }

    /// <summary>Writes the whole report to an empty stream that can seek.</summary>
    void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel);
}
