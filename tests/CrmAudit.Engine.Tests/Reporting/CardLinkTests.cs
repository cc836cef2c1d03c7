using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Tests.Configuration;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Records lead to their cards: those of the configured CRM, and nobody else's.</summary>
[Collection(nameof(XlsxReportTests))]
public sealed class CardLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://firma.bitrix24.kz", null, "Bitrix24", "Deal", "17", "https://firma.bitrix24.kz/crm/deal/details/17/")]
    [InlineData("https://crm.firma.kz/", "bitrix24", "Bitrix24", "Contact", "5", "https://crm.firma.kz/crm/contact/details/5/")]
    [InlineData("https://firma.amocrm.ru", null, "AmoCrm", "Lead", "9", "https://firma.amocrm.ru/leads/detail/9")]
    [InlineData("https://app.hubspot.com/contacts/123", null, "HubSpot", "Company", "44", "https://app.hubspot.com/contacts/123/record/0-2/44")]
    [InlineData("https://firma.my.salesforce.com", null, "Salesforce", "Deal", "0061x00000AbCdE", "https://firma.my.salesforce.com/lightning/r/Opportunity/0061x00000AbCdE/view")]
    [InlineData("https://firma.pipedrive.com", null, "Pipedrive", "Contact", "3", "https://firma.pipedrive.com/person/3")]
    [InlineData("https://crm.zoho.com/crm/org1", null, "Zoho", "Deal", "123000", "https://crm.zoho.com/crm/org1/tab/Potentials/123000")]
    [InlineData("https://firma.crm4.dynamics.com", null, "Dynamics", "Lead", "0e-1f", "https://firma.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=0e-1f")]
    [InlineData("https://firma.bitrix24.kz", null, "Kaspi", "Deal", "17", null)]
    [InlineData("https://firma.bitrix24.kz", null, "Bitrix24", "Order", "17", null)]
    [InlineData("https://firma.bitrix24.kz", null, "Bitrix24", "Deal", "../../x", null)]
    [InlineData("https://firma.bitrix24.kz", null, "Bitrix24", "Deal", "1\n2", null)]
    [InlineData("https://firma.bitrix24.kz", null, "Bitrix24", "Deal", "", null)]
    [InlineData("https://evilbitrix24.kz", null, "Bitrix24", "Deal", "17", null)]
    [InlineData("http://firma.bitrix24.kz", null, "Bitrix24", "Deal", "17", null)]
    public void The_system_of_the_record_and_its_id_decide(string url, string? crm, string system, string entity, string id, string? link)
    {
        var row = new CrmEvidenceRow { Entity = entity, RecordId = id, File = "/exports/a.csv" };
        Assert.Equal(link, CardLinks.Of(Report(url, crm, system, row), Scope(redacted: false))?.Of(row));
        Assert.Null(CardLinks.Of(Report(url, crm, system, row), Scope(redacted: true)));
    }

    [Fact]
    public void A_record_of_a_file_nobody_imported_has_no_card()
    {
        var row = new CrmEvidenceRow { Entity = "Deal", RecordId = "17", File = "/exports/other.csv" };
        Assert.Null(CardLinks.Of(Report("https://firma.bitrix24.kz", null, "Bitrix24", row), Scope(redacted: false))!.Of(row));
    }

    [Fact]
    public void Page_workbook_and_text_lead_to_the_card_and_not_when_personal_data_is_replaced()
    {
        var report = Report("https://firma.bitrix24.kz", null, "Bitrix24", new CrmEvidenceRow { Entity = "Deal", RecordId = "17", File = "/exports/a.csv" });
        string[] paths = [_folder.File("a.html"), _folder.File("a.md"), _folder.File("a.xlsx")];
        ReportExporter.Export(report, paths, new() { Language = "en" });
        Assert.Contains("https://firma.bitrix24.kz/crm/deal/details/{id}/", File.ReadAllText(paths[0]), StringComparison.Ordinal);
        Assert.Contains("[17](https://firma.bitrix24.kz/crm/deal/details/17/)", File.ReadAllText(paths[1]), StringComparison.Ordinal);
        using (var book = new ExcelPackage(new FileInfo(paths[2])))
        {
            Assert.Contains(book.Workbook.Worksheets["Evidence"].Cells, static cell => cell.Hyperlink?.AbsoluteUri == "https://firma.bitrix24.kz/crm/deal/details/17/" && cell.Text == "17");
        }
        ReportExporter.Export(report, paths, new() { Language = "en", Redact = true });
        Assert.DoesNotContain("firma.bitrix24", File.ReadAllText(paths[0]) + File.ReadAllText(paths[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_of_a_duplicate_group_lead_to_the_cards()
    {
        var report = SampleReport.Build() with { Crm = new() { Url = "https://firma.bitrix24.kz" } };
        var member = report.Findings.OfType<CrmDuplicateGroup>().First().Members[0];
        string[] paths = [_folder.File("a.html"), _folder.File("a.xlsx")];
        ReportExporter.Export(report, paths, new() { Language = "en" });
        var address = $"https://firma.bitrix24.kz/crm/contact/details/{member.Id}/";
        Assert.Contains($"\"{address}\"", File.ReadAllText(paths[0]), StringComparison.Ordinal);
        using var book = new ExcelPackage(new FileInfo(paths[1]));
        Assert.Contains(book.Sheet("Duplicates").Cells, cell => cell.Hyperlink?.AbsoluteUri == address && cell.Text == member.Id);
    }

    [Theory]
    [InlineData("crm: { url: 'http://firma.bitrix24.kz' }", "Config.CrmAddress")]
    [InlineData("crm: { url: 'https://user@firma.bitrix24.kz' }", "Config.CrmAddress")]
    [InlineData("crm: { url: 'https://firma.bitrix24.kz/?a=1' }", "Config.CrmAddress")]
    [InlineData("crm: { url: 'javascript:alert(1)' }", "Config.CrmAddress")]
    [InlineData("crm: { url: 'https://crm.firma.kz' }", "Config.CrmUnknown")]
    [InlineData("crm: { url: 'https://crm.firma.kz', system: Sugar }", "Config.CrmSystem")]
    public void An_address_that_will_not_do_is_told(string yaml, string id) => Assert.Equal(id, ConfigText.Error(yaml).Id);

    [Fact]
    public void Every_system_is_one_the_import_knows() => Assert.All(CardPlaces.All, static places =>
    {
        Assert.Contains(places.System, SystemCatalogue.Names, StringComparer.OrdinalIgnoreCase);
        Assert.All(places.Cards, static card => Assert.True(CrmSchema.Entities.Contains(card.Key) && card.Value.StartsWith('/') && card.Value.Contains("{id}", StringComparison.Ordinal)));
    });

    private static ReportScope Scope(bool redacted) => new(new("en"), redacted, []);

    private static AuditReport Report(string url, string? crm, string system, CrmEvidenceRow row)
    {
        CrmFinding finding = new()
        {
            CheckId = "Data.DeadDeal", Status = CrmStatus.Fail, Severity = CrmSeverity.Important, Subject = new(CrmSubjectType.Entity, "Deal"), RecommendationText = new("Data.DeadDeal.recommendation"),
            Evidence = new() { Rows = [row], Total = 1 }, Impact = new(1),
        };
        return AuditReport.From([finding], files: [new() { Path = "/exports/a.csv", System = system, Entity = row.Entity }]) with { Crm = new() { Url = url, System = crm } };
    }
}
