using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>What became of an action: the data decide, not the word.</summary>
public class PlanFollowUpTests
{
    private static readonly DateOnly Past = Plans.Today.AddDays(-1);

    [Theory]
    [InlineData(PlanState.Done, CrmStatus.Pass, PlanOutcome.Verified)]
    [InlineData(PlanState.Open, CrmStatus.Pass, PlanOutcome.Verified)]
    [InlineData(PlanState.Done, CrmStatus.Fail, PlanOutcome.StillThere)]
    [InlineData(PlanState.Done, CrmStatus.Warning, PlanOutcome.StillThere)]
    [InlineData(PlanState.Done, CrmStatus.NotEvaluated, PlanOutcome.Unproven)]
    [InlineData(PlanState.Done, CrmStatus.Indeterminate, PlanOutcome.Unproven)]
    [InlineData(PlanState.Done, CrmStatus.Error, PlanOutcome.Unproven)]
    [InlineData(PlanState.Open, CrmStatus.NotEvaluated, PlanOutcome.Slipped)]
    [InlineData(PlanState.InProgress, CrmStatus.Fail, PlanOutcome.Slipped)]
    [InlineData(PlanState.Dropped, CrmStatus.Fail, PlanOutcome.Dropped)]
    [InlineData(PlanState.Dropped, CrmStatus.Pass, PlanOutcome.Dropped)]
    internal void A_word_and_the_data_give_the_outcome(PlanState state, CrmStatus status, PlanOutcome outcome) =>
        Assert.Equal(outcome, Of(Plans.Entry("spare-fields", state, Past, checks: "Data.UnusedField"), Plans.Finding("Data.UnusedField", status)).Outcome);

    [Fact]
    public void A_day_that_is_today_or_not_set_has_not_slipped()
    {
        Assert.Equal(PlanOutcome.Open, Of(Plans.Entry("spare-fields", due: Plans.Today, checks: "Data.UnusedField"), Plans.Finding("Data.UnusedField")).Outcome);
        Assert.Equal(PlanOutcome.Open, Of(Plans.Entry("spare-fields", checks: "Data.UnusedField"), Plans.Finding("Data.UnusedField")).Outcome);
    }

    [Fact]
    public void A_check_that_was_left_out_or_put_aside_proves_nothing()
    {
        Assert.Equal(PlanOutcome.Unproven, Of(Plans.Entry("spare-fields", PlanState.Done, checks: "Data.UnusedField")).Outcome);
        var aside = Plans.Finding("Data.UnusedField");
        aside.Suppression = new("S1", CrmSuppressionKind.AcceptedRisk, "так надо", "Ким", null, new(2026, 12, 31), CrmSuppressionState.Active);
        Assert.Equal(PlanOutcome.Unproven, Of(Plans.Entry("spare-fields", PlanState.Done, checks: "Data.UnusedField"), aside).Outcome);
    }

    [Fact]
    public void Of_several_checks_every_one_must_pass()
    {
        var entry = Plans.Entry("input-formats", PlanState.Done, checks: ["Data.InvalidPhone", "Data.InvalidEmail"]);
        Assert.Equal(PlanOutcome.Verified, Of(entry, Plans.Finding("Data.InvalidPhone", CrmStatus.Pass), Plans.Finding("Data.InvalidEmail", CrmStatus.Pass)).Outcome);
        Assert.Equal(PlanOutcome.Unproven, Of(entry, Plans.Finding("Data.InvalidPhone", CrmStatus.Pass)).Outcome);
        Assert.Equal(PlanOutcome.StillThere, Of(entry, Plans.Finding("Data.InvalidPhone", CrmStatus.Pass), Plans.Finding("Data.InvalidEmail")).Outcome);
    }

    [Fact]
    public void What_another_deed_mends_does_not_keep_an_action_open()
    {
        var entry = Plans.Entry("lost-records", PlanState.Done, checks: "Integration.LostRecord");
        Assert.Equal(PlanOutcome.Verified, Of(entry, Plans.Finding("Integration.LostRecord", CrmStatus.Pass), Plans.Finding("Integration.LostRecord", variant: ".callers")).Outcome);
    }

    private static PlanFollowUp Of(PlanEntry entry, params CrmFinding[] findings) => Assert.Single(PlanFollowUp.Of([entry], findings, Plans.Today));
}
