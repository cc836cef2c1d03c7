using System.Globalization;
using System.IO.Compression;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Csv;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Redaction;
using CrmAudit.Engine.Reporting.Xlsx;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Reporting;

[Collection(nameof(XlsxReportTests))]
public sealed class XlsxReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ru", "Итог")]
    [InlineData("kk", "Жиынтық")]
    [InlineData("en", "Summary")]
    public void Sheets_have_titles_of_the_language_constant_names_and_tables_from_the_first_row(string language, string first)
    {
        using var book = Export(SampleReport.Build(), language);
        string[] ids = ["Summary", "Charts", "Findings", "ActionPlan", "Duplicates", "Checks", "Evidence"];
        Assert.Equal(first, book.Workbook.Worksheets[0].Name);
        Assert.Equal(book.Workbook.Worksheets.Select(static sheet => sheet.Name), ids.Select(id => book.Sheet(id).Name));
        Assert.Equal(ids[2..].Select(static id => "Table" + id), book.Workbook.Worksheets.SelectMany(static sheet => sheet.Tables).Select(static table => table.Name));
        Assert.True(book.Workbook.Worksheets.Sum(static sheet => sheet.Drawings.Count) >= 5);
        foreach (var sheet in book.Workbook.Worksheets.Skip(2))
        {
            Assert.InRange(sheet.PrinterSettings.PrintArea.Columns, 1, 12);
            var table = Assert.Single(sheet.Tables);
            Assert.Equal((1, 1), (table.Address.Start.Row, table.Address.Start.Column));
            Assert.All(table.Columns, column => Assert.DoesNotContain("report.", column.Name, StringComparison.Ordinal));
            Assert.True(sheet.Column(1).Width >= 8);
        }
        Assert.Single(book.Sheet("Summary").Drawings);
    }

    [Fact]
    public void Every_finding_record_and_card_has_its_row()
    {
        var report = SampleReport.Build();
        using var book = Export(report);
        var own = report.Findings.Where(static finding => finding is not CrmDuplicateGroup).ToList();
        Assert.Equal(own.Count, Rows(book, "Findings"));
        Assert.Equal(own.Sum(finding => finding.Evidence.Rows.Count), Rows(book, "Evidence"));
        Assert.Equal(report.Findings.OfType<CrmDuplicateGroup>().Sum(group => group.Members.Count), Rows(book, "Duplicates"));
        Assert.Equal(report.Checks.Count, Rows(book, "Checks"));
    }

    [Fact]
    public void The_plan_and_the_duplicates_can_be_filled_in()
    {
        using var book = Export(SampleReport.Build());
        var plan = book.Sheet("ActionPlan");
        Assert.Contains(plan.DataValidations, validation => validation.ValidationType.Type == OfficeOpenXml.DataValidation.eDataValidationType.List);
        Assert.Equal("Open", plan.Cells[2, 9].Text);
        Assert.Equal("Critical", plan.Cells[2, 3].Text);
        Assert.Contains(book.Sheet("Duplicates").DataValidations, validation => validation.ValidationType.Type == OfficeOpenXml.DataValidation.eDataValidationType.List);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+77010000001")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public void A_formula_from_data_is_text(string hostile)
    {
        using var book = Export(SampleReport.Build([SampleReport.Hostile(hostile)]));
        var found = 0;
        foreach (var sheet in book.Workbook.Worksheets)
        {
            foreach (var cell in sheet.Cells)
            {
                Assert.Empty(cell.Formula);
                if (cell.Text == hostile)
                {
                    found++;
                    Assert.True(cell.Style.QuotePrefix);
                }
            }
        }
        Assert.True(found > 3);
    }

    [Theory]
    [InlineData("\0\u0001\u001F")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")]
    [InlineData("a\u202Eb\u2028c")]
    [InlineData("</t></si><x>")]
    public void Characters_that_no_workbook_can_hold_do_not_break_it(string hostile)
    {
        using var book = Export(SampleReport.Build([SampleReport.Hostile("x" + hostile)]) with { Company = hostile });
        Assert.True(Rows(book, "Findings") > 1);
    }

    [Fact]
    public void A_value_longer_than_a_cell_is_cut_and_the_summary_says_so()
    {
        using var book = Export(SampleReport.Build([SampleReport.Hostile(new string('я', 40_000))]));
        Assert.All(book.Sheet("Evidence").Cells, cell => Assert.InRange(cell.Text.Length, 0, CellText.Longest));
        Assert.Contains(book.Sheet("Summary").Cells, cell => cell.Text.StartsWith("Values shortened to the limit of a cell", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_past_the_limit_of_a_sheet_are_told_with_the_place_of_the_full_list()
    {
        var report = Redactor.Apply(SampleReport.Build(), redact: false);
        using var stream = new MemoryStream();
        new XlsxReportWriter(rowLimit: 10).Write(report, new(new("en"), Redacted: false, ["audit.xlsx", "audit.json"]), stream, CancellationToken.None);
        using var book = new ExcelPackage(stream);
        Assert.Equal(10, Rows(book, "Evidence"));
        var total = EvidenceCsvWriter.RowsOf(report);
        Assert.Contains(
            book.Sheet("Summary").Cells,
            cell => cell.Text == string.Create(CultureInfo.InvariantCulture, $"Evidence: 10 of {total} rows are here: more are hard to read in a workbook. The full list: audit.json."));
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("\0\0")]
    [InlineData("{\"EPPlus\":{\"ExcelPackage\":{\"Compatibility\":{\"IsWorksheets1Based\":\"true\"}}}}")]
    public void Settings_of_another_program_in_the_current_folder_do_not_matter(string settings)
    {
        File.WriteAllText(_folder.File("appsettings.json"), settings);
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _folder.Path;
        try
        {
            ReportExporter.Export(SampleReport.Build(), [_folder.File("audit.xlsx")], new());
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
        using var book = new ExcelPackage(new FileInfo(_folder.File("audit.xlsx")));
        Assert.True(Rows(book, "Findings") > 1);
    }

    [Fact]
    public void A_workbook_made_without_settings_is_like_any_other()
    {
        using var package = Workbooks.CreateWithoutSettings();
        Assert.NotNull(package);
        package.Workbook.Worksheets.Add("One").Cells[1, 1].Value = "text";
        using var stream = new MemoryStream();
        package.SaveAs(stream);
        using var read = new ExcelPackage(new MemoryStream(stream.ToArray()));
        Assert.Equal("text", read.Workbook.Worksheets["One"].Cells[1, 1].Text);
    }

    [Fact]
    public void An_audit_without_findings_is_a_workbook_too()
    {
        using var book = Export(AuditReport.From([]));
        Assert.Equal(7, book.Workbook.Worksheets.Count);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_does_not_show(string culture)
    {
        string expected, actual;
        using (var book = Export(SampleReport.Build(), "ru"))
        {
            expected = Sheets(_folder.File("audit.xlsx"));
        }
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var book = Export(SampleReport.Build(), "ru");
            actual = Sheets(_folder.File("audit.xlsx"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.Equal(expected, actual);
    }

    private ExcelPackage Export(AuditReport report, string language = "en")
    {
        var path = _folder.File("audit.xlsx");
        ReportExporter.Export(report, [path], new() { Language = language });
        return new(new FileInfo(path));
    }

    private static int Rows(ExcelPackage book, string sheet) => book.Sheet(sheet).Dimension.Rows - 1;

    private static string Sheets(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Join('\n', zip.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) || entry.FullName == "xl/sharedStrings.xml")
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}

/// <summary>One test changes the current directory of the process.</summary>
[CollectionDefinition(nameof(XlsxReportTests), DisableParallelization = true)]
public sealed class SerialXlsxTests;
