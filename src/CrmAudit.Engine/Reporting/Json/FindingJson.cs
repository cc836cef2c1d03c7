using System.Text;
using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>One finding as text and back: a result file of one.</summary>
public static class FindingJson
{
    /// <summary>The finding with its evidence.</summary>
    public static string Write(CrmFinding finding)
    {
        using var stream = new MemoryStream();
        ResultWriter.Write(new() { Format = ReportDocument.FormatName, SchemaVersion = ReportDocument.CurrentVersion, Findings = [finding] }, stream, indented: false, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A finding equal to the one that was written.</summary>
    /// <exception cref="FormatException">The text is no finding.</exception>
    public static CrmFinding Read(string text)
    {
        try
        {
            return new ResultTables { Document = new() }.While(() => JsonSerializer.Deserialize<ReportDocument>(text, ReportJson.Options)?.Whole()) is { Findings: [{ } finding] } ? finding : throw new FormatException("The text holds no finding.");
        }
        catch (Exception exception) when (ResultReader.IsMalformed(exception))
        {
            throw new FormatException("The text is no finding.", exception);
        }
    }
}
