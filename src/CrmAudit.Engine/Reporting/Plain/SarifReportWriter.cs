using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Plain;

/// <summary>The findings as SARIF 2.1.0 (OASIS), for viewers of analysis results: a rule a check, a result a finding, locations in the exports.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    /// <summary>Locations of one result; viewers refuse files with tens of thousands.</summary>
    private const int MostLocations = 100;

    public string Extension => ".sarif";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        json.WriteStartObject();
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "CrmAudit");
        json.WriteString("version", typeof(SarifReportWriter).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var finding in report.Findings.DistinctBy(static finding => finding.CheckId, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", finding.CheckId);
            Text(json, "shortDescription", words.Title(finding));
            if (words.Question(finding.CheckId) is { Length: > 0 } question)
            {
                Text(json, "fullDescription", question);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("language", words.Language);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            cancel.ThrowIfCancellationRequested();
            Result(json, words, finding);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReportWords words, CrmFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.CheckId);
        json.WriteString("kind", finding.Status switch
        {
            CrmStatus.Pass => "pass",
            CrmStatus.Indeterminate => "review",
            CrmStatus.NotEvaluated or CrmStatus.Error => "open",
            _ => "fail",
        });

        // The level says something of failures only; the standard wants none for the other kinds.
        json.WriteString("level", finding.Status switch
        {
            CrmStatus.Fail when finding.Severity >= CrmSeverity.Important => "error",
            CrmStatus.Fail => "warning",
            CrmStatus.Warning => "note",
            _ => "none",
        });
        var message = words.Text(finding.MessageText ?? finding.StatusReasonText);
        Text(json, "message", $"{words.Subject(finding.Subject)}: {message}");
        json.WriteStartObject("partialFingerprints");
        json.WriteString("crmAudit/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (StateOf(finding.Baseline) is { } state)
        {
            json.WriteString("baselineState", state);
        }
        if (finding.Suppression is { } suppression)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", ReportView.IsSuppressed(finding) ? "accepted" : "rejected");
            json.WriteString("justification", suppression.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        Locations(json, finding);
        json.WriteEndObject();
    }

    private static void Locations(Utf8JsonWriter json, CrmFinding finding)
    {
        json.WriteStartArray("locations");
        foreach (var row in finding.Evidence.Rows.Where(static row => row.File.Length > 0).Take(MostLocations))
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri.EscapeDataString(row.File[(row.File.LastIndexOfAny(['/', '\\']) + 1)..]));
            json.WriteEndObject();
            if (row.Line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", row.Line);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string? StateOf(CrmBaseline baseline) => baseline switch
    {
        CrmBaseline.New or CrmBaseline.Reopened => "new",
        CrmBaseline.Unchanged => "unchanged",
        CrmBaseline.Worse or CrmBaseline.Better or CrmBaseline.CheckChanged => "updated",
        CrmBaseline.Resolved => "absent",
        _ => null,
    };

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
