using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Tests.Examples;
using CrmAudit.Engine.Tests.Reporting;
using FsCheck;
using FsCheck.Fluent;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>A plan that is written comes back as it was; what nobody can understand is told with its place.</summary>
[Collection(nameof(PlanSheetTests))]
public sealed class PlanSheetTests(ExampleAudit audit) : IClassFixture<ExampleAudit>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ru", ".plan.csv", "ru-RU")]
    [InlineData("kk", ".plan.csv", "kk-KZ")]
    [InlineData("en", ".plan.csv", "tr-TR")]
    [InlineData("ru", ".xlsx", "de-DE")]
    [InlineData("kk", ".xlsx", "tr-TR")]
    [InlineData("en", ".xlsx", "en-US")]
    public void The_plan_of_the_example_comes_back_as_it_was_written(string language, string ending, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var report = AuditReport.From(audit.Findings) with { CreatedAt = SampleReport.AsOf };
            var path = _folder.File("plan" + ending);
            ReportExporter.Export(report, [path], new() { Language = language });
            var (read, errors) = Read(path);
            Assert.Empty(errors);
            Assert.Equal(Plan(report).Select(static action => Told(action.Entry)), read.Select(Told));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Whatever people write into a plan is read as they wrote it, from either form.</summary>
    [Theory]
    [InlineData(".plan.csv")]
    [InlineData(".xlsx")]
    public void Every_plan_comes_back_as_it_was_filled_in(string ending)
    {
        var texts = Gen.Elements("=2+2", "-5 %", "+7 701", "@всем", "'кавычка", "\"цитата\"; с точкой", "Әйгерім Қасым", "a,b;c\td", "1 < 2 & 3", "ТОО «Жетіқойма»", "007");
        var days = Gen.Choose(0, 700).Select(static day => new DateOnly(2025, 1, 1).AddDays(day));
        var entry = from state in Gen.Elements(Enum.GetValues<PlanState>())
                    from owner in texts
                    from due in days
                    from note in texts
                    from done in days
                    select (State: state, Owner: owner, Due: due, Note: note, Done: done);
        var ids = new[] { ("spare-fields", "Data.UnusedField"), ("input-formats", "Data.InvalidPhone"), ("bottleneck", "Pipeline.Bottleneck"), ("Sales.NoAmount", "Sales.NoAmount") };
        Prop.ForAll(entry.ListOf(ids.Length).ToArbitrary(), filled =>
        {
            // Only what is still found keeps its row.
            var given = ids.Zip(filled, static (id, row) => Plans.Entry(id.Item1, row.State, row.Due, row.Owner, row.Note, checks: id.Item2) with { Done = row.State == PlanState.Done ? null : row.Done }).ToList();
            var report = AuditReport.From([.. ids.Select(static id => Plans.Finding(id.Item2))]) with { CreatedAt = SampleReport.AsOf, Planning = PlanSettings.Default with { Given = given } };
            var path = _folder.File("given" + ending);
            ReportExporter.Export(report, [path], new() { Language = "kk" });
            var (read, errors) = Read(path, today: new(2030, 1, 1));
            Assert.Empty(errors);
            Assert.Equal(
                given.Select(static row => Told(row with { State = row.State == PlanState.Done ? PlanState.Open : row.State })).Order(StringComparer.Ordinal),
                read.Select(Told).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Сделано", PlanState.Done)]
    [InlineData("готово.", PlanState.Done)]
    [InlineData("ОРЫНДАЛДЫ", PlanState.Done)]
    [InlineData("completed", PlanState.Done)]
    [InlineData("В работе", PlanState.InProgress)]
    [InlineData("басталды", PlanState.InProgress)]
    [InlineData("не будем", PlanState.Dropped)]
    [InlineData("Тоқтатылды", PlanState.Dropped)]
    [InlineData("", PlanState.Open)]
    [InlineData("Ашық", PlanState.Open)]
    internal void States_are_read_in_the_words_of_people(string word, PlanState state) => Assert.Equal(state, PlanWords.State(word));

    [Theory]
    [InlineData(9, "сделаю завтра", "Config.PlanWord")]
    [InlineData(3, "Срочно", "Config.PlanWord")]
    [InlineData(8, "после отпуска", "Config.PlanDay")]
    [InlineData(10, "2099-01-01", "Config.PlanInFuture")]
    [InlineData(1, "spare-field", "Config.PlanUnknownIdNear")]
    [InlineData(1, "совсем другое", "Config.PlanUnknownId")]
    [InlineData(1, "", "Config.PlanNoId")]
    [InlineData(1, "input-formats", "Config.PlanTwice")]
    [InlineData(22, "Data.NoSuchCheck", "Config.PlanChecks")]
    [InlineData(22, "", "Config.PlanChecks")]
    [InlineData(9, "Отменено", "Config.PlanNoReason", 11)]
    public void What_is_not_understood_is_told_with_sheet_row_and_column(int column, string value, string id, int? told = null)
    {
        var path = Written(sheet => sheet.Cells[3, column].Value = value);
        var (_, errors) = Read(path);
        var error = Assert.Single(errors);
        Assert.Equal((id, 3, told ?? column), (error.Id, error.Line, error.Column));
        Assert.EndsWith("[План]", error.File, StringComparison.Ordinal);
        Assert.DoesNotContain('{', error.ToString());
    }

    [Fact]
    public void Columns_may_be_moved_and_added_and_the_sheet_renamed()
    {
        var path = Written(static sheet =>
        {
            sheet.InsertColumn(1, 2);
            sheet.Cells[1, 1].Value = "Свои заметки";
            sheet.Cells[1, 2].Value = "№";
            sheet.Name = "План отдела";
        });
        var (read, errors) = Read(path);
        Assert.Empty(errors);
        Assert.Equal(["input-formats", "spare-fields"], read.Select(static entry => entry.Id).Order());
    }

    [Fact]
    public void A_book_without_a_plan_and_a_plan_without_a_column_are_told()
    {
        Assert.Equal("Config.PlanColumns", Assert.Single(Read(Written(static sheet => sheet.Cells[1, 8].Value = "Когда-нибудь")).Errors).Id);
        Assert.Equal("Config.NotAPlan", Assert.Single(Read(Written(static sheet => sheet.Cells[1, 1].Value = "Ключ")).Errors).Id);
        Assert.Equal("Config.FileNotFound", Assert.Single(Read(_folder.File("none.xlsx")).Errors).Id);
        File.WriteAllText(_folder.File("broken.xlsx"), "not a workbook");
        Assert.Equal("Config.FileNotReadable", Assert.Single(Read(_folder.File("broken.xlsx")).Errors).Id);
    }

    [Fact]
    public void An_empty_row_is_no_action_and_somebody_to_be_assigned_is_nobody()
    {
        var (read, errors) = Read(Written(static sheet =>
        {
            sheet.Cells[3, 5].Value = "Назначить";
            sheet.InsertRow(3, 2);
        }));
        Assert.Empty(errors);
        Assert.Equal(2, read.Count);
        Assert.Contains(read, static entry => entry.Owner is null);
    }

    [Fact]
    public void A_configuration_names_its_plan()
    {
        Written(static _ => { });
        File.WriteAllText(_folder.File("audit.yaml"), "plan: { file: plan.xlsx, limit: 3 }\n");
        var config = AuditConfigReader.Read(_folder.File("audit.yaml"), static _ => null);
        Assert.Equal((2, 3), (config.Plan.Given!.Count, PlanSettings.Of(config).Limit));
        File.WriteAllText(_folder.File("audit.yaml"), "plan: { file: nowhere.xlsx }\n");
        Assert.Equal("Config.FileNotFound", Assert.Throws<AuditConfigException>(() => AuditConfigReader.Read(_folder.File("audit.yaml"), static _ => null)).Errors[0].Id);
    }

    /// <summary>A plan of two actions, in Russian, as somebody has left it.</summary>
    private string Written(Action<ExcelWorksheet> fill)
    {
        var path = _folder.File("plan.xlsx");
        ReportExporter.Export(AuditReport.From([Plans.Finding("Data.UnusedField"), Plans.Finding("Data.InvalidPhone", severity: CrmSeverity.Critical)]), [path], new() { Language = "ru" });
        using var book = new ExcelPackage(new FileInfo(path));
        var sheet = book.Sheet("ActionPlan");
        Assert.Equal(["input-formats", "spare-fields"], new[] { 2, 3 }.Select(row => sheet.Cells[row, 1].Text));
        fill(sheet);
        book.Save();
        return path;
    }

    private static (IReadOnlyList<PlanEntry> Entries, IReadOnlyList<AuditConfigError> Errors) Read(string path, DateOnly? today = null)
    {
        var errors = new ConfigErrors();
        return (PlanSheet.Read(path, today ?? new(2026, 7, 1), errors), errors.All);
    }

    private static IReadOnlyList<PlanAction> Plan(AuditReport report) => new CrmAudit.Engine.Reporting.View.ReportView(report, new(new("ru"), Redacted: false, [])).Plan.Actions;

    private static string Told(PlanEntry entry) => $"{entry with { Checks = [] }} {string.Join(',', entry.Checks)}";
}
