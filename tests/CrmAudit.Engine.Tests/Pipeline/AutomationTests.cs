using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>What the runs and the tests of an automation say of it together.</summary>
public class AutomationTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void One_that_never_ran_but_passed_its_test_is_not_called_dead()
    {
        var found = Run(new() { Name = "Робот", FiredCount = 0, TestedAt = AsOf.AddDays(-3), TestResult = "passed" });
        Assert.Equal((CrmStatus.Warning, CrmSeverity.Desirable), (found.Status, found.Severity));
        Assert.Equal("Pipeline.AutomationDead.message.neverButTested", found.MessageText!.Id);
        Assert.Null(found.Test);
    }

    [Fact]
    public void A_test_of_last_year_does_not_clear_one_that_never_ran() =>
        Assert.Equal(CrmStatus.Fail, Run(new() { Name = "Робот", FiredCount = 0, TestedAt = AsOf.AddYears(-1), TestResult = "passed" }).Status);

    [Theory]
    [InlineData("не сработала", true)]
    [InlineData("failed", false)]
    [InlineData("сәтсіз", true)]
    public void One_that_failed_its_test_says_so_without_figures_nobody_gave(string result, bool dated)
    {
        var found = Run(new() { Name = "Робот", TestedAt = dated ? AsOf.AddDays(-3) : null, TestResult = result });
        Assert.Equal((CrmStatus.Fail, CrmSeverity.Critical), (found.Status, found.Severity));
        foreach (var language in new[] { "ru", "kk", "en" })
        {
            var text = found.MessageText!.Render(System.Globalization.CultureInfo.GetCultureInfo(language));
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_known_by_its_test_alone_works_by_that()
    {
        var found = Run(new() { Name = "Робот", TestedAt = AsOf.AddDays(-3), TestResult = "passed" });
        Assert.Equal((CrmStatus.Pass, "Pipeline.AutomationDead.message.tested"), (found.Status, found.MessageText!.Id));
    }

    [Fact]
    public void One_silent_too_long_shows_how_long_it_might_have_been()
    {
        var found = Run(new() { Name = "Робот", FiredCount = 40, LastFiredAt = AsOf.AddDays(-30), RhythmDays = 2 });
        Assert.Equal((CrmStatus.Fail, 30.0, 6.0), (found.Status, found.Measured, found.Threshold!.Red));
    }

    [Theory]
    [InlineData(100, 30, CrmStatus.Fail)]
    [InlineData(100, 10, CrmStatus.Pass)]
    [InlineData(12, 100, CrmStatus.Pass)]
    [InlineData(9, 150, CrmStatus.Pass)]
    public void Without_a_declared_rhythm_the_number_of_runs_tells_one(int runs, int silentDays, CrmStatus expected)
    {
        var automation = new CrmAutomation { Name = "Робот", FiredCount = runs, LastFiredAt = AsOf.AddDays(-silentDays), TestedAt = AsOf.AddDays(-3) };
        var deal = new CrmDeal { Id = "1", CreatedAt = AsOf.AddDays(-300), Stage = "Договор", Status = CrmDealStatus.Open };
        var found = Assert.Single(Funnel.Run(Firm.Dataset([automation, deal]), new AuditConfig(), AsOf, "Pipeline.AutomationDead"));
        Assert.Equal(expected, found.Status);
    }

    private static CrmFinding Run(CrmAutomation automation) => Assert.Single(Funnel.Run(Firm.Dataset([automation]), new AuditConfig(), AsOf, "Pipeline.AutomationDead"));
}
