using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The cards drawn for reading are shown with what they say, in the page, the workbook and the result file, and masked where asked.</summary>
public sealed class SampleCardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_shows_every_filled_field_by_its_words_and_a_column_by_its_header()
    {
        var page = File.ReadAllText(Written("audit.html"));
        Assert.Contains("<section id=\"sample\"", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Телефоны</dt><dd><bdi>&#x2B;7 701 000 01 17</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Любимый сорт</dt><dd><bdi>&lt;b&gt;улун&lt;/b&gt;</bdi></dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_a_sheet_with_a_row_a_card()
    {
        using var book = new OfficeOpenXml.ExcelPackage(new FileInfo(Written("audit.xlsx")));
        var sheet = book.Workbook.Worksheets["Карточки"];
        var headers = Enumerable.Range(1, sheet.Dimension.Columns).Select(column => sheet.Cells[1, column].Text).ToList();
        Assert.Equal(2, sheet.Dimension.Rows);
        Assert.Equal("+7 701 000 01 17", sheet.Cells[2, headers.IndexOf("Телефоны") + 1].Text);
        Assert.Equal("<b>улун</b>", sheet.Cells[2, headers.IndexOf("Любимый сорт") + 1].Text);
    }

    [Fact]
    public void The_result_file_keeps_the_cards_for_a_report_made_later()
    {
        var read = ResultReader.Read(Written("audit.json"));
        var card = Assert.IsType<CrmContact>(Assert.Single(read.Findings).Evidence.Rows[0].Reference);
        Assert.True(read.Findings[0].Evidence.ShowsCards);
        Assert.Equal("Сауле", card.FirstName);
        Assert.Equal("<b>улун</b>", card.Fields["Любимый сорт"]);
    }

    [Theory]
    [InlineData("audit.html")]
    [InlineData("audit.json")]
    public void Redaction_masks_the_values_of_the_cards_as_those_of_duplicates(string name)
    {
        var text = File.ReadAllText(Written(name, redact: true));
        Assert.DoesNotContain("Сауле", text, StringComparison.Ordinal);
        Assert.DoesNotContain("000 01 17", text, StringComparison.Ordinal);
        Assert.DoesNotContain("улун", text, StringComparison.Ordinal);
    }

    private string Written(string name, bool redact = false)
    {
        var contact = new CrmContact
        {
            Id = "17", FirstName = "Сауле", LastName = "Примерова", Line = 4, Phones = [new("+7 701 000 01 17", "+77010000117")],
            Fields = new Dictionary<string, string> { ["Любимый сорт"] = "<b>улун</b>" },
        };
        var finding = new CrmFinding
        {
            CheckId = "Data.Sample", Area = CrmArea.Data, Subject = new(CrmSubjectType.Entity, "Contact"), Status = CrmStatus.Indeterminate, Severity = CrmSeverity.Info,
            Evidence = new() { Rows = [CrmEvidenceRow.Of(contact, new CrmText("Data.Sample.complete", ("filled", 3L), ("asked", 4L)))], Total = 1, ShowsCards = true },
        };
        return ReportExporter.Export(AuditReport.From([finding]), [Path.Combine(_folder.Path, name)], new ReportOptions { Language = "ru", Redact = redact })[0];
    }
}
