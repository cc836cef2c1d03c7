using System.Management.Automation;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class ImportCrmExportTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_file_becomes_typed_records_that_know_where_they_come_from()
    {
        var path = _session.Write("contacts.csv", Samples.Contacts);
        var records = _session.Run("Import-CrmExport contacts.csv").ThrowIfErrors().Output;
        Assert.Equal(4, records.Count);
        Assert.All(records, static record => Assert.Equal("CrmAudit.CrmContact", record.TypeNames[0]));
        Assert.Equal(("1", "Сейтова", path, 2), (Text(records[0], "Id"), Text(records[0], "LastName"), Text(records[0], "File"), (int)SessionResult.Property(records[0], "Line")!));
    }

    [Fact]
    public void A_folder_is_read_flat_and_with_Recurse_in_depth()
    {
        _session.Write("exports/a.csv", Samples.Contacts);
        _session.Write("exports/deep/b.csv", Samples.MoreContacts);
        _session.Write("exports/readme.docx", "not an export");
        Assert.Equal(4, _session.Run("Import-CrmExport exports").ThrowIfErrors().Output.Count);
        Assert.Equal(8, _session.Run("Import-CrmExport exports -Recurse").ThrowIfErrors().Output.Count);
        Assert.Contains("-Recurse", Assert.Single(_session.Run("$null = Import-CrmExport exports -WarningVariable told; $told").ThrowIfErrors().Output).ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Run("$null = Import-CrmExport exports -Recurse -WarningVariable told; $told").ThrowIfErrors().Output);
    }

    [Fact]
    public void A_wildcard_matches_files_and_a_file_named_twice_is_read_once()
    {
        _session.Write("a1.csv", Samples.Contacts);
        _session.Write("a2.csv", Samples.MoreContacts);
        Assert.Equal(8, _session.Run("Import-CrmExport a*.csv, a1.csv, .").ThrowIfErrors().Output.Count);
    }

    [Fact]
    public void A_literal_path_may_have_brackets()
    {
        _session.Write("[1].csv", Samples.Contacts);
        Assert.Equal(4, _session.Run("Import-CrmExport -LiteralPath '[1].csv'").ThrowIfErrors().Output.Count);
        Assert.Equal("Command.NothingMatches", _session.Run("Import-CrmExport '[1].csv'").ErrorId);
    }

    [Fact]
    public void Names_and_file_objects_come_through_the_pipeline()
    {
        var path = _session.Write("[1].csv", Samples.Contacts);
        _session.Write("b.csv", Samples.MoreContacts);
        Assert.Equal(8, _session.Run($"[System.IO.FileInfo]'{path}', [System.IO.FileInfo]'{Path.Combine(_session.Folder, "b.csv")}' | Import-CrmExport").ThrowIfErrors().Output.Count);
        Assert.Equal(4, _session.Run("'b.csv' | Import-CrmExport").ThrowIfErrors().Output.Count);
    }

    [Fact]
    public void A_path_that_is_not_there_is_an_error_and_the_others_are_read()
    {
        _session.Write("b.csv", Samples.Contacts);
        var result = _session.Run("Import-CrmExport a.csv, b.csv");
        Assert.Equal(4, result.Output.Count);
        var error = Assert.Single(result.Errors);
        Assert.Equal("Command.NothingMatches,CrmAudit.PowerShell.Commands.ImportCrmExportCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_folder_without_exports_is_an_error_and_the_others_are_read()
    {
        _session.Write("b.csv", Samples.Contacts);
        Directory.CreateDirectory(Path.Combine(_session.Folder, "empty"));
        var result = _session.Run("Import-CrmExport empty, b.csv");
        Assert.Equal(4, result.Output.Count);
        Assert.Equal("Command.NoExportsInside,CrmAudit.PowerShell.Commands.ImportCrmExportCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_bad_row_is_one_error_with_its_place_and_the_rest_goes_on()
    {
        var path = _session.Write("contacts.csv", Samples.BrokenContacts);
        var result = _session.Run("Import-CrmExport contacts.csv");
        Assert.Equal(["1", "3"], result.Output.Select(static record => Text(record, "Id")));
        var error = Assert.Single(result.Errors);
        Assert.Equal("Import.WrongColumnCount", result.ErrorId);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        var target = PSObject.AsPSObject(error.TargetObject);
        Assert.Equal((path, 3), (Text(target, "File"), (int)SessionResult.Property(target, "Line")!));
    }

    [Theory]
    [InlineData("empty.csv", "", "Import.EmptyFile")]
    [InlineData("binary.csv", "\u0001\u0002\0\0\0\u0003MZ\0\0", "Import.Binary")]
    [InlineData("broken.zip", "PK\u0003\u0004 and then nothing", "Import.BrokenArchive")]
    public void A_bad_file_is_one_error_and_the_others_are_read(string name, string content, string id)
    {
        _session.Write(name, content);
        _session.Write("z.csv", Samples.Contacts);
        var result = _session.Run($"Import-CrmExport {name}, z.csv");
        Assert.Equal((id, 4), (result.ErrorId, result.Output.Count));
        Assert.Equal(ErrorCategory.ReadError, result.Errors[0].CategoryInfo.Category);
    }

    [Theory]
    [InlineData("-Entity Kontakt", "Command.UnknownName")]
    [InlineData("-System Nosuch", "Command.UnknownName")]
    [InlineData("-Encoding no-such", "Command.UnknownEncoding")]
    [InlineData("-Culture xx-YY", "ParameterArgumentTransformationError")]
    [InlineData("-TimeZone Mars/Base", "ParameterArgumentTransformationError")]
    [InlineData("-Delimiter ';;'", "ParameterArgumentTransformationError")]
    [InlineData("-Config nowhere.yaml", "Config.FileNotFound")]
    public void A_parameter_that_cannot_be_ends_the_command(string parameter, string id)
    {
        _session.Write("contacts.csv", Samples.Contacts);
        Assert.Equal(id, SessionResult.IdOf(_session.Fail($"Import-CrmExport contacts.csv {parameter}")));
    }

    [Theory]
    [InlineData("-Encoding utf-8 -Delimiter ';' -Culture ru-RU -TimeZone Asia/Almaty -Entity contact -System bitrix24")]
    [InlineData("-Encoding utf-8 -Delimiter ';' -Entity Contact")]
    public void What_is_told_beats_detection(string parameters)
    {
        _session.Write("contacts.csv", Samples.Contacts);
        Assert.Equal(4, _session.Run($"Import-CrmExport contacts.csv {parameters}").ThrowIfErrors().Output.Count);
    }

    [Fact]
    public void The_exports_of_a_configuration_are_read()
    {
        _session.Write("exports/contacts.csv", Samples.Contacts);
        _session.Write("audit.yaml", Samples.Config);
        Assert.Equal(4, _session.Run("Import-CrmExport -Config audit.yaml").ThrowIfErrors().Output.Count);
    }

    [Fact]
    public void What_a_configuration_tells_about_a_file_holds_beside_a_path()
    {
        _session.Write("people.csv", "ID;Имя;Кличка\n1;Айгуль;Айка\n");
        _session.Write("audit.yaml", "exports:\n  - path: people.csv\n    entity: Contact\n    columns: { Кличка: LastName }\n");
        var record = _session.Run("Import-CrmExport people.csv -Config audit.yaml").Single;
        Assert.Equal(("1", "Айка"), (Text(record, "Id"), Text(record, "LastName")));
    }

    [Fact]
    public void A_configuration_without_exports_is_an_error()
    {
        _session.Write("audit.yaml", "audit:\n  company: Demo\n");
        Assert.Equal("Config.NoExports", SessionResult.IdOf(_session.Fail("Import-CrmExport -Config audit.yaml")));
    }

    [Fact]
    public void Nothing_to_read_is_an_error() => Assert.Equal("Command.NoPath", SessionResult.IdOf(_session.Fail("Import-CrmExport")));

    [Fact]
    public void A_dataset_holds_everything_also_tables_without_records()
    {
        _session.Write("a.csv", Samples.Contacts);
        _session.Write("b.csv", Samples.Contacts[..(Samples.Contacts.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        var data = _session.Run("Import-CrmExport . -AsDataset").Single;
        Assert.Equal((4L, 2), ((long)SessionResult.Property(data, "Count")!, ((System.Collections.ICollection)SessionResult.Property(data, "Files")!).Count));
    }

    [Fact]
    public void A_summary_of_each_file_can_be_caught_and_its_counts_add_up()
    {
        _session.Write("contacts.csv", Samples.BrokenContacts);
        var file = _session.Run("$null = Import-CrmExport contacts.csv -InformationVariable files -ErrorAction Ignore; $files.MessageData").Single;
        Assert.Equal("CrmAudit.CrmImportFile", file.TypeNames[0]);
        Assert.Equal([3L, 2L, 1L, 0L], new[] { "RowsRead", "RowsEmitted", "RowsRejected", "RowsSkipped" }.Select(name => (long)SessionResult.Property(file, name)!));
    }

    [Fact]
    public void Verbose_says_what_was_recognised_and_counted() =>
        Assert.Contains(VerboseOf("Import-CrmExport contacts.csv -Verbose"), static line => line.Contains("4 rows read", StringComparison.Ordinal) && line.Contains("Bitrix24 Contact", StringComparison.Ordinal));

    [Fact]
    public void Verbose_lists_rows_that_are_no_records_and_columns_without_a_field()
    {
        _session.Write("deals.csv", "Название сделки;Стадия;Сумма;Цвет папки\nПоставка;Новая;100;синий\nМонтаж;Новая;200;белый\nИтого;;300;\n");
        var lines = _session.Run("Import-CrmExport deals.csv -Verbose 4>&1").Output.Where(static line => line.BaseObject is VerboseRecord).Select(static line => line.ToString()).ToList();
        Assert.Contains(lines, static line => line.Contains("row 4", StringComparison.Ordinal) && line.Contains("total", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("Цвет папки", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_are_mapped_by_hand_and_beat_the_configuration()
    {
        _session.Write("people.csv", "ID;Имя;Кличка;Цвет\n1;Айгуль;Айка;синий\n");
        _session.Write("audit.yaml", "exports:\n  - path: people.csv\n    entity: Contact\n    columns: { Кличка: LastName, Цвет: City }\n");
        var record = _session.Run("Import-CrmExport people.csv -Config audit.yaml -Column @{ 'Кличка' = 'middlename' }").ThrowIfErrors().Single;
        Assert.Equal(("Айка", null, "синий"), (Text(record, "MiddleName"), Text(record, "LastName"), Text(record, "City")));
    }

    [Fact]
    public void A_field_or_header_that_does_not_exist_is_an_error_with_the_nearest()
    {
        _session.Write("contacts.csv", Samples.Contacts);
        var field = _session.Fail("Import-CrmExport contacts.csv -Column @{ 'Имя' = 'FirstNme' }");
        Assert.Equal("Command.UnknownField", SessionResult.IdOf(field));
        Assert.Contains("FirstName", field.ToString(), StringComparison.Ordinal);
        var header = _session.Run("Import-CrmExport contacts.csv -Column @{ 'Фамилея' = 'LastName' }");
        Assert.Equal("Import.NoSuchColumn", header.ErrorId);
        Assert.Equal(4, header.Output.Count);
    }

    [Fact]
    public void A_preview_tells_the_plan_and_reads_no_records()
    {
        _session.Write("contacts.csv", Samples.Contacts);
        var plan = _session.Run("Import-CrmExport contacts.csv -Preview").ThrowIfErrors().Single;
        Assert.Equal(("CrmAudit.CrmImportPreview", "Bitrix24", "Contact"), (plan.TypeNames[0], Text(plan, "System"), Text(plan, "Entity")));
        Assert.Equal("Command.PreviewAsDataset", SessionResult.IdOf(_session.Fail("Import-CrmExport contacts.csv -Preview -AsDataset")));
    }

    [Fact]
    public void An_error_can_be_made_to_end_the_import()
    {
        _session.Write("contacts.csv", Samples.BrokenContacts);
        Assert.Equal("Import.WrongColumnCount", SessionResult.IdOf(_session.Fail("Import-CrmExport contacts.csv -ErrorAction Stop")));
    }

    private IReadOnlyList<string> VerboseOf(string script)
    {
        _session.Write("contacts.csv", Samples.Contacts);
        return _session.Run(script).Verbose;
    }

    private static string? Text(PSObject item, string name) => SessionResult.Property(item, name)?.ToString();
}
