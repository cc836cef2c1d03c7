namespace CrmAudit.Engine.Reporting;

/// <summary>A result file is not one, or not one this version can read.</summary>
public sealed class ReportReadException : ReportException
{
    internal ReportReadException(string id, string path, Exception? inner = null, params ReadOnlySpan<(string Name, object? Value)> args)
        : base(id, path, new CrmText(id, [("path", path), .. args]), inner)
    {
    }
}
