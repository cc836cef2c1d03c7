using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>One finding as text and back, as it stands in a result file.</summary>
public static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new(ReportJson.Options) { WriteIndented = false };

    /// <summary>The finding with its evidence.</summary>
    public static string Write(CrmFinding finding) => JsonSerializer.Serialize(finding, Options);

    /// <summary>A finding equal to the one that was written.</summary>
    /// <exception cref="FormatException">The text is no finding.</exception>
    public static CrmFinding Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CrmFinding>(text, Options) ?? throw new FormatException("The text holds no finding.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The text is no finding.", exception);
        }
    }
}
