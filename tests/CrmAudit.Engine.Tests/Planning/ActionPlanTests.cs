using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>The plan: what one deed mends is one action, with who and when.</summary>
public sealed class ActionPlanTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    private static readonly AuditConfig Team = new() { Audit = new() { Team = new() { Sales = "Жанар", Technical = "Руслан", Management = "Бауыржан", Contact = "Айгүл" } } };

    [Fact]
    public void Findings_of_one_deed_are_one_action_and_others_are_not()
    {
        var plan = Plans.Of([Plans.Finding("Data.StaleDeal"), Plans.Finding("Data.DeadDeal"), Plans.Finding("Pipeline.StuckShare"), Plans.Finding("Data.InvalidPhone")]);
        Assert.Equal(["input-formats", "stale-deals"], plan.Actions.Select(static action => action.Id).Order());
        Assert.Equal(["Data.DeadDeal", "Data.StaleDeal", "Pipeline.StuckShare"], plan.Actions.Single(static action => action.Id == "stale-deals").Checks);
    }

    [Fact]
    public void A_recommendation_with_a_deed_of_its_own_goes_there()
    {
        var plan = Plans.Of([Plans.Finding("Integration.LostRecord"), Plans.Finding("Integration.LostRecord", variant: ".callers")]);
        Assert.Equal(["first-answer", "lost-records"], plan.Actions.Select(static action => action.Id).Order());
    }

    [Fact]
    public void A_check_of_the_users_own_is_an_action_of_its_own() => Assert.Equal("Sales.NoAmount", Assert.Single(Plans.Of([Plans.Finding("Sales.NoAmount")]).Actions).Id);

    [Fact]
    public void The_owner_is_that_of_the_findings_then_of_the_team_then_nobody()
    {
        Assert.Equal(("Ким", 0), Of([Plans.Finding("Pipeline.NextStep", owner: "Ким")], Team));
        Assert.Equal(("Жанар", 2), Of([Plans.Finding("Pipeline.NextStep", owner: "Ким"), Plans.Finding("Pipeline.NextStep", owner: "Сапаров")], Team));
        Assert.Equal(("Руслан", 0), Of([Plans.Finding("Data.UnusedField")], Team));
        Assert.Equal((null, 0), Of([Plans.Finding("Data.UnusedField")], new()));
        Assert.Equal(("Ким", 1), Of([Plans.Finding("Pipeline.NextStep", owner: "Ким", severity: CrmSeverity.Critical), Plans.Finding("Pipeline.NextStep", owner: "Сапаров")], new()));

        static (string?, int) Of(IReadOnlyList<CrmFinding> findings, AuditConfig config)
        {
            var action = Assert.Single(Plans.Of(findings, config).Actions);
            return (action.Owner, action.With.Count);
        }
    }

    [Fact]
    public void The_plan_of_the_example_is_tens_of_rows_each_with_somebody_and_a_day_of_its_own()
    {
        var report = AuditReport.From(audit.Findings) with { Planning = PlanSettings.Of(Team) };
        var plan = new CrmAudit.Engine.Reporting.View.ReportView(report, new(new("ru"), Redacted: false, [])).Plan.Actions;
        Assert.InRange(plan.Count, 10, 40);
        Assert.All(plan.Where(static action => action.IsDemanded), static action => Assert.NotNull(action.Owner));
        Assert.True(plan.Select(static action => action.Due).Distinct().Count() > plan.Count / 2);
        Assert.Equal(plan.Count, plan.Select(static action => action.Id).Distinct().Count());
        Assert.True(plan.Select(static action => action.Wave).Distinct().Count() > 1);
        // All that asks for something is in it, once.
        Assert.Equal(
            audit.Findings.Where(CrmAudit.Engine.Scoring.Actionable.Is).Select(static finding => finding.Fingerprint).Order(StringComparer.Ordinal),
            plan.SelectMany(static action => action.Items).SelectMany(static item => item.Findings).Select(static finding => finding.Fingerprint).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_plan_does_not_depend_on_the_order_of_the_findings()
    {
        var findings = audit.Findings;
        Assert.Equal(Plans.Of(findings, Team).Actions.Select(static action => Told(action)), Plans.Of([.. findings.Reverse()], Team).Actions.Select(static action => Told(action)));

        static string Told(PlanAction action) => $"{action.Id} {action.Owner} {action.Start} {action.Due} {action.Hours} {action.Records}";
    }

    [Fact]
    public void What_the_last_plan_says_stays_as_long_as_it_is_not_done()
    {
        var findings = new[] { Plans.Finding("Data.UnusedField"), Plans.Finding("Data.InvalidPhone"), Plans.Finding("Data.StaleDeal"), Plans.Finding("Pipeline.Bottleneck") };
        var plan = Plans.Of(findings, Team,
            Plans.Entry("spare-fields", PlanState.InProgress, new(2026, 6, 19), "Ольга", "ждём подрядчика", checks: "Data.UnusedField"),
            Plans.Entry("input-formats", PlanState.Done, new(2026, 5, 20), "Ольга", checks: "Data.InvalidPhone"),
            Plans.Entry("stale-deals", PlanState.Dropped, null, null, "закрываем отдел", checks: "Data.StaleDeal"),
            Plans.Entry("bottleneck", PlanState.Open, new(2026, 5, 20), null, checks: "Pipeline.Bottleneck")).Actions.ToDictionary(static action => action.Id);
        Assert.Equal(("Ольга", new DateOnly(2026, 6, 19), PlanState.InProgress, "ждём подрядчика", PlanOutcome.Open), Told("spare-fields"));
        Assert.Equal(("Ольга", new DateOnly(2026, 5, 20), PlanState.Open, null, PlanOutcome.StillThere), Told("input-formats"));
        Assert.Equal(("Жанар", Plans.Today, PlanState.Dropped, "закрываем отдел", PlanOutcome.Dropped), Told("stale-deals"));
        Assert.Equal(("Жанар", new DateOnly(2026, 5, 20), PlanState.Open, null, PlanOutcome.Slipped), Told("bottleneck"));

        (string?, DateOnly, PlanState, string?, PlanOutcome?) Told(string id) => (plan[id].Owner, plan[id].Due, plan[id].State, plan[id].Note, plan[id].Outcome);
    }
}
