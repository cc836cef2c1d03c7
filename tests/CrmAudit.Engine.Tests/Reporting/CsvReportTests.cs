using System.Globalization;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class CsvReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+77010000001")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_formula_from_data_is_text(string hostile)
    {
        var rows = Export(SampleReport.Build([SampleReport.Hostile(hostile)]));
        Assert.Contains(rows.SelectMany(row => row), cell => cell == "'" + hostile);
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell == hostile);
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Numbers_are_invariant_and_there_is_a_row_a_finding(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var report = SampleReport.Build();
            var rows = Export(report);
            Assert.Equal(report.Findings.Count + 1, rows.Count);
            var (check, norm) = (rows[0].IndexOf("CheckId"), rows[0].IndexOf("Norm"));
            Assert.Equal("0.2", rows.Single(row => row[check] == "Data.StaleCard")[norm]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Starts_with_a_byte_order_mark()
    {
        var path = _folder.File("audit.csv");
        ReportExporter.Export(SampleReport.Build(), [path], new());
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(path)[..3]);
    }

    [Fact]
    public void The_list_of_evidence_tells_once_what_a_manager_and_the_whole_have_in_common()
    {
        var late = CrmEvidenceRow.Of(SampleReport.Contact(1, "Имя", "7012345678", "x@mail.example"), new CrmText("Data.DuplicateRate.why"), "Phones", "7011112233");
        var other = CrmEvidenceRow.Of(SampleReport.Contact(2, "Имя", "7012345679", "y@mail.example"), new CrmText("Data.DuplicateRate.why"), "Phones", "7011112244");
        CrmFinding Finding(string check, CrmSubject subject, params CrmEvidenceRow[] rows) => SampleReport.Share(check, subject, rows.Length, 10, CrmStatus.Fail, CrmSeverity.Important, SampleReport.Lower(0.2, 0.5), rows);
        var path = _folder.File("audit.evidence.csv");
        var report = SampleReport.Build(
        [
            Finding("Data.InvalidPhone", new(CrmSubjectType.Entity, "Contact"), late, other),
            Finding("Data.InvalidPhone", new(CrmSubjectType.Owner, "Айгуль"), late, late with { Field = "Emails", Value = "x@mail.example" }),
            Finding("Data.FormalFill", new(CrmSubjectType.Entity, "Contact"), late),
        ]);
        ReportExporter.Export(report, [path], new() { Language = "ru" });
        var told = File.ReadAllLines(path).Where(static line => line.StartsWith("Data.InvalidPhone", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count(static line => line.Contains("70111122", StringComparison.Ordinal)));
        Assert.Single(told, static line => line.Contains(",Emails,x@mail.example", StringComparison.Ordinal));
        Assert.Single(File.ReadAllLines(path), static line => line.StartsWith("Data.FormalFill", StringComparison.Ordinal) && line.Contains("70111122", StringComparison.Ordinal));
    }

    private List<List<string>> Export(AuditReport report)
    {
        var path = _folder.File("audit.csv");
        ReportExporter.Export(report, [path], new() { Language = "ru" });
        return Parse(File.ReadAllText(path));
    }

    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [[]];
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"': cell.Append(text[i++]); break;
                case '"': quoted = !quoted; break;
                case ',' when !quoted: rows[^1].Add(cell.ToString()); cell.Clear(); break;
                case '\r' when !quoted: break;
                case '\n' when !quoted: rows[^1].Add(cell.ToString()); cell.Clear(); rows.Add([]); break;
                default: cell.Append(text[i]); break;
            }
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
