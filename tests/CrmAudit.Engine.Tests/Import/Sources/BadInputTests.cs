using System.IO.Compression;
using System.Text;
using CrmAudit.Engine.Tests.Hostile;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

public class BadInputTests
{
    private const string Header = "ID;Имя;Фамилия;Телефон\n";

    [Fact]
    public void An_empty_file_says_so() => AssertFileError("Import.EmptyFile", Exports.Read([]));

    [Fact]
    public void A_header_alone_is_a_table_without_rows()
    {
        var imported = Imported.Text(Header);
        Assert.Empty(imported.Errors);
        Assert.Equal((0, true), (imported.Records.Count, imported.File.Has("Phones")));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = new byte[5000];
        new Random(1).NextBytes(bytes);
        AssertFileError("Import.Binary", Exports.Read(bytes));
    }

    [Theory]
    [InlineData("{% extends 'base.html' %}\n<h1>Orders</h1><title>Orders</title>\n")]
    [InlineData("{{ header }}<h1>Orders</h1><title>Orders</title>\n")]
    public void The_source_of_a_page_is_no_json(string text) => AssertFileError("Import.NoTable", Exports.Read(Encoding.UTF8.GetBytes(text), "orders.html"));

    [Fact]
    public void A_truncated_archive_is_refused() => AssertFileError("Import.BrokenArchive", Exports.Read(Encoding.Latin1.GetBytes("PK\u0003\u0004 and no more"), "export.zip"));

    [Fact]
    public void An_archive_that_would_unpack_to_far_too_much_is_refused_before_it_is_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/workbook.xml").Open();
            entry.Write(new byte[64 * 1024 * 1024]);
        }
        AssertFileError("Import.ArchiveBomb", Exports.Read(bytes.ToArray(), "export.xlsx"));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook><sheets><sheet name=\"One\" id=\"nowhere\"/></sheets></workbook>")]
    [InlineData("xl/workbook.xml", "no XML")]
    [InlineData("xl/sharedStrings.xml", "<sst><si>")]
    [InlineData("xl/styles.xml", "<styleSheet>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>")]
    public void A_workbook_that_is_not_put_together_as_one_says_so(string part, string text) =>
        AssertFileError("Import.BrokenWorkbook", Exports.Read(Books.Of(Books.Rows, "", (part, text)), "export.xlsx"));

    [Fact]
    public void Errors_inside_an_archive_name_the_entry()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "Contacts_001.csv", Header + "1;Иван;Петров\n2;Пётр;Ким;+77010000002\n");
            Write(archive, "Empty_001.csv", " ");
            Write(archive, "Notes_001.csv", "Текст;Автор\nа;б\n");
        }
        var imported = Exports.Read(bytes.ToArray(), "backup.zip");
        Assert.Equal("2", Assert.Single(imported.Records).Id);
        Assert.Equal(
            [("Import.WrongColumnCount", "Contacts_001.csv"), ("Import.EmptyFile", "Empty_001.csv"), ("Import.NotRecognised", "Notes_001.csv")],
            imported.Errors.Select(static error => (error.Id, error.Part)));
        Assert.All(imported.Errors, static error => Assert.EndsWith($"backup.zip [{error.Part}]", error.Location, StringComparison.Ordinal));

        static void Write(ZipArchive archive, string name, string text)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        AssertFileError("Import.IsFolder", Imported.Read(folder.FullName));
        folder.Delete();
    }

    [Fact]
    public void A_file_that_is_not_there_says_so() => AssertFileError("Import.NotFound", Imported.Read(Path.Combine(Path.GetTempPath(), "crmaudit-no-such-file.csv")));

    [Theory]
    [InlineData("1;\"Иван;Петров;+77010000001\n2;Пётр;Ким;+77010000002\n3;Анна;Ли;+77010000003\n")]
    [InlineData("1;\"Иван;Петров;+77010000001\n2;\"Пётр\";Ким;+77010000002\n3;Анна;Ли;+77010000003\n")]
    public void A_quote_that_is_not_closed_costs_its_own_row_only(string rows)
    {
        var imported = Imported.Text(Header + rows);
        Assert.Equal(["2", "3"], imported.Records.Select(static record => record.Id));
        var error = Assert.Single(imported.Errors);
        Assert.Equal(("Import.UnclosedQuote", 2), (error.Id, error.Line));
    }

    [Fact]
    public void A_note_of_several_lines_is_one_cell()
    {
        var contact = Imported.Text("ID;Имя;Фамилия;Телефон;Комментарий\n1;Иван;Петров;+77010000001;\"первая; строка\nвторая \"\"строка\"\"\"\n").One<CrmContact>();
        Assert.Equal("первая; строка\nвторая \"строка\"", contact.Comment);
    }

    [Fact]
    public void A_blank_before_a_quote_does_not_keep_it_from_quoting()
    {
        var import = Imported.Text("ID, Имя, Фамилия, Телефон, Комментарий\n1, Иван, Петров, +77010000001, без кавычек\n2, \"Пётр\", \"Ким, младший\", +77010000002, \"две\nстроки\"\n3,Анна,\t\"Ли\" ,+77010000003, экран 5\" и ещё\n");
        Assert.Empty(import.Errors);
        var contacts = import.All<CrmContact>();
        Assert.Equal(["Петров", "Ким, младший", "Ли"], contacts.Select(static contact => contact.LastName));
        Assert.Equal(["без кавычек", "две\nстроки", "экран 5\" и ещё"], contacts.Select(static contact => contact.Comment));
        Assert.Equal([2, 3, 5], contacts.Select(static contact => contact.Line));
    }

    [Fact]
    public void Rows_with_too_many_or_too_few_fields_are_rejected_one_by_one()
    {
        var imported = Imported.Text(Header + "1;Иван;Петров;+77010000001;лишнее\n2;Пётр;Ким\n3;Анна;Ли;+77010000003\n");
        Assert.Equal("3", Assert.Single(imported.Records).Id);
        Assert.Equal([("Import.WrongColumnCount", 2), ("Import.WrongColumnCount", 3)], imported.Errors.Select(static error => (error.Id, error.Line)));
        Assert.Equal((3, 1, 2), ((int)imported.File.RowsRead, (int)imported.File.RowsEmitted, (int)imported.File.RowsRejected));
    }

    [Fact]
    public void A_cell_of_ten_megabytes_costs_its_own_row_only()
    {
        var imported = Imported.Text(Header + $"1;Иван;{new string('я', 5_000_000)};+77010000001\n2;Пётр;Ким;+77010000002\n");
        Assert.Equal("2", Assert.Single(imported.Records).Id);
        Assert.Equal("Import.RecordTooLong", Assert.Single(imported.Errors).Id);
    }

    [Fact]
    public void Broken_JSON_names_the_line()
    {
        var imported = Imported.Text("[\n{\"ID\": 1,\n\"TITLE\" }]", "deals.json");
        Assert.Equal(("Import.BadJson", 3), (Assert.Single(imported.Errors).Id, imported.Errors[0].Line));
    }

    [Fact]
    public void A_broken_line_of_JSON_lines_costs_itself_only()
    {
        static string Deal(int id) => $$"""{"ID": {{id}}, "TITLE": "Поставка", "STAGE_ID": "NEW", "OPPORTUNITY": "5", "CURRENCY_ID": "KZT"}""";
        var imported = Imported.Text($"{Deal(1)}\n{Deal(2)}\n{{\"ID\": 3, \"TIT\n[4]\n{Deal(5)}\n{{\"ID\": 6", "deals.json");
        Assert.Equal(["1", "2", "5"], imported.Records.Select(static record => record.Id));
        Assert.Equal([("Import.BadJson", 3), ("Import.BadJson", 4), ("Import.BadJson", 6)], imported.Errors.Select(static error => (error.Id, error.Line)));
        Assert.Equal("{\"ID\": 3, \"TIT", imported.Errors[0].RawValue);
        Assert.Equal((6, 3, 3), ((int)imported.File.RowsRead, (int)imported.File.RowsEmitted, (int)imported.File.RowsRejected));
    }

    [Fact]
    public void A_trailing_delimiter_is_no_column()
    {
        var imported = Imported.Text("\"ID\";\"Имя\";\"Фамилия\";\"Телефон\";\n\"1\";\"Иван\";\"Петров\";\"+77010000001\";\n");
        Assert.Equal(4, imported.File.Columns.Count);
        Assert.Empty(imported.Errors);
    }

    private static void AssertFileError(string id, Imported imported)
    {
        Assert.Empty(imported.Records);
        var error = Assert.Single(imported.Errors);
        Assert.Equal((id, true), (error.Id, error.IsFileError));
    }
}
