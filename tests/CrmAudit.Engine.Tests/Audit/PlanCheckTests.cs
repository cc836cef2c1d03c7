using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Tests.Planning;

namespace CrmAudit.Engine.Tests.Audit;

/// <summary>The checks of the plan and of what became of it.</summary>
public class PlanCheckTests
{
    private static readonly DateOnly Future = new(2026, 7, 1);
    private static readonly DateOnly Past = new(2026, 5, 1);

    private static readonly TeamSection Everybody = new() { Sales = "А", Technical = "Б", Management = "В", Contact = "Г" };

    [Fact]
    public void Without_a_plan_nothing_is_told_but_what_nobody_answers_for()
    {
        Assert.Equal(CrmStatus.NotEvaluated, Only("Audit.FollowUp", new()).Status);
        var nobody = Only("Audit.Plan", new());
        Assert.Equal((CrmStatus.Warning, "Audit.Plan.unassigned"), (nobody.Status, nobody.MessageText!.Id));
        Assert.NotEmpty(nobody.Evidence.Rows);
        var assigned = Only("Audit.Plan", new() { Audit = new() { Team = Everybody } });
        Assert.Equal((CrmStatus.NotEvaluated, "reason.noPlan"), (assigned.Status, assigned.StatusReasonText!.Id));
    }

    [Fact]
    public void A_plan_with_somebody_and_a_day_for_everything_passes()
    {
        var finding = Only("Audit.Plan", Given(Plans.Entry("stages", due: Future, checks: "Pipeline.StageCount"), Plans.Entry("keys", PlanState.InProgress, Future, checks: "Integration.PlainSecret")));
        Assert.Equal((CrmStatus.Pass, "Audit.Plan.message"), (finding.Status, finding.MessageText!.Id));
    }

    [Theory]
    [InlineData(true, true, 0, "Audit.Plan.noOwner.row")]
    [InlineData(false, false, 0, "Audit.Plan.noDay.row")]
    [InlineData(false, true, -60, "Audit.Plan.late.row")]
    public void An_action_without_somebody_or_a_day_and_a_late_one_are_faults(bool nobody, bool hasDay, int days, string reason)
    {
        var finding = Only("Audit.Plan", Given(Plans.Entry("stages", due: hasDay ? Future.AddDays(days) : null, owner: nobody ? null : "Ким", checks: "Pipeline.Bottleneck")));
        Assert.Equal((CrmStatus.Fail, 0), (finding.Status, finding.Measured));
        Assert.Equal(reason, Assert.Single(finding.Evidence.Rows).Reason!.Id);
    }

    [Fact]
    public void Desirable_actions_need_nobody()
    {
        var finding = Only("Audit.Plan", Given(Plans.Entry("stages", owner: null, severity: CrmSeverity.Desirable, checks: "Pipeline.StageCount")));
        Assert.Equal((CrmStatus.Pass, "Audit.Plan.over"), (finding.Status, finding.MessageText!.Id));
    }

    [Theory]
    [InlineData(5, CrmStatus.Pass)]
    [InlineData(6, CrmStatus.Warning)]
    public void Too_much_at_once_is_a_fault(int started, CrmStatus status)
    {
        string[] ids = ["stages", "keys", "users", "ad-tags", "accounting", "currencies"];
        var finding = Only("Audit.Plan", Given([.. ids.Take(started).Select(static id => Plans.Entry(id, PlanState.InProgress, Future, checks: "Pipeline.Bottleneck"))]));
        Assert.Equal(status, finding.Status);
        Assert.Equal(started, finding.MessageText!.Args["started"] is long n ? n : -1);
    }

    [Fact]
    public void What_is_said_to_be_done_and_is_still_found_is_named()
    {
        var found = AuditAlone().First(static finding => CrmAudit.Engine.Scoring.Actionable.Is(finding) && finding.Area != CrmArea.Audit);
        var deed = CrmAudit.Engine.Catalogue.DeedCatalogue.Of(found)!;
        var finding = Only("Audit.FollowUp", Given(Plans.Entry(deed.Id, PlanState.Done, Past, checks: found.CheckId)));
        Assert.Equal((CrmStatus.Fail, 0, "Audit.FollowUp.stillThere"), (finding.Status, finding.Measured, finding.MessageText!.Id));
        Assert.Contains(deed.Title.Render(System.Globalization.CultureInfo.CurrentUICulture), finding.Message, StringComparison.Ordinal);
        Assert.Equal(deed.Id, Assert.Single(finding.Evidence.Rows).RecordId);
    }

    [Fact]
    public void The_share_is_of_what_was_due_and_can_be_told()
    {
        var finding = Only("Audit.FollowUp", Given(
            Plans.Entry("input-formats", PlanState.Done, Past, checks: "Data.InvalidPhone"),
            Plans.Entry("keys", PlanState.Open, Past, checks: "Integration.SecretAge"),
            Plans.Entry("users", PlanState.Done, Past, checks: "Pipeline.Adoption"),
            Plans.Entry("ad-tags", PlanState.Open, Future, checks: "Integration.UtmLoss"),
            Plans.Entry("accounting", PlanState.Dropped, Past, note: "нет учёта", checks: "Integration.StockMismatch")), GoodPhones());
        Assert.Equal((1, 2, CrmStatus.Warning), (finding.Numerator, finding.Denominator, finding.Status));
        Assert.Equal((1L, 1L), (finding.MessageText!.Args["slipped"], finding.MessageText.Args["unproven"]));
    }

    [Fact]
    public void A_plan_nothing_of_which_is_due_tells_nothing() =>
        Assert.Equal("Audit.FollowUp.nothingDue", Only("Audit.FollowUp", Given(Plans.Entry("keys", PlanState.Open, Future, checks: "Integration.SecretAge"))).StatusReasonText!.Id);

    private static AuditConfig Given(params IReadOnlyList<PlanEntry> entries) => new() { Plan = new() { Given = entries }, Audit = new() { Team = Everybody } };

    private static IReadOnlyList<CrmFinding> AuditAlone() => Auditing.Run(new()).Findings;

    private static CrmDataset GoodPhones()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 40; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", Name = $"Клиент {i}", Phones = [new($"+7701{2345000 + (i * 37)}", $"+7701{2345000 + (i * 37)}")], CreatedAt = Auditing.AsOf.AddDays(-3) });
        }
        return data;
    }

    private static CrmFinding Only(string id, AuditConfig config, CrmDataset? data = null) => Assert.Single(Auditing.Run(config, new() { Data = data }).Findings, finding => finding.CheckId == id);
}
