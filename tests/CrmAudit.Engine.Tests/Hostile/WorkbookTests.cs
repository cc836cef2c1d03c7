using CrmAudit.Engine.Tests.Import.Mapping;
using CrmAudit.Engine.Tests.Import.Sources;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>What a workbook costs follows from what stands in it, not from where it stands.</summary>
public class WorkbookTests
{
    [Theory]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>")]
    [InlineData("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t> </t></is></c></row>")]
    [InlineData("<row r=\"4\" spans=\"1:16384\" s=\"1\" customFormat=\"1\"/>")]
    public void A_styled_and_empty_cell_far_out_costs_nothing(string row)
    {
        var imported = Read(Books.Rows + row);
        Assert.Empty(imported.Errors);
        Assert.Equal(["1", "2"], imported.Records.Select(static record => record.Id));
        Assert.Equal(["Петров", "Ким"], imported.All<CrmContact>().Select(static contact => contact.LastName));
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>3</v></c></row>", "2000000000")]
    [InlineData("<row r=\"99999999999\"><c r=\"A4\"><v>3</v></c></row>", "99999999999")]
    [InlineData("<row r=\"-1\"><c r=\"A4\"><v>3</v></c></row>", "-1")]
    [InlineData("<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"XFE4\"><v>3</v></c></row>", "XFE4")]
    [InlineData("<row r=\"4\"><c r=\"ZZZZZZZZZZZZ4\"><v>3</v></c></row>", "ZZZZZZZZZZZZ4")]
    [InlineData("<row r=\"4\"><c r=\"4\"><v>3</v></c></row>", "4")]
    public void A_cell_no_sheet_can_have_costs_its_row_only(string row, string cell)
    {
        var imported = Read(Books.Rows + row + "<row r=\"5\"><c r=\"A5\"><v>5</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>Ли</t></is></c></row>");
        Assert.Equal(["1", "2", "5"], imported.Records.Select(static record => record.Id));
        var error = Assert.Single(imported.Errors);
        Assert.Equal(("Import.CellOutside", cell, "One"), (error.Id, error.RawValue, error.Part));
    }

    [Fact]
    public void A_row_at_the_last_line_of_a_sheet_is_read()
    {
        var contact = Read(Books.Rows + "<row r=\"1048576\"><c r=\"A1048576\"><v>3</v></c><c r=\"B1048576\" t=\"inlineStr\"><is><t>Олжас</t></is></c></row>").All<CrmContact>()[^1];
        Assert.Equal(("3", "Олжас", 1048576), (contact.Id, contact.FirstName, contact.Line));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    public void A_definition_of_entities_is_refused(string before, string cell)
    {
        var imported = Exports.Read(Books.Of(Books.Rows + $"<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>{cell}</t></is></c></row>", before), "export.xlsx");
        Assert.Empty(imported.Records);
        Assert.Equal("Import.BrokenWorkbook", Assert.Single(imported.Errors).Id);
    }

    [Fact]
    public void A_long_text_many_cells_refer_to_is_refused_before_it_is_unfolded()
    {
        var text = new string('я', 30_000);
        var rows = Books.Rows + string.Concat(Enumerable.Range(4, 9_000).Select(static row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\" t=\"s\"><v>0</v></c></row>"));
        var imported = Exports.Read(Books.Of(rows, "", ("xl/sharedStrings.xml", $"<sst><si><t>{text}</t></si></sst>")), "export.xlsx");
        Assert.Equal("Import.ArchiveBomb", imported.Errors[^1].Id);
        Assert.True(imported.Errors[^1].IsFileError);
    }

    [Fact]
    public void Macros_styles_beyond_count_and_deep_nesting_are_passed_over()
    {
        var styles = $"<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"{new string('d', 300)}\"/></numFmts><cellXfs>{string.Concat(Enumerable.Repeat("<xf numFmtId=\"200\"/>", 70_000))}</cellXfs></styleSheet>";
        var deep = string.Concat(Enumerable.Repeat("<x>", 50_000)) + string.Concat(Enumerable.Repeat("</x>", 50_000));
        var row = $"<row r=\"4\"><c r=\"A4\" s=\"69999\"><v>3</v>{deep}</c><c r=\"B4\" s=\"99999999\"><v>5</v></c></row>";
        var imported = Exports.Read(Books.Of(Books.Rows + row, "", ("xl/styles.xml", styles), ("xl/vbaProject.bin", "Sub Auto_Open()")), "export.xlsm");
        Assert.Empty(imported.Errors);
        Assert.Equal(["1", "2", "3"], imported.Records.Select(static record => record.Id));
    }

    [Fact]
    public void A_sheet_cut_off_in_the_middle_names_the_line_and_keeps_what_stands_above()
    {
        var imported = Exports.Read(Books.Of("", "", ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Books.Rows}<row r=\"4\"><c r=\"A4\"><v>3</v></c></ro")), "export.xlsx");
        var error = Assert.Single(imported.Errors);
        Assert.Equal(("Import.BrokenWorkbook", true), (error.Id, error.IsFileError));
    }

    private static Imported Read(string rows) => Exports.Read(Books.Of(rows), "export.xlsx");
}
