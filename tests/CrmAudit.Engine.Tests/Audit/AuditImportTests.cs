using CrmAudit.Engine.Audit;
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

    private AuditResult Run(List<ExportSection> exports, AuditRunOptions? options = null) => AuditRunner.Run(
        new() { Exports = exports, Path = Path.Combine(_folder.FullName, "audit.yaml") },
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
