using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed partial class HtmlReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ru", "Что исправить в первую очередь")]
    [InlineData("kk", "Алдымен нені түзету керек")]
    [InlineData("en", "What to fix first")]
    public void Speaks_the_language_asked_for(string language, string heading)
    {
        var html = Export(SampleReport.Build(), language);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.DoesNotMatch(UnwordedCaption(), html);
    }

    [Theory]
    [InlineData("ru", "Путь от записей к отчёту", "по записям")]
    [InlineData("kk", "Жазбалардан есепке дейінгі жол", "жазбалар бойынша")]
    [InlineData("en", "Bridge from the records to the report", "by the records")]
    public void Draws_why_a_report_differs_in_its_language_however_many_series_there_are(string language, string caption, string step)
    {
        var others = Enumerable.Range(0, 30).Select(static number => Series($"Owner {number}", "load", "Пн", "Вт"));
        var html = WebUtility.HtmlDecode(Export(SampleReport.Build([.. others, Series("Продажи", "bridge", new CrmText("Report.bridge.actual"), new CrmText("Report.bridge.reported"))]), language));
        Assert.Contains(caption, html, StringComparison.Ordinal);
        Assert.Contains($"<bdi>{step}</bdi>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_names_what_it_is_missing_for()
    {
        CrmFinding Gap(string check, CrmSubject subject) => new() { CheckId = check, Area = CrmArea.Pipeline, Status = CrmStatus.NotEvaluated, Subject = subject, StatusReasonText = new("Pipeline.noHistory") };
        var html = WebUtility.HtmlDecode(Export(SampleReport.Build([Gap("Pipeline.Transition", new(CrmSubjectType.Pipeline, "Мебель", "Мебель")), Gap("Pipeline.Bottleneck", new(CrmSubjectType.Pipeline, "Ковры", "Ковры"))])));
        Assert.Matches("<td><bdi>(Мебель; Ковры|Ковры; Мебель)</bdi></td>", html[html.IndexOf("<section id=\"gaps\"", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Makes_no_request_and_runs_nothing_but_its_own_script()
    {
        var html = Export(SampleReport.Build());
        Assert.DoesNotMatch(Request(), html);
        Assert.DoesNotMatch(InlineHandlerOrStyle(), html);

        var policy = Policy().Match(html).Groups["policy"].Value;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash(RunScript().Match(html).Groups["text"].Value)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(Style().Match(html).Groups["text"].Value)}'", policy, StringComparison.Ordinal);
        Assert.Single(RunScript().Matches(html));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</script><img src=x onerror=alert(1)>")]
    [InlineData("\"'><svg onload=alert(1)>")]
    [InlineData("<!--<script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("'=cmd|' /C calc'!A0")]
    [InlineData("\u202Ehidden\u2066 \u2028 \0")]
    public void Text_from_data_stays_text(string hostile)
    {
        var plain = Export(SampleReport.Build([SampleReport.Hostile("plain")]));
        var html = Export(SampleReport.Build([SampleReport.Hostile(hostile)]) with { Company = hostile });
        Assert.Equal(Tags(plain), Tags(html));
        foreach (var block in Blocks(html))
        {
            Assert.DoesNotContain('<', block.Value);
            Assert.DoesNotContain('\u2028', block.Value);
        }
    }

    [Fact]
    public void Every_evidence_row_is_there_with_its_record()
    {
        var report = SampleReport.Build();
        var blocks = Blocks(Export(report));
        var records = JsonDocument.Parse(blocks["records"]).RootElement.GetArrayLength();
        var rows = blocks.Where(block => block.Key[0] == 'e').Sum(block => JsonDocument.Parse(block.Value).RootElement.GetProperty("r").GetArrayLength());
        var shown = report.Findings.Where(finding => finding is not CrmDuplicateGroup).ToList();
        Assert.Equal(shown.Sum(finding => finding.Evidence.Rows.Count), rows);
        Assert.Equal(shown.SelectMany(finding => finding.Evidence.Rows).DistinctBy(row => (row.Entity, row.RecordId, row.File, row.Line)).Count(), records);
        Assert.Equal(2, JsonDocument.Parse(blocks["groups"]).RootElement.GetArrayLength());
    }

    [Fact]
    public void A_hundred_thousand_rows_stay_under_25_megabytes()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(1, 100_000).Select(index => CrmEvidenceRow.Of(
            SampleReport.Contact(index, $"Абдрахманова Гульнара Нурсултановна {random.Next()}", "7012345678", "x@mail.example"),
            new CrmText("reason.error", ("type", "FormatException" + random.Next()), ("message", "длинное объяснение, у каждой записи своё, номер " + random.Next())),
            "ModifiedAt",
            "12.03.2024 18:00 " + random.Next())).ToList();
        var path = _folder.File("audit.html");
        var finding = SampleReport.Share("Data.InactiveContact", new(CrmSubjectType.Entity, "Contact"), 100_000, 100_000, CrmStatus.Fail, CrmSeverity.Important, SampleReport.Lower(0.2, 0.5), rows);

        ReportExporter.Export(SampleReport.Build([finding]), [path, _folder.File("audit.json")], new() { Language = "en" });

        Assert.InRange(new FileInfo(path).Length, 1, 25_000_000);
        var html = File.ReadAllText(path);
        var shown = Blocks(html).Where(block => block.Key[0] == 'e').Max(block => JsonDocument.Parse(block.Value).RootElement.GetProperty("r").GetArrayLength());
        if (shown < 100_000)
        {
            Assert.Contains("of 100,000. The full list: audit.evidence.csv.", html, StringComparison.Ordinal);
        }
        Assert.InRange(File.ReadLines(_folder.File("audit.evidence.csv")).Count(), 100_001, 101_000);
    }

    [Fact]
    public void A_shortened_list_says_so_and_names_the_full_one()
    {
        var rows = Enumerable.Range(1, 40).Select(index => CrmEvidenceRow.Of(SampleReport.Contact(index, "Имя", "7012345678", "x@mail.example"))).ToList();
        var finding = SampleReport.Share("Data.StaleCard", new(CrmSubjectType.Entity, "Lead"), 50, 100, CrmStatus.Warning, CrmSeverity.Important, SampleReport.Lower(0.2, 0.5), rows);
        var cut = new CrmFinding
        {
            CheckId = finding.CheckId, Subject = finding.Subject, Status = finding.Status, Severity = finding.Severity,
            Evidence = new() { Rows = rows, Total = 5000, ListPath = "stale-leads.csv" },
        };
        Assert.Contains("40 of 5,000. The full list: stale-leads.csv.", Export(SampleReport.Build([cut])), StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_without_findings_is_a_page_too()
    {
        var html = Export(AuditReport.From([]));
        Assert.Contains("No overall score", html, StringComparison.Ordinal);
        Assert.Contains("Nothing to fix", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"duplicates\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_landmarks_captions_and_one_main_heading()
    {
        var html = Export(SampleReport.Build());
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Single(Regex.Matches(html, "<main[ >]"));
        Assert.Single(Regex.Matches(html, "<nav[ >]"));
        Assert.Equal(Regex.Count(html, "<table[ >]"), Regex.Count(html, "<caption[ >]"));
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        foreach (Match link in Regex.Matches(html, "href=\"#([^\"]+)\""))
        {
            Assert.Contains(link.Groups[1].Value.Split('?')[0], ids);
        }
    }

    [Fact]
    public void Suppressed_findings_stay_and_are_counted_apart()
    {
        var html = Export(SampleReport.Build());
        Assert.Contains("Suppressed: 1", html, StringComparison.Ordinal);
        Assert.Contains("Поля нужны бухгалтерии", html, StringComparison.Ordinal);
        Assert.DoesNotContain("#c-Data.UnusedField", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_does_not_show(string culture)
    {
        var expected = Export(SampleReport.Build(), "ru");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Export(SampleReport.Build(), "ru"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CrmFinding Series(string subject, string name, params object[] labels) => new()
    {
        CheckId = name == "bridge" ? "Report.MismatchCause" : "Data.DeclaredVsActual",
        Area = name == "bridge" ? CrmArea.Report : CrmArea.Data,
        Status = CrmStatus.Warning,
        Subject = new(CrmSubjectType.Report, subject, subject),
        Series = SampleReport.Series(name == "bridge"
            ? CrmBridge.Of(name, CrmUnit.Amount, labels.Select(static (label, i) => ((CrmText)label, 1L, 10m * (i + 1), 0L, 0L)))
            : CrmDistribution.Of(name, CrmUnit.Count, CrmValueKind.Text, labels.Select(static (label, i) => KeyValuePair.Create((string)label, i + 1)))),
    };

    private string Export(AuditReport report, string language = "en")
    {
        var path = _folder.File("audit.html");
        ReportExporter.Export(report, [path], new() { Language = language });
        return File.ReadAllText(path);
    }

    private static Dictionary<string, string> Blocks(string html) =>
        Block().Matches(html).ToDictionary(match => match.Groups["id"].Value, match => match.Groups["text"].Value);

    /// <summary>Names of all tags in order: data that became markup would add one.</summary>
    private static List<string> Tags(string html) => [.. Regex.Matches(html, "</?[a-zA-Z!][^\\s>/]*").Select(match => match.Value)];

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("(?<![-\\w])(?:src|href|action|data|poster)\\s*=\\s*[\"'](?!#)|(?<!Object)url\\(|@import|https?://(?!www\\.w3\\.org/2000/svg)", RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    [GeneratedRegex("<[^>]+\\s(?:style|on[a-z]+)\\s*=")]
    private static partial Regex InlineHandlerOrStyle();

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<policy>[^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex RunScript();

    [GeneratedRegex("<style>(?<text>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script type=\"application/json\" id=\"(?<id>\\w+)\">(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(">report\\.[a-z]")]
    private static partial Regex UnwordedCaption();
}
