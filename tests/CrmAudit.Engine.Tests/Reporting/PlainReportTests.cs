using System.Text.Json;
using System.Xml.Linq;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class PlainReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Markdown_is_short_and_says_what_to_fix_first()
    {
        var text = Export("audit.md", SampleReport.Build());
        Assert.Contains("## What to fix first", text, StringComparison.Ordinal);
        Assert.Contains("21,300,000", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 200, 8000);
    }

    [Theory]
    [InlineData("<img src=x>")]
    [InlineData("[text](http://host.example)")]
    [InlineData("a | b\n# heading")]
    public void Markdown_from_data_stays_text(string hostile)
    {
        var text = Export("audit.md", SampleReport.Build([SampleReport.Hostile(hostile)]) with { Company = hostile });
        Assert.DoesNotContain(hostile, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\0\uFFFE]]>")]
    public void JUnit_counts_failures_errors_and_skipped(string hostile)
    {
        var root = XDocument.Parse(Export("audit.xml", SampleReport.Build([SampleReport.Hostile(hostile)]))).Root!;
        Assert.Equal((int)root.Attribute("failures")!, root.Descendants("failure").Count());
        Assert.Equal((int)root.Attribute("errors")!, root.Descendants("error").Count());
        Assert.Equal((int)root.Attribute("skipped")!, root.Descendants("skipped").Count());
        Assert.Equal((int)root.Attribute("tests")!, root.Descendants("testcase").Count());
        Assert.Equal(1, (int)root.Attribute("errors")!);
    }

    [Fact]
    public void Sarif_names_every_rule_and_levels_only_failures()
    {
        using var document = JsonDocument.Parse(Export("audit.sarif", SampleReport.Build()));
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
            Assert.Equal(result.GetProperty("kind").GetString() == "fail", result.GetProperty("level").GetString() != "none");
        }
    }

    private string Export(string name, AuditReport report)
    {
        ReportExporter.Export(report, [_folder.File(name)], new() { Language = "en" });
        return File.ReadAllText(_folder.File(name));
    }
}
