using System.IO.Compression;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The complete record, compressed.</summary>
internal sealed class JsonGzipReportWriter : IReportWriter
{
    private readonly JsonReportWriter _json = new();

    public string Extension => ".json.gz";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        _json.Write(report, scope, packed, cancel);
    }
}
