using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>
/// Thresholds as a hashtable: check id to one figure (norm and red line at once) or to a table of norm, red, normHigh,
/// redHigh, severity and the parameters of the check. Held to the same rules as the thresholds of a configuration.
/// </summary>
internal static class ThresholdTable
{
    private static readonly string[] Lines = ["norm", "red", "normHigh", "redHigh", "severity"];

    /// <exception cref="AuditConfigException">A check or key is unknown, or a figure cannot be.</exception>
    public static IDictionary<string, ThresholdSection> Read(IDictionary table)
    {
        var sections = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in table)
        {
            var value = Unwrap(entry.Value);
            sections[entry.Key.ToString() ?? ""] = value is IDictionary section
                ? Section(section)
                : new Dictionary<string, object?> { ["norm"] = value, ["red"] = value };
        }
        // JSON is YAML, so the strict reader does the rest.
        return AuditConfigReader.Parse(Json(sections), "-Threshold").Thresholds;
    }

    /// <exception cref="AuditConfigException">A table stands in itself, or holds what is no figure or text.</exception>
    private static string Json(Dictionary<string, object?> sections)
    {
        try
        {
            return JsonSerializer.Serialize(new Dictionary<string, object> { ["thresholds"] = sections });
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new AuditConfigException([new("Config.ThresholdShape", "-Threshold", 1, 1, "thresholds", new CrmText("Config.ThresholdShape"))]);
        }
    }

    private static Dictionary<string, object?> Section(IDictionary table)
    {
        var section = new Dictionary<string, object?>(StringComparer.Ordinal);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in table)
        {
            var name = entry.Key.ToString() ?? "";
            var line = Array.Find(Lines, line => line.Equals(name, StringComparison.OrdinalIgnoreCase));
            (line is null ? parameters : section)[line ?? name] = Unwrap(entry.Value);
        }
        if (parameters.Count > 0)
        {
            section["parameters"] = parameters;
        }
        return section;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
