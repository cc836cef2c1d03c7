using System.Globalization;
using CrmAudit.Engine.Files.Workbooks;
using CrmAudit.Engine.Tests.Hostile;
using ExcelDataReader;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Files.Workbooks;

public class WorkbookReaderTests
{
    [Theory]
    [InlineData("General", WorkbookCellKind.Number)]
    [InlineData("#,##0.00\" дн.\"", WorkbookCellKind.Number)]
    [InlineData("[Red]0.0;[Blue]-0.0", WorkbookCellKind.Number)]
    [InlineData("0.00E+00", WorkbookCellKind.Number)]
    [InlineData("_-* #,##0\\ [$₸-43F]_-", WorkbookCellKind.Number)]
    [InlineData("dd.mm.yyyy", WorkbookCellKind.Date)]
    [InlineData("[$-F800]dddd\\,\\ mmmm", WorkbookCellKind.Date)]
    [InlineData("yyyy-mm-dd\"T\"hh:mm", WorkbookCellKind.Date)]
    [InlineData("h:mm AM/PM", WorkbookCellKind.Date)]
    [InlineData("[h]:mm:ss", WorkbookCellKind.Duration)]
    [InlineData("0;dd", WorkbookCellKind.Number)]
    [InlineData("\"", WorkbookCellKind.Number)]
    [InlineData("[", WorkbookCellKind.Number)]
    [InlineData("", WorkbookCellKind.Number)]
    public void A_format_shows_what_its_first_section_shows(string code, object kind) => Assert.Equal(kind, CellFormats.Of(code));

    [Fact]
    public void Every_cell_is_read_as_the_library_for_workbooks_reads_it()
    {
        using var package = new ExcelPackage();
        var sheet = package.Workbook.Worksheets.Add("Лист 1");
        object[] values = ["текст", " с пробелами ", "две\nстроки", "_x0041_", 1, 0.1, -5.5, 1.5e-7, 7701123, true, false, new DateTime(2026, 2, 1), new DateTime(2026, 2, 1, 23, 59, 59), TimeSpan.FromHours(30), 59.5, 0.5, 45000.123456, "a<b>&\"'", "\ud83d\ude00"];
        string[] formats = ["General", "0", "0.00", "dd.mm.yyyy", "dd.mm.yyyy hh:mm:ss", "[h]:mm", "h:mm", "@", "#,##0.00 \"₸\"", "mmm yy", "0%"];
        for (var row = 0; row < values.Length; row++)
        {
            for (var column = 0; column < formats.Length; column++)
            {
                var cell = sheet.Cells[(2 * row) + 1, (3 * column) + 1];
                cell.Value = values[row];
                cell.Style.Numberformat.Format = formats[column];
            }
        }
        sheet.Cells["B2"].RichText.Add("жир").Bold = true;
        sheet.Cells["B2"].RichText.Add("ный");
        package.Workbook.Worksheets.Add("Пусто");
        package.Workbook.Worksheets.Add("Два").Cells["C3"].Formula = "1/0";
        var bytes = package.GetAsByteArray();
        Assert.Equal(ByLibrary(bytes), ByReader(bytes));
    }

    [Fact]
    public void Dates_of_a_workbook_that_counts_from_1904_are_read()
    {
        var bytes = Books.Of("<row><c s=\"1\"><v>44592.5</v></c></row>", "", ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"One\" r:id=\"b\"/></sheets></workbook>"), ("xl/styles.xml", "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></s>"));
        using var reader = new WorkbookReader(new MemoryStream(bytes));
        Assert.True(reader.NextSheet() && reader.Read());
        Assert.Equal(new DateTime(2026, 2, 1, 12, 0, 0), reader[0].Value);
    }

    private static List<string> ByReader(byte[] bytes)
    {
        var cells = new List<string>();
        using var reader = new WorkbookReader(new MemoryStream(bytes));
        while (reader.NextSheet())
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.Count; column++)
                {
                    Add(cells, reader.Name, reader.Row, column, reader[column].Value);
                }
            }
        }
        return cells;
    }

    private static List<string> ByLibrary(byte[] bytes)
    {
        var cells = new List<string>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    Add(cells, reader.Name, reader.Depth + 1, column, reader.GetValue(column));
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static void Add(List<string> cells, string sheet, int row, int column, object? value)
    {
        if (value is not null and not "")
        {
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{sheet} {row} {column} {value.GetType().Name} {(value is string text ? text.Trim() : value)}"));
        }
    }
}
