using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Scoring;
using CrmAudit.Engine.Values;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The test protocol goes out empty and comes back as attested answers.</summary>
public sealed class ProtocolTests : IDisposable
{
    private const string Yaml = """
        answersFile: protocol{0}
        automations:
          - name: Напоминание о КП
            stages: [КП отправлено]
            purpose: задача менеджеру через три дня
            owner: Анна Пробная
            lastFiredAt: 2026-05-30
            firedCount: 40
          - name: Письмо клиенту
            trigger: создание сделки
            lastFiredAt: 2026-05-30
            firedCount: 12
        """;

    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5));

    private readonly string _folder = Directory.CreateTempSubdirectory("crmaudit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ru", "прошло", "не прошло")]
    [InlineData("kk", "өтті", "өтпеді")]
    [InlineData("en", "passed", "failed")]
    public void A_filled_workbook_answers_the_next_audit(string language, string passed, string failed)
    {
        Write(".xlsx", language);
        using (var book = new ExcelPackage(new FileInfo(Protocol(".xlsx"))))
        {
            var sheet = book.Sheet("Protocol");
            Assert.Equal("Pipeline.AutomationDead:Напоминание о КП", sheet.Cells[2, 1].Value);
            Assert.Contains("КП отправлено", sheet.Cells[2, 3].Text, StringComparison.Ordinal);
            Assert.Contains("задача менеджеру через три дня", sheet.Cells[2, 4].Text, StringComparison.Ordinal);
            Fill(sheet, 2, passed, new DateTime(2026, 5, 31));
            Fill(sheet, 3, failed, "31.05.2026");
            book.Save();
        }

        var findings = Run(Config(".xlsx"));

        Assert.Equal([CrmStatus.Pass, CrmStatus.Fail], findings.Select(static finding => finding.Status));
        Assert.Equal(CrmSeverity.Critical, findings[1].Severity);
        Assert.Null(findings[0].Test);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    public void So_does_a_delimited_text_however_a_spreadsheet_saved_it(char separator)
    {
        Write(".protocol.csv", "ru");
        var rows = File.ReadAllLines(Protocol(".protocol.csv")).Skip(1).Select(static line => line.Split(';')).ToList();
        Assert.Equal(2, rows.Count);
        File.WriteAllLines(Protocol(".protocol.csv"), ["a,b,c,d,e,f,g,h,i".Replace(',', separator), .. rows.Select(row => string.Join(separator, [$"\"{row[0].Trim('"')}\"", "", "", "", "", "да", "2026-05-31", "Марат Примеров", ""]))]);

        Assert.All(Run(Config(".protocol.csv")), static finding => Assert.Equal(CrmStatus.Pass, finding.Status));
    }

    [Theory]
    [InlineData("пройдено", "не сработало")]
    [InlineData("Работает.", "Ошибка!")]
    [InlineData("іске қосылды", "іске қосылмады")]
    [InlineData("OK", "did not work")]
    public void A_result_is_understood_as_people_write_it(string passed, string failed)
    {
        File.WriteAllLines(Protocol(".csv"),
        [
            "key;check;do;expect;owner;result;on;by;note",
            $"Pipeline.AutomationDead:Напоминание о КП;;;;;{passed};31.05.2026;Марат Примеров;",
            $"Pipeline.AutomationDead:Письмо клиенту;;;;;{failed};31.05.2026;Марат Примеров;",
        ]);

        Assert.Equal([CrmStatus.Pass, CrmStatus.Fail], Run(Config(".csv")).Select(static finding => finding.Status));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void What_the_workbook_offers_is_understood(string language)
    {
        var words = new ReportWords(language);
        Assert.Equal((true, false), (TestResultText.Parse(words["result.passed"]), TestResultText.Parse(words["result.failed"])));
    }

    [Fact]
    public void What_is_not_filled_in_is_not_answered()
    {
        Write(".xlsx", "ru");

        Assert.All(Run(Config(".xlsx")), static finding => Assert.Equal(CrmStatus.Warning, finding.Status));
    }

    [Fact]
    public void A_wrong_answer_is_an_error_with_its_line_and_column()
    {
        File.WriteAllLines(Protocol(".csv"),
        [
            "key;check;do;expect;owner;result;on;by;note",
            "Pipeline.AutomationDead:Напоминание о КП;;;;;наверное;31.05.2026;Марат Примеров;",
            "Pipeline.AutomationDead:Письмо клиенту;;;;;да;;Марат Примеров;",
            "Report.Clarity;;;;;да;31.05.2026;;",
        ]);

        var exception = Assert.Throws<AuditConfigException>(() => Config(".csv"));

        Assert.Equal(
            [("Config.AnswerValue", 2, 6), ("Config.AnswerWithoutDay", 3, 7), ("Config.AnswerWithoutName", 4, 8)],
            exception.Errors.Select(static error => (error.Id, error.Line, error.Column)));
        Assert.All(exception.Errors, error => Assert.Equal(Protocol(".csv"), error.File));
    }

    [Fact]
    public void A_question_no_check_asks_a_second_answer_and_a_day_to_come_are_errors_with_their_line()
    {
        File.WriteAllLines(Protocol(".csv"),
        [
            "key;check;do;expect;owner;result;on;by;note",
            "Pipeline.AutomationDed:Напоминание о КП;;;;;да;31.05.2026;Марат Примеров;",
            "Pipeline.AutomationDead:Письмо клиенту;;;;;да;31.05.2026;Марат Примеров;",
            "Pipeline.AutomationDead:Письмо клиенту;;;;;нет;31.05.2026;Марат Примеров;",
            "Pipeline.AutomationDead:Напоминание о КП;;;;;да;31.05.2040;Марат Примеров;",
        ]);

        var exception = Assert.Throws<AuditConfigException>(() => Config(".csv"));

        Assert.Equal(
            [("Config.UnknownCheckNear", 2, 1), ("Config.AnswerTwice", 4, 1), ("Config.AnswerInFuture", 5, 7)],
            exception.Errors.Select(static error => (error.Id, error.Line, error.Column)));
    }

    [Fact]
    public void A_table_that_is_no_protocol_is_an_error()
    {
        File.WriteAllLines(Protocol(".csv"), ["id;name", "1;Анна Пробная"]);

        Assert.Equal("Config.NotAProtocol", Assert.Single(Assert.Throws<AuditConfigException>(() => Config(".csv")).Errors).Id);
    }

    [Theory]
    [InlineData("2026-05-30", CrmStatus.Fail)]
    [InlineData("2026-05-31", CrmStatus.Pass)]
    public void Of_an_answer_in_the_configuration_and_one_in_the_protocol_the_later_counts(string written, CrmStatus expected)
    {
        File.WriteAllLines(Protocol(".csv"),
        [
            "key;check;do;expect;owner;result;on;by;note",
            "Pipeline.AutomationDead:Письмо клиенту;;;;;нет;31.05.2026;Марат Примеров;",
        ]);
        File.WriteAllText(Path.Combine(_folder, "audit.yaml"), Yaml.Replace("{0}", ".csv", StringComparison.Ordinal) + $"""

            answers:
              "Pipeline.AutomationDead:Письмо клиенту": {"{"} value: yes, by: Анна Пробная, on: {written} {"}"}
            """);

        var findings = Run(AuditConfigReader.Read(Path.Combine(_folder, "audit.yaml"), static _ => null));

        Assert.Equal(expected, findings[1].Status);
    }

    [Fact]
    public void A_file_that_is_not_there_or_has_no_protocol_is_an_error()
    {
        Assert.Equal("Config.FileNotFound", Assert.Single(Assert.Throws<AuditConfigException>(() => Config(".xlsx")).Errors).Id);
        using (var book = new ExcelPackage(new FileInfo(Protocol(".xlsx"))))
        {
            book.Workbook.Worksheets.Add("Лист1").Cells[1, 1].Value = "x";
            book.Save();
        }
        Assert.Equal("Config.NoProtocolSheet", Assert.Single(Assert.Throws<AuditConfigException>(() => Config(".xlsx")).Errors).Id);
    }

    [Fact]
    public void A_question_only_a_person_can_answer_stands_in_the_protocol_until_it_is_answered()
    {
        var check = CheckCatalogue.All.First(static row => row.Id == "Report.Clarity");
        var asked = Assert.Single(CheckRunner.Run([check], new() { Reports = [new() { Name = "Продажи" }] }, new CrmDataset(), new RunOptions { AsOf = AsOf }));

        Assert.Equal(CrmStatus.NotEvaluated, asked.Status);
        Assert.Equal(("Report.Clarity", "Report.Clarity.question"), (asked.Test!.Id, asked.Test.Do.Id));
    }

    private string Protocol(string ending) => Path.Combine(_folder, "protocol" + ending);

    private void Write(string ending, string language)
    {
        File.WriteAllText(Path.Combine(_folder, "first.yaml"), string.Join('\n', Yaml.Split('\n').Skip(1)));
        var findings = Run(AuditConfigReader.Read(Path.Combine(_folder, "first.yaml"), static _ => null));
        Assert.All(findings, static finding => Assert.Equal(CrmStatus.Warning, finding.Status));
        var report = new AuditReport { RunId = Guid.NewGuid(), CreatedAt = AsOf, AsOf = AsOf, Findings = findings, Files = [], Checks = [], Score = AuditScore.Of(findings, []) };
        ReportExporter.Export(report, [Protocol(ending)], new ReportOptions { Language = language });
    }

    private AuditConfig Config(string ending)
    {
        File.WriteAllText(Path.Combine(_folder, "audit.yaml"), Yaml.Replace("{0}", ending, StringComparison.Ordinal));
        return AuditConfigReader.Read(Path.Combine(_folder, "audit.yaml"), static _ => null);
    }

    private static void Fill(ExcelWorksheet sheet, int row, string result, object on)
    {
        sheet.Cells[row, 6].Value = result;
        sheet.Cells[row, 7].Value = on;
        sheet.Cells[row, 8].Value = "Марат Примеров";
    }

    private static List<CrmFinding> Run(AuditConfig config) =>
        [.. CheckRunner.Run([CheckCatalogue.Find("Pipeline.AutomationDead")!], config, new CrmDataset(), new RunOptions { AsOf = AsOf })];
}
