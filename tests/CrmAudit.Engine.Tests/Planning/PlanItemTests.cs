using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Scoring;
using CrmAudit.Engine.Tests.Examples;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>What a plan is made of: one piece of work an item, hours from its records, the order from what it brings and takes.</summary>
public sealed class PlanItemTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Theory]
    [InlineData(CrmWork.Setting, 5000, 9, 2)]
    [InlineData(CrmWork.EachCard, 40, 9, 2)]
    [InlineData(CrmWork.EachCard, 0, 0, 0.1)]
    [InlineData(CrmWork.BulkChange, 1200, 9, 2)]
    [InlineData(CrmWork.Talk, 5000, 4, 2)]
    public void Hours_follow_from_the_kind_of_work_and_what_it_is_about(CrmWork work, long records, long people, double hours) =>
        Assert.Equal(hours, WorkHours.Of(work, records, people).Hours);

    [Property]
    public bool More_records_are_never_less_work(uint few, uint more) => Enum.GetValues<CrmWork>().All(work =>
        WorkHours.Of(work, few, 1).Hours <= WorkHours.Of(work, (long)few + more, 1).Hours);

    [Property]
    public bool What_is_shown_gives_the_hours(ushort records, byte people) => Enum.GetValues<CrmWork>().Select(work => WorkHours.Of(work, records, people)).All(static effort =>
        Math.Abs((((effort.Units * effort.MinutesEach) + effort.MinutesOnce) / 60) - effort.Hours) <= 0.0501);

    [Fact]
    public void A_row_asks_for_one_thing_and_tells_the_records_of_its_message()
    {
        var plan = Items(audit.Findings);
        Assert.All(plan, static item =>
        {
            Assert.Single(item.Findings.Select(static finding => (finding.CheckId, finding.RecommendationText?.Id)).Distinct());
            Assert.True(item.Findings.All(static finding => finding is CrmDuplicateGroup) || item.LeadRecords == item.Lead.Impact!.Records, item.Lead.ToString());
            Assert.True(item.Records >= item.LeadRecords);
        });
        var calls = plan.Where(static item => item.Lead.CheckId == "Integration.CallRecord").ToList();
        Assert.True(calls.Count > 1);
        Assert.Contains(calls, static item => item.Effort.Work == CrmWork.EachCard);
        Assert.Contains(calls, static item => item.Effort.Work == CrmWork.Setting);
        // Lost orders are told apart from callers nobody wrote down.
        Assert.Equal(2, plan.Count(static item => item.Lead.CheckId == "Integration.LostRecord"));
    }

    [Fact]
    public void Groups_of_duplicates_are_one_row_none_of_which_speaks_for_the_others()
    {
        var groups = Assert.Single(Items(audit.Findings), static item => item.Lead is CrmDuplicateGroup);
        Assert.Equal("report.plan.groups", groups.What!.Id);
        Assert.Equal((long)groups.Findings.Count, groups.What.Args["n"]);
    }

    [Fact]
    public void The_rows_of_the_plan_share_the_money_and_the_points_out()
    {
        var report = AuditReport.From(audit.Findings);
        var plan = PlanItems.Of(report.Findings, MoneyBook.Of(audit.Findings), report.Score.PointsLost.ToDictionary());
        Assert.Equal(report.Money.Sum(static total => total.Amount), plan.Sum(static item => item.Share));
        Assert.Equal(plan.Count(static item => item.PointsLost is not null), plan.Where(static item => item.PointsLost is not null).Select(static item => item.Lead.CheckId).Distinct().Count());
    }

    [Fact]
    public void Of_two_alike_the_one_with_less_work_comes_first()
    {
        CrmFinding Of(string check, CrmWork work) => new()
        {
            CheckId = check, Status = CrmStatus.Fail, Severity = CrmSeverity.Important, Subject = new(CrmSubjectType.Entity, "Deal"), RecommendationText = new(check + ".recommendation"),
            Effort = WorkHours.Of(work, 500, 1), Impact = new(500),
        };
        CrmFinding[] findings = [Of("Data.KeyFieldFill", CrmWork.EachCard), Of("Data.StaleCard", CrmWork.BulkChange)];
        Assert.Equal(["Data.StaleCard", "Data.KeyFieldFill"], Items(findings).Select(static item => item.Lead.CheckId));
    }

    private static IReadOnlyList<PlanItem> Items(IReadOnlyList<CrmFinding> findings) => PlanItems.Of(findings, MoneyBook.Of(findings), new Dictionary<string, double>());
}
