using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Plain;

namespace CrmAudit.Engine.Tests.Reporting;

public class AuditSummaryTests
{
    private static readonly string LongPath = "/" + string.Join('/', Enumerable.Repeat("отчёты", 30)) + "/audit.html";

    [Theory]
    [InlineData("ru", 79, "Что исправить в первую очередь:", "Отчёт: ", "Данные")]
    [InlineData("kk", 79, "Алдымен нені түзету керек:", "Есеп: ", "Деректер")]
    [InlineData("en", 110, "What to fix first:", "Report: ", "Data")]
    public void Score_areas_five_things_reports_and_time_within_the_width(string language, int width, string top, string report, string area)
    {
        var lines = new AuditSummary(Report(8), language, width).Of([LongPath], TimeSpan.FromSeconds(4.25)).ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines.Where(static line => !line.Contains(LongPath, StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));
        Assert.Contains(lines, line => line == report + LongPath);
        Assert.Contains(lines, line => line.StartsWith("  " + area, StringComparison.Ordinal));
        var first = Array.IndexOf(lines, top);
        Assert.Equal(["  1. ", "  2. ", "  3. ", "  4. ", "  5. "], lines[first..].Where(static line => line.Length > 5 && char.IsDigit(line[2]) && line.StartsWith("  ", StringComparison.Ordinal)).Select(static line => line[..5]));
        Assert.Matches(@"4[.,][23] ", lines[^1]);
    }

    [Fact]
    public void A_check_that_answers_for_one_subject_is_no_gap_and_one_that_answers_for_none_is()
    {
        var answered = Report(1, new CrmFinding { CheckId = "Data.StaleCard", Subject = new(CrmSubjectType.Entity, "Lead"), Status = CrmStatus.NotEvaluated });
        Assert.DoesNotContain("NotEvaluated", Text(answered), StringComparison.Ordinal);
        var silent = Report(1, new CrmFinding { CheckId = "Data.Sample", Subject = new(CrmSubjectType.Entity, "Lead"), Status = CrmStatus.NotEvaluated });
        Assert.Contains("1 check could not be evaluated", Text(silent), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_report_it_says_how_to_get_one_and_without_a_fault_that_there_is_none()
    {
        var text = Text(Report(0));
        Assert.Contains("-ReportPath", text, StringComparison.Ordinal);
        Assert.Contains("Nothing to fix", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_evaluated_comes_last_and_the_rest_keeps_its_order()
    {
        CrmFinding[] findings = [Of("A", CrmStatus.NotEvaluated), Of("B", CrmStatus.Fail), Of("C", CrmStatus.Pass), Of("D", CrmStatus.NotEvaluated), Of("E", CrmStatus.Error)];
        Assert.Equal("B C E A D", string.Join(' ', FindingOrder.EvaluatedFirst(findings).Select(static finding => finding.CheckId)));

        static CrmFinding Of(string id, CrmStatus status) => new() { CheckId = id, Subject = new(CrmSubjectType.Entity, "Deal"), Status = status };
    }

    private static string Text(AuditReport report) => new AuditSummary(report, "en", 110).Of([], TimeSpan.FromSeconds(1));

    /// <summary>A report with so many checks in the red.</summary>
    private static AuditReport Report(int red, params CrmFinding[] others)
    {
        string[] checks = ["Data.StaleCard", "Data.DuplicateRate", "Data.KeyFieldFill", "Data.InvalidPhone", "Data.InvalidEmail", "Pipeline.DeadZone", "Pipeline.StuckShare", "Integration.LostRecord"];
        return AuditReport.From([.. checks.Take(red).Select(static (check, index) => new CrmFinding
        {
            CheckId = check,
            Area = Enum.Parse<CrmArea>(check.Split('.')[0]),
            Subject = new(CrmSubjectType.Entity, "Deal"),
            Status = CrmStatus.Fail,
            Severity = CrmSeverity.Important,
            Measured = 0.5,
            Unit = CrmUnit.Share,
            Threshold = new() { Norm = 0.05, Red = 0.15 },
            MessageText = new(string.Join(' ', Enumerable.Repeat("Слова сообщения.", 20))),
            Impact = new(index + 10),
        }), .. others], "ТОО «Пример»", checks: CheckCatalogue.All);
    }
}
