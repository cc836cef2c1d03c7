using System.Text;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Tests.Reporting;
using Ical.Net;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>The plan as tasks and as a calendar.</summary>
public sealed class TaskListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly AuditReport _report = AuditReport.From(
        [
            Plans.Finding("Data.UnusedField"), Plans.Finding("Data.InvalidPhone", severity: CrmSeverity.Critical, owner: "=Ким; \"А\""), Plans.Finding("Pipeline.Bottleneck"),
        ]) with
    {
        CreatedAt = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero),
        Planning = PlanSettings.Of(new AuditConfig { Audit = new() { Team = new() { Technical = "Руслан Ибрагимов" } } }) with { Given = [Plans.Entry("bottleneck", PlanState.Dropped, note: "не будем", checks: "Pipeline.Bottleneck")] },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tasks_have_the_columns_of_the_importer_of_Bitrix24()
    {
        var rows = Rows(".tasks.bitrix24.csv", ';');
        Assert.Equal(["Название", "Описание", "Это важная задача", "Ответственный", "Соисполнители", "Начать задачу с", "Крайний срок", "Чеклист", "Теги"], rows[0]);
        Assert.Equal(2, rows.Count - 1);
        var phones = rows.Single(static row => row[^1].Contains("input-formats", StringComparison.Ordinal));
        Assert.Equal(("1", "'=Ким; \"А\"", "01.06.2026 09:00:00", "01.06.2026 18:00:00"), (phones[2], phones[3], phones[5], phones[6]));
        Assert.StartsWith("[*]", phones[7], StringComparison.Ordinal);
        Assert.Equal(("0", "Руслан Ибрагимов"), (rows.Single(static row => row[^1].Contains("spare-fields", StringComparison.Ordinal))[2], rows.Single(static row => row[^1].Contains("spare-fields", StringComparison.Ordinal))[3]));
    }

    [Fact]
    public void For_amoCRM_which_imports_no_tasks_they_are_deals_with_a_deadline()
    {
        var rows = Rows(".tasks.amocrm.csv", ',');
        Assert.Equal(["Название сделки", "Примечание", "Ответственный", "Крайний срок", "Теги"], rows[0]);
        Assert.All(rows.Skip(1), static row => Assert.Matches(@"^\d\d\.\d\d\.2026$", row[3]));
        Assert.Contains(rows.Skip(1), static row => row[4] == "CrmAudit,spare-fields");
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void A_calendar_has_every_deadline_and_its_owner_in_lines_of_75_octets(string language)
    {
        var path = _folder.File("plan.ics");
        ReportExporter.Export(_report, [path], new() { Language = language });
        var bytes = File.ReadAllBytes(path);
        Assert.All(Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n').Split("\r\n"), static line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain('\n', line);
        });
        var events = Calendar.Load(Encoding.UTF8.GetString(bytes))!.Events.ToDictionary(static item => item.Uid!);
        Assert.Equal(["input-formats@crmaudit", "spare-fields@crmaudit"], events.Keys.Order());
        var phones = events["input-formats@crmaudit"];
        Assert.Equal((new DateOnly(2026, 6, 1), false, 1), (phones.Start!.Date, phones.Start.HasTime, phones.Priority));
        Assert.EndsWith("— =Ким; \"А\"", phones.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_is_left_where_personal_data_is_replaced()
    {
        foreach (var ending in new[] { ".tasks.bitrix24.csv", ".tasks.amocrm.csv", ".plan.csv", ".ics" })
        {
            var path = _folder.File("hidden" + ending);
            ReportExporter.Export(_report, [path], new() { Language = "ru", Redact = true });
            var text = File.ReadAllText(path).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.DoesNotContain("Ибрагимов", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ким", text, StringComparison.Ordinal);
            Assert.DoesNotContain("не будем", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void None_of_the_lists_is_taken_for_an_export() => Assert.All(
        ReportExporter.SupportedExtensions.Where(static ending => ending.Count(static sign => sign == '.') > 1 && (ending.StartsWith(".tasks", StringComparison.Ordinal) || ending.StartsWith(".archive", StringComparison.Ordinal) || ending is ".plan.csv" or ".handover.csv" or ".fields.csv")),
        static ending => Assert.True(OwnFiles.IsOwn("audit" + ending), ending));

    private List<string[]> Rows(string ending, char separator)
    {
        var path = _folder.File("tasks" + ending);
        ReportExporter.Export(_report, [path], new() { Language = "ru" });
        return [.. File.ReadAllText(path).TrimStart('\uFEFF').TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n').Select(line => Cells(line, separator))];
    }

    private static string[] Cells(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
