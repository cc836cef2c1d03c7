using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Workbooks of both forms, sheet by sheet.</summary>
public class WorkbookImportTests
{
    private const string OldWorkbook = "OneC/price-and-customers.xls";

    [Fact]
    public void Every_sheet_of_an_old_workbook_is_read()
    {
        var import = Imported.Fixture(OldWorkbook);
        Assert.Equal([("Прайс", "Product", 3L), ("Покупатели", "Company", 2L)], import.Files.Select(static file => (file.Part!, file.Entity, file.Records)));
        Assert.Equal([395.5m, 1450m, 9800m], import.Records.OfType<CrmProduct>().Select(static product => product.Price));
        Assert.Equal([new(2025, 11, 3), new(2026, 2, 14)], import.Records.OfType<CrmCompany>().Select(static company => company.CreatedAt!.Value.Date));
    }

    [Fact]
    public void One_sheet_of_an_old_workbook_can_be_asked_for()
    {
        Assert.Equal(2, Imported.Fixture(OldWorkbook, new ImportOptions { Worksheet = "Покупатели" }).All<CrmCompany>().Count);
        Assert.Contains("Покупатели", Assert.Single(Imported.Fixture(OldWorkbook, new ImportOptions { Worksheet = "Сделки" }).Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_that_a_spreadsheet_took_for_numbers_stay_apart()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "deals.xlsx");
            using (var book = new ExcelPackage(new FileInfo(path)))
            {
                var sheet = book.Workbook.Worksheets.Add("Deals");
                string[] headers = ["Deal ID", "Deal Name", "Stage", "Amount"];
                double[] ids = [580502800005686400d, 580502800005685900d, 580502800005683200d];
                for (var column = 0; column < headers.Length; column++)
                {
                    sheet.Cells[1, column + 1].Value = headers[column];
                }
                for (var row = 0; row < ids.Length; row++)
                {
                    sheet.Cells[row + 2, 1].Value = ids[row];
                    sheet.Cells[row + 2, 2].Value = "Shipment " + row;
                    sheet.Cells[row + 2, 3].Value = "New";
                    sheet.Cells[row + 2, 4].Value = 0.1 + 0.2;
                }
                book.Save();
            }
            var deals = Imported.Read(path).All<CrmDeal>();
            Assert.Equal(["580502800005686400", "580502800005685900", "580502800005683200"], deals.Select(static deal => deal.Id));
            Assert.All(deals, static deal => Assert.Equal(0.3m, deal.Amount));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
