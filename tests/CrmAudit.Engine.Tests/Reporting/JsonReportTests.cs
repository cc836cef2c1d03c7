using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class JsonReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_packed_result_is_as_small_as_the_same_bytes_packed_at_once()
    {
        var rows = Enumerable.Range(1, 20_000).Select(static index => CrmEvidenceRow.Of(SampleReport.Contact(index, $"Имя {index}", "7012345678", "x@mail.example"))).ToList();
        var report = SampleReport.Build([SampleReport.Share("Data.StaleCard", new(CrmSubjectType.Entity, "Contact"), rows.Count, rows.Count, CrmStatus.Fail, CrmSeverity.Important, SampleReport.Lower(0.2, 0.5), rows)]);
        var (plain, packed) = (_folder.File("result.json"), _folder.File("result.json.gz"));
        ReportExporter.Export(report, [plain, packed], new());
        using var atOnce = new MemoryStream();
        using (var pack = new GZipStream(atOnce, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(File.ReadAllBytes(plain));
        }
        Assert.InRange(new FileInfo(packed).Length, 1, atOnce.Length * 1.02);
        Assert.Contains(ResultReader.Read(packed).Findings, static finding => finding.Evidence.Rows.Count == 20_000);
    }

    [Fact]
    public void What_thousands_of_reasons_have_in_common_stands_once_and_is_read_back()
    {
        CrmEvidenceRow Row(int index, object? fields) => CrmEvidenceRow.Of(
            SampleReport.Contact(index, "Имя", "7012345678", "x@mail.example"), new CrmText("Data.ExtraFieldFill.why", ("fields", fields), ("index", (long)index), ("whose", new CrmText("report.entity.Contact"))));
        var report = SampleReport.Build([SampleReport.Share("Data.ExtraFieldFill", new(CrmSubjectType.Entity, "Contact"), 6, 6, CrmStatus.Fail, CrmSeverity.Important, SampleReport.Lower(0.2, 0.5), [
            Row(1, (string[])["Отчество", "Город"]), Row(2, (string[])["Отчество", "Город"]), Row(3, new List<object?> { "Отчество\nГород" }), Row(4, (string[])["Отчество\nГород"]), Row(5, Array.Empty<string>()),
            Row(6, new List<CrmText> { new("report.field.City") })])]);
        var path = _folder.File("result.json");
        ReportExporter.Export(report, [path], new());
        var shapes = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("shapes").EnumerateArray().Where(static shape => shape.TryGetProperty("text", out var text) && text.GetString() == "Data.ExtraFieldFill.why").ToList();
        Assert.Equal(4, shapes.Count);
        Assert.All(shapes, static shape => Assert.Equal("args.index", Assert.Single(shape.GetProperty("columns").EnumerateArray()).GetString()));
        var rows = ResultReader.Read(path).Findings.Single(static finding => finding.CheckId == "Data.ExtraFieldFill" && finding.Evidence.Total == 6).Evidence.Rows;
        Assert.Equal(
            report.Findings.Single(static finding => finding.CheckId == "Data.ExtraFieldFill" && finding.Evidence.Total == 6).Evidence.Rows.Select(static row => (row.RecordId, row.Reason!.Args["index"], Told(row.Reason!.Args["fields"]), row.Reason.Args["whose"]?.ToString())),
            rows.Select(static row => (row.RecordId, row.Reason!.Args["index"], Told(row.Reason!.Args["fields"]), row.Reason.Args["whose"]?.ToString())));

        static string Told(object? fields) => string.Join('|', ((IEnumerable<object?>)fields!).Select(static field => field is CrmText text ? text.Id : field));
    }

    [Fact]
    public void Reads_back_what_was_written()
    {
        var report = SampleReport.Build();
        var path = _folder.File("findings.json");
        ReportExporter.Export(report, [path], new());

        var read = ResultReader.Read(path);

        Assert.Equal((report.RunId, report.CreatedAt, report.AsOf, report.Company), (read.RunId, read.CreatedAt, read.AsOf, read.Company));
        Assert.Equal(report.Findings.Count, read.Findings.Count);
        Assert.Equal(report.Score.Value, read.Score.Value);
        Assert.Equal(report.Checks.Select(check => check.Id), read.Checks.Select(check => check.Id));
        Assert.Equal(1240, read.Files[0].RowsRead);
        var byKey = report.Findings.ToDictionary(finding => finding.Fingerprint);
        foreach (var finding in read.Findings)
        {
            var before = byKey[finding.Fingerprint];
            Assert.Equal(before.EvidenceHash, finding.EvidenceHash);
            Assert.Equal((before.Status, before.Severity, before.Measured, before.Threshold, before.Interval, before.Impact), (finding.Status, finding.Severity, finding.Measured, finding.Threshold, finding.Interval, finding.Impact));
            Assert.Equal((before.Baseline, before.Suppression, before.Subject, before.Effort, before.Unit), (finding.Baseline, finding.Suppression, finding.Subject, finding.Effort, finding.Unit));
            foreach (var language in new[] { "ru-RU", "kk-KZ", "en-US" })
            {
                var culture = CultureInfo.GetCultureInfo(language);
                Assert.Equal(before.MessageText?.Render(culture), finding.MessageText?.Render(culture));
                Assert.Equal(before.Evidence.Rows.Select(row => row.Reason?.Render(culture)), finding.Evidence.Rows.Select(row => row.Reason?.Render(culture)));
            }
        }
    }

    [Fact]
    public void Keeps_duplicate_groups_with_their_records()
    {
        var path = _folder.File("findings.json");
        ReportExporter.Export(SampleReport.Build(), [path], new());

        var group = ResultReader.Read(path).Findings.OfType<CrmDuplicateGroup>().Single(group => group.GroupId == "G-101");

        Assert.Equal(3, group.Members.Count);
        Assert.Same(group.Members[0], group.Survivor);
        var contact = Assert.IsType<CrmContact>(group.Survivor);
        Assert.Equal("+77701123452"[..2], contact.Phones[0].Number![..2]);
        Assert.Equal("01.02.2025", contact.CreatedAtText);
        Assert.Equal("K-101", contact.Fields["Карта лояльности"]);
        Assert.Equal(("/exports/contacts.csv", "Bitrix24", 102), (contact.File, contact.Source, contact.Line));
        Assert.Equal(-1.2, group.Reasons[0].Comparisons[3].Weight);
        Assert.Equal(KeyValuePair.Create("102", "Ахметова Айгуль"), group.Conflicts.Single(static field => field.Field == "Name").Others[0]);
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Is_the_same_in_every_language_and_culture(string culture)
    {
        var english = Written("en", "en-US");
        var other = Written(culture[..2] is "ru" or "kk" ? culture[..2] : "en", culture);
        Assert.Equal(english, other);

        string Written(string language, string name)
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            try
            {
                var path = _folder.File(name + ".json");
                ReportExporter.Export(SampleReport.Build(), [path], new() { Language = language });
                return File.ReadAllText(path);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_findings()
    {
        var report = SampleReport.Build();
        var (one, other) = (_folder.File("one.json"), _folder.File("other.json"));
        ReportExporter.Export(report, [one], new());
        ReportExporter.Export(report with { Findings = [.. report.Findings.Reverse()] }, [other], new());
        Assert.Equal(File.ReadAllText(one), File.ReadAllText(other));
    }

    [Fact]
    public void Carries_no_worded_text()
    {
        var path = _folder.File("findings.json");
        ReportExporter.Export(SampleReport.Build(), [path], new() { Language = "ru" });
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
        {
            Assert.False(finding.TryGetProperty("message", out _) || finding.TryGetProperty("title", out _) || finding.TryGetProperty("statusReason", out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"CrmAudit.Report\"")]
    [InlineData("{\"format\":\"CrmAudit.Report\",\"findings\":[{\"kind\":\"System.IO.FileInfo\"}]}")]
    [InlineData("{\"format\":\"CrmAudit.Report\",\"findings\":[{\"kind\":\"duplicateGroup\",\"checkId\":\"x\",\"subject\":{\"type\":\"a\",\"id\":\"b\"},\"groupId\":\"g\",\"members\":[{\"entity\":\"Process\",\"properties\":{}}],\"reasons\":[],\"survivor\":{\"entity\":\"Contact\",\"properties\":{}}}]}")]
    [InlineData("ID;Name\n1;x")]
    public void Refuses_what_is_not_a_result_file(string text)
    {
        var path = _folder.File("other.json");
        File.WriteAllText(path, text);
        Assert.Equal("Read.NotAResult", Assert.Throws<ReportReadException>(() => ResultReader.Read(path)).Id);
    }

    [Fact]
    public void Refuses_a_file_of_a_newer_version_and_one_that_is_not_there()
    {
        var path = _folder.File("newer.json");
        File.WriteAllText(path, "{\"format\":\"CrmAudit.Report\",\"schemaVersion\":99}");
        Assert.Equal("Read.Newer", Assert.Throws<ReportReadException>(() => ResultReader.Read(path)).Id);
        Assert.Equal("Read.NotFound", Assert.Throws<ReportReadException>(() => ResultReader.Read(_folder.File("none.json"))).Id);
    }
}
