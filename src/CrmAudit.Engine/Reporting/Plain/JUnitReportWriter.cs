using System.Globalization;
using System.Text;
using System.Xml;
using CrmAudit.Engine.Reporting.Xlsx;

namespace CrmAudit.Engine.Reporting.Plain;

/// <summary>
/// The audit as test results (JUnit XML), for a build server: a suite an area, a case a finding. A failure is a red line
/// passed; a warning passes with its text as output; what was not evaluated, cannot be told or is suppressed is skipped.
/// </summary>
internal sealed class JUnitReportWriter : IReportWriter
{
    public string Extension => ".xml";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("testsuites");
        Counts(xml, report.Findings);
        xml.WriteAttributeString("name", "CrmAudit");
        foreach (var area in report.Findings.GroupBy(static finding => finding.Area))
        {
            cancel.ThrowIfCancellationRequested();
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", area.Key.ToString());
            xml.WriteAttributeString("timestamp", report.CreatedAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
            Counts(xml, [.. area]);
            foreach (var finding in area)
            {
                Case(xml, scope.Words, finding);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<CrmFinding> findings)
    {
        Count("tests", findings.Count);
        Count("failures", findings.Count(static finding => ElementOf(finding) == "failure"));
        Count("errors", findings.Count(static finding => ElementOf(finding) == "error"));
        Count("skipped", findings.Count(static finding => ElementOf(finding) == "skipped"));

        void Count(string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
    }

    private static void Case(XmlWriter xml, ReportWords words, CrmFinding finding)
    {
        var message = words.Text(finding.MessageText);
        var reason = (finding.Suppression is { State: CrmSuppressionState.Active } decision ? decision.Reason : null) ?? words.Text(finding.StatusReasonText);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.CheckId);
        xml.WriteAttributeString("name", Clean($"{words.Title(finding)}: {words.Subject(finding.Subject)}"));
        xml.WriteAttributeString("time", "0");
        if (ElementOf(finding) is { } element)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Clean(element == "failure" || reason.Length == 0 ? message : reason));
            if (element != "skipped")
            {
                xml.WriteAttributeString("type", finding.Severity.ToString());
                xml.WriteString(Clean(words.Text(finding.RecommendationText)));
            }
            xml.WriteEndElement();
        }
        else if (finding.Status == CrmStatus.Warning)
        {
            xml.WriteElementString("system-out", Clean(message));
        }
        xml.WriteEndElement();
    }

    private static string? ElementOf(CrmFinding finding) => finding.Status switch
    {
        CrmStatus.Error => "error",
        _ when finding.Suppression is { State: CrmSuppressionState.Active } => "skipped",
        CrmStatus.Fail => "failure",
        CrmStatus.NotEvaluated or CrmStatus.Indeterminate => "skipped",
        _ => null,
    };

    private static string Clean(string text) => CellText.Fit(text, out _);
}
