using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Audit;

public sealed class AuditImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmaudit");
    private readonly List<(string File, ImportOptions Options)> _read = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Paths_start_at_the_folder_of_the_configuration()
    {
        Touch("exports/deals.csv", "exports/notes.docx", "exports/old/deals.csv", "contacts.xlsx");
        var result = Run([new() { Path = "exports" }, new() { Path = "con*.xlsx", Entity = "Contact" }]);
        Assert.Equal(["exports/deals.csv", "contacts.xlsx"], Read());
        Assert.Equal("Contact", _read[1].Options.Entity);
        Assert.Equal("Asia/Almaty", _read[0].Options.TimeZone!.Id);
        Assert.Equal(2, result.Data.Count);
    }

    [Fact]
    public void Subfolders_are_looked_into_on_request_and_backslashes_separate_too()
    {
        Touch("exports/deals.csv", "exports/old/deals.csv");
        Run([new() { Path = ".\\exports", Recurse = true }]);
        Assert.Equal(["exports/deals.csv", "exports/old/deals.csv"], Read());
    }

    [Fact]
    public void A_file_is_read_once_under_the_first_entry_that_names_it()
    {
        Touch("deals.csv", "other.csv");
        Run([new() { Path = "deals.csv", Delimiter = "tab" }, new() { Path = "." }]);
        Assert.Equal(["deals.csv", "other.csv"], Read());
        Assert.Equal('\t', _read[0].Options.Delimiter);
        Assert.Null(_read[1].Options.Delimiter);
    }

    [Fact]
    public void Two_worksheets_of_one_workbook_are_two_exports()
    {
        Touch("book.xlsx");
        Run([new() { Path = "book.xlsx", Worksheet = "Сделки" }, new() { Path = "book.xlsx", Worksheet = "Контакты" }]);
        Assert.Equal(["Сделки", "Контакты"], _read.Select(static read => read.Options.Worksheet));
    }

    [Fact]
    public void A_column_of_the_configuration_that_no_export_has_is_an_error_of_the_audit()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "people.csv"), "ID;Имя;Фамилия;Связь\n1;Айгуль;Сейтова;87010000001\n");
        var file = Path.Combine(_folder.FullName, "audit.yaml");
        File.WriteAllText(file, "exports:\n  - path: people.csv\n    columns: { Связь: Phones, Сеязь: Emails }\n");
        var result = AuditRunner.Run(AuditConfigReader.Read(file, static _ => null), new(), new SilentObserver(), CancellationToken.None);
        Assert.Equal(("Import.NoSuchColumn", "Сеязь"), (Assert.Single(result.FileErrors).Id, result.FileErrors[0].Column));
        Assert.Equal("+77010000001", result.Data.Contacts[0].Phones[0].Number);
    }

    [Fact]
    public void A_path_that_matches_nothing_is_told_and_the_rest_is_audited()
    {
        Touch("deals.csv");
        var result = Run([new() { Path = "nothing*.csv" }, new() { Path = "deals.csv" }]);
        Assert.Equal("Import.NothingMatches", Assert.Single(result.FileErrors).Id);
        Assert.Equal(AuditExitCode.Incomplete, result.ExitCode);
        Assert.Equal(1, result.Data.Count);
    }

    [Fact]
    public void Own_reports_in_the_folder_are_left_out()
    {
        Touch("deals.csv", "audit.json");
        Run([new() { Path = "." }], new() { NotImported = [Path.Combine(_folder.FullName, "audit.json")] });
        Assert.Equal(["deals.csv"], Read());
    }

    [Fact]
    public void Registries_logs_and_report_files_are_read_after_the_exports_each_of_them_once()
    {
        Touch("deals.csv", "kaspi.csv", "calls.csv", "sync-1.log", "sync-2.log", "funnel.csv");
        var config = Config([new() { Path = "deals.csv" }, new() { Path = "kaspi.csv", Delimiter = ";" }]);
        config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", Registry = "kaspi.csv", Log = "sync*.log" }, new() { Name = "АТС", Kind = "telephony", Registry = "calls.csv", Log = "gone.log" }];
        config.Reports = [new() { Name = "Воронка", File = "funnel.csv" }];
        var result = Run(config);
        Assert.Equal(["deals.csv", "kaspi.csv", "sync-1.log", "sync-2.log", "calls.csv", "funnel.csv"], Read());
        Assert.Equal([null, null, "LogEntry", "LogEntry", null, "ReportFigure"], _read.Select(static read => read.Options.Entity));
        Assert.Equal(';', _read[1].Options.Delimiter);
        var error = Assert.Single(result.FileErrors);
        Assert.Equal("Import.NothingMatches", error.Id);
        Assert.Contains("gone.log", error.Text.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_exports_does_not_take_away_what_a_file_is_named_for()
    {
        Touch("exports/deals.csv", "exports/sync.log");
        var config = Config([new() { Path = "exports" }]);
        config.Integrations = [new() { Name = "1С", Kind = "accounting", Log = "exports/sync.log" }];
        Run(config);
        Assert.Equal(["exports/deals.csv", "exports/sync.log"], Read());
        Assert.Equal([null, "LogEntry"], _read.Select(static read => read.Options.Entity));
    }

    [Fact]
    public void The_records_of_an_integration_and_a_report_are_known_by_file_or_name()
    {
        Touch("forms.csv", "sync.log", "funnel.csv");
        var config = Config([]);
        config.Integrations = [new() { Name = "Формы", Kind = "forms", Registry = "form*.csv", Log = "sync.log" }];
        config.Reports = [new() { Name = "Воронка", File = "funnel.csv" }];
        var data = new CrmDataset();
        data.Add(new CrmOrder { Id = "1", Origin = Origin("forms.csv") });
        data.Add(new CrmOrder { Id = "2", Origin = Origin("other.csv") });
        data.Add(new CrmLogEntry { Id = "3", Origin = Origin("sync.log") });
        data.Add(new CrmLogEntry { Id = "4", Integration = " формы " });
        data.Add(new CrmLogEntry { Id = "5" });
        data.Add(new CrmReportFigure { Id = "6", Origin = Origin("funnel.csv") });
        data.Add(new CrmReportFigure { Id = "7", Report = "воронка" });
        data.Add(new CrmReportFigure { Id = "8", Report = "План" });
        var records = ConfiguredRecords.Gather(config, data);
        Assert.Equal(["1"], records.Registry(config.Integrations[0]).Select(static record => record.Id));
        Assert.Equal(["3", "4"], records.Log(config.Integrations[0]).Select(static record => record.Id));
        Assert.Equal(["6", "7"], records.Figures(config.Reports[0]).Select(static record => record.Id));
    }

    [Fact]
    public void A_whole_audit_goes_from_files_to_a_report()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "deals.csv"), """
            "ID";"Название сделки";"Стадия сделки";"Сумма";"Валюта";"Ответственный";"Дата создания";"Дата изменения"
            "1";"Поставка";"Новая";"150000.00";"Тенге";"Айгерим Сериккызы";"15.05.2026 10:00:00";"20.05.2026 10:00:00"
            "2";"Монтаж";"Переговоры";"";"Тенге";"";"28.05.2026 10:00:00";"29.05.2026 10:00:00"

            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "empty.csv"), "");
        var file = Path.Combine(_folder.FullName, "audit.yaml");
        File.WriteAllText(file, "audit:\n  company: Алатау Трейд\n  goal: overview\nexports:\n  - path: .\n");
        var result = AuditRunner.Run(AuditConfigReader.Read(file, static _ => null), new(), new SilentObserver(), CancellationToken.None);
        Assert.Equal(["1", "2"], result.Data.Deals.Select(static deal => deal.Id));
        Assert.Equal("Алатау Трейд", result.Report.Company);
        Assert.Equal(new DateTimeOffset(2026, 5, 29, 10, 0, 0, TimeSpan.FromHours(5)), result.Report.AsOf);
        Assert.Equal("empty.csv", Path.GetFileName(Assert.Single(result.FileErrors).File));
        Assert.Equal(AuditExitCode.Incomplete, result.ExitCode);
        Assert.DoesNotContain(result.Findings, static finding => finding.Status == CrmStatus.Error);
    }

    private CrmImportFile Origin(string file) => new() { Path = Path.Combine(_folder.FullName, file) };

    private AuditConfig Config(List<ExportSection> exports) => new() { Exports = exports, Path = Path.Combine(_folder.FullName, "audit.yaml") };

    private AuditResult Run(List<ExportSection> exports, RunOptions? options = null) => Run(Config(exports), options);

    private AuditResult Run(AuditConfig config, RunOptions? options = null) => AuditRunner.Run(
        config,
        options ?? new(),
        new SilentObserver(),
        (path, importOptions, _, _) =>
        {
            _read.Add((path, importOptions));
            return [new CrmDeal { Id = "1", CreatedAt = Auditing.AsOf }];
        },
        CancellationToken.None);

    private IEnumerable<string> Read() => _read.Select(read => Path.GetRelativePath(_folder.FullName, read.File).Replace('\\', '/'));

    private void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "ID\n1\n");
        }
    }
}
