using CrmAudit.Engine.Audit;

namespace CrmAudit.Engine.Tests.Audit;

public class SuppressionTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void An_active_suppression_stays_beside_its_finding()
    {
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6);
        var applied = Assert.Single(Suppressions.Apply([finding], [Auditing.Suppression("Data.*")], Today));
        Assert.Equal(CrmSuppressionState.Active, applied.State);
        Assert.Equal(("S1", CrmSuppressionKind.AcceptedRisk, CrmSuppressionState.Active), (finding.Suppression!.Id, finding.Suppression.Kind, finding.Suppression.State));
        Assert.False(Suppressions.Counts(finding));
    }

    [Fact]
    public void On_its_last_day_it_holds_and_the_day_after_it_has_expired()
    {
        Assert.Equal(CrmSuppressionState.Active, StateOf(Auditing.Suppression("Data.StaleCard", Today)));
        Assert.Equal(CrmSuppressionState.Expired, StateOf(Auditing.Suppression("Data.StaleCard", Today.AddDays(-1))));
    }

    [Theory]
    [InlineData(0.6, CrmSuppressionState.Active)]
    [InlineData(0.59, CrmSuppressionState.Drifted)]
    public void It_drifts_when_the_value_passes_what_was_accepted(double upTo, CrmSuppressionState expected)
    {
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6);
        var applied = Assert.Single(Suppressions.Apply([finding], [Auditing.Suppression("Data.StaleCard", upTo: upTo)], Today));
        Assert.Equal((expected, expected), (applied.State, finding.Suppression!.State));
        Assert.Equal(expected == CrmSuppressionState.Drifted, Suppressions.Counts(finding));
    }

    [Fact]
    public void Where_higher_is_better_it_drifts_downwards()
    {
        var finding = new CrmFinding
        {
            CheckId = "Data.KeyFieldFill",
            Subject = new(CrmSubjectType.Entity, "Deal"),
            Status = CrmStatus.Fail,
            Measured = 0.6,
            Threshold = new() { Norm = 0.95, Red = 0.8, Direction = CrmThresholdDirection.HigherIsBetter },
        };
        Assert.Equal(CrmSuppressionState.Drifted, Assert.Single(Suppressions.Apply([finding], [Auditing.Suppression("Data.KeyFieldFill", upTo: 0.7)], Today)).State);
    }

    [Theory]
    [InlineData("deal")]
    [InlineData(" Deal ")]
    public void Only_the_named_subjects_are_covered(string subject)
    {
        var (deal, contact) = (Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6), Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6, "Contact"));
        Suppressions.Apply([deal, contact], [Auditing.Suppression("Data.StaleCard", subjects: subject)], Today);
        Assert.NotNull(deal.Suppression);
        Assert.Null(contact.Suppression);
    }

    [Fact]
    public void A_fingerprint_names_a_subject_too()
    {
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6);
        Suppressions.Apply([finding], [Auditing.Suppression("*", subjects: finding.Fingerprint)], Today);
        Assert.NotNull(finding.Suppression);
    }

    [Fact]
    public void It_is_stale_when_the_check_passes_and_not_when_the_check_was_not_evaluated_or_not_run()
    {
        var entry = Auditing.Suppression("Data.StaleCard");
        Assert.Equal(CrmSuppressionState.Stale, Apply(entry, Auditing.FindingOf("Data.StaleCard", CrmStatus.Pass, 0.01)));
        Assert.Equal(CrmSuppressionState.Active, Apply(entry, Auditing.FindingOf("Data.StaleCard", CrmStatus.NotEvaluated)));
        Assert.Equal(CrmSuppressionState.Active, Apply(entry, Auditing.FindingOf("Data.Other", CrmStatus.Fail)));
    }

    [Fact]
    public void An_active_entry_beats_an_expired_one()
    {
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6);
        Suppressions.Apply([finding], [Auditing.Suppression("Data.StaleCard", Today.AddDays(-1)), Auditing.Suppression("Data.StaleCard")], Today);
        Assert.Equal(CrmSuppressionState.Active, finding.Suppression!.State);
    }

    private static CrmSuppressionState StateOf(CrmAudit.Engine.Configuration.SuppressionSection entry) =>
        Apply(entry, Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6));

    private static CrmSuppressionState Apply(CrmAudit.Engine.Configuration.SuppressionSection entry, CrmFinding finding) =>
        Assert.Single(Suppressions.Apply([finding], [entry], Today)).State;
}
