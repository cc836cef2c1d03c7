namespace CrmAudit.Engine.Reporting;

/// <summary>A report could not be written; what stood at its path before still stands there.</summary>
public sealed class ReportExportException : ReportException
{
    internal ReportExportException(string id, string path, Exception? inner = null, params ReadOnlySpan<(string Name, object? Value)> args)
        : base(id, path, new CrmText(id, [("path", path), .. args]), inner)
    {
    }
}
