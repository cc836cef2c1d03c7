using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Tests.Planning;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The three answers an owner reads first say what the findings say, and that something is not known where it is not.</summary>
public class PlainAnswersTests
{
    [Fact]
    public void With_little_checked_neither_trust_nor_loss_is_claimed()
    {
        var (trust, lost, week) = Of("en", Finding("Data.StaleCard", CrmStatus.Pass));
        Assert.StartsWith("Not known yet: ", trust, StringComparison.Ordinal);
        Assert.Contains("nothing is known of Processes, Reporting, Integrations", trust, StringComparison.Ordinal);
        Assert.Equal("How much is lost already is not known: the CRM could not be held against other systems yet; how much is at risk is not known yet either.", lost);
        Assert.Equal("Export what is missing: the files at hand are too little to judge by.", week);
    }

    [Fact]
    public void Money_of_two_kinds_stands_apart_and_is_not_added()
    {
        var (_, lost, _) = Of("en", Money("Integration.LostRecord", CrmMoney.Lost, "o1", 400_000), Money("Data.DeadDeal", CrmMoney.AtRisk, "d1", 2_500_000));
        Assert.Contains("400,000", lost, StringComparison.Ordinal);
        Assert.Contains("2,500,000", lost, StringComparison.Ordinal);
        Assert.DoesNotContain("2,900,000", lost, StringComparison.Ordinal);
        Assert.EndsWith("(two kinds of money, not added up).", lost, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "at risk: open deals and leads that may still be won.", "at risk: open deals and leads that may still be won, and what a silent channel should have brought.")]
    [InlineData("ru", "под риском 7\u00A0₸: открытые сделки и лиды, которые ещё можно вернуть.", "которые ещё можно вернуть, и то, что должен был принести замолчавший канал.")]
    [InlineData("kk", "тәуекелде: әлі қайтаруға болатын ашық мәмілелер мен лидтер.", "лидтер және үнсіз қалған арна әкелуге тиіс сома.")]
    public void A_sum_names_only_what_is_in_it(string language, string deals, string both)
    {
        var deal = Money("Data.DeadDeal", CrmMoney.AtRisk, "d1", 7);
        var silent = Finding("Integration.Silent", CrmStatus.Fail) with { Impact = new(3, 9, "KZT", CrmMoney.AtRisk) };
        Assert.EndsWith(deals, Of(language, deal).Lost, StringComparison.Ordinal);
        Assert.EndsWith(both, Of(language, deal, silent).Lost, StringComparison.Ordinal);
        Assert.EndsWith("at risk: what a silent channel should have brought.", Of("en", silent).Lost, StringComparison.Ordinal);
        Assert.Contains("lost: less was charged than was due;", Of("en", Money("Integration.ValueMismatch", CrmMoney.Lost, "o1", 5)).Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void That_no_money_is_lost_is_said_only_where_every_check_that_could_find_some_has_looked()
    {
        string[] lookers = [.. CheckCatalogue.All.Where(static check => check.Money == CrmMoney.Lost).Select(static check => check.Id)];
        Assert.InRange(lookers.Length, 2, int.MaxValue);
        Assert.StartsWith("The checks found no money lost; ", Of("en", [.. lookers.Select(static id => Finding(id, CrmStatus.Pass))]).Lost, StringComparison.Ordinal);
        Assert.StartsWith("No money lost is to be seen yet, but not everything was compared; ", Of("en", Finding(lookers[0], CrmStatus.Pass)).Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deed_of_the_week_is_the_first_of_the_plan_and_names_who_does_it()
    {
        var gravest = Finding("Pipeline.OwnerInactive", CrmStatus.Fail, CrmSeverity.Critical) with { Subject = new(CrmSubjectType.Owner, "Айгуль Т.", "Айгуль Т.", "Айгуль Т.") };
        var (_, _, week) = Of("ru", Finding("Data.StaleCard", CrmStatus.Fail), gravest);
        Assert.StartsWith("Передать записи ушедших сотрудников действующим — Айгуль Т., до ", week, StringComparison.Ordinal);
        Assert.Contains("назначьте, кто это сделает", Of("ru", Finding("Data.StaleCard", CrmStatus.Fail)).Week, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "А. Ким", "Передать записи ушедших сотрудников действующим — А. Ким; срок прошёл 04.05.2026, ")]
    [InlineData("en", "А. Ким", "Hand the records of people who left over to active ones — А. Ким; it was due 2026-05-04, ")]
    [InlineData("kk", null, "мерзімі 04.05.2026 өтіп кеткен: орындаушысын тағайындаңыз, ")]
    public void A_day_that_is_past_is_no_day_of_this_week(string language, string? owner, string week)
    {
        var report = AuditReport.From([Finding("Pipeline.OwnerInactive", CrmStatus.Fail, CrmSeverity.Critical)], checks: CheckCatalogue.All) with
        {
            AsOf = SampleReport.AsOf,
            Planning = PlanSettings.Default with { Given = [Plans.Entry("hand-over", due: new(2026, 5, 4), owner: owner, checks: "Pipeline.OwnerInactive")] },
        };
        Assert.Contains(week, Of(report, language).Week, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-05-04", Of(report with { Planning = PlanSettings.Default }, "en").Week, StringComparison.Ordinal);
    }

    [Fact]
    public void A_critical_fault_in_the_red_is_distrust_whatever_is_still_to_come()
    {
        var (trust, _, _) = Of("ru", Finding("Integration.LostRecord", CrmStatus.Fail, CrmSeverity.Critical));
        Assert.StartsWith("Нет, пока не исправлено найденное: ", trust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_an_audit_has_no_answer_to_whether_to_trust()
    {
        var report = AuditReport.From([Finding("Data.StaleCard", CrmStatus.Fail) with { RunChecks = 2, CheckFindings = 1 }]);
        Assert.StartsWith("It cannot be told", Of(report, "en").Trust, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Every_language_asks_three_questions_and_answers_each_in_one_sentence(string language)
    {
        var answers = PlainAnswers.Of(new ReportView(SampleReport.Build(), new ReportScope(new ReportWords(language), Redacted: false, [])));
        Assert.Equal(3, answers.Count);
        Assert.All(answers, static answer =>
        {
            Assert.EndsWith("?", answer.Question, StringComparison.Ordinal);
            Assert.EndsWith(".", answer.Sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("report.", answer.Sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('{', answer.Sentence);
        });
    }

    private static (string Trust, string Lost, string Week) Of(string language, params CrmFinding[] findings) => Of(AuditReport.From(findings, checks: CheckCatalogue.All), language);

    private static (string Trust, string Lost, string Week) Of(AuditReport report, string language)
    {
        var answers = PlainAnswers.Of(new ReportView(report, new ReportScope(new ReportWords(language), Redacted: false, [])));
        return (answers[0].Sentence, answers[1].Sentence, answers[2].Sentence);
    }

    private static CrmFinding Money(string check, CrmMoney money, string record, decimal amount) => Finding(check, CrmStatus.Fail) with
    {
        Impact = new(1, amount, "KZT", money),
        Evidence = new() { Rows = [new() { Entity = "Deal", RecordId = record, Amount = amount, Claimed = amount }], Total = 1 },
    };

    private static CrmFinding Finding(string check, CrmStatus status, CrmSeverity severity = CrmSeverity.Important) => new()
    {
        CheckId = check,
        Area = CheckCatalogue.Find(check)!.Area,
        Subject = new(CrmSubjectType.Entity, "Deal"),
        Status = status,
        Severity = severity,
        Measured = status == CrmStatus.Pass ? 0 : 0.9,
        Unit = CrmUnit.Share,
        Threshold = new() { Norm = 0.05, Red = 0.15 },
    };
}
