using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Audit;

public class AttestedFindingTests
{
    private static readonly CrmSubject Subject = new(CrmSubjectType.Report, "Воронка");

    [Theory]
    [InlineData("yes", CrmStatus.Pass)]
    [InlineData("Да", CrmStatus.Pass)]
    [InlineData("иә", CrmStatus.Pass)]
    [InlineData("no", CrmStatus.Fail)]
    [InlineData("жоқ", CrmStatus.Fail)]
    [InlineData("maybe", CrmStatus.NotEvaluated)]
    [InlineData("5", CrmStatus.NotEvaluated)]
    public void A_yes_no_answer_decides(string value, CrmStatus expected) => Assert.Equal(expected, Ask(value).Status);

    [Fact]
    public void Who_when_and_evidence_are_in_the_finding()
    {
        var finding = Ask("yes");
        Assert.Equal("attested", finding.Method);
        var row = Assert.Single(finding.Evidence.Rows);
        Assert.Equal(("Айгерим", "yes"), (row.Name, row.Value));
        Assert.Contains("протокол.pdf", row.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_answer_or_with_an_old_one_nothing_is_evaluated()
    {
        Assert.Equal("reason.unanswered", Ask(null).StatusReasonText!.Id);
        Assert.Equal("reason.answerOld", Ask("yes", new(2025, 5, 31)).StatusReasonText!.Id);
        Assert.Equal(CrmStatus.Pass, Ask("yes", new(2025, 6, 2)).Status);
    }

    [Fact]
    public void A_number_is_held_against_the_thresholds()
    {
        var check = CheckCatalogue.Find("Pipeline.Adoption")!;
        Assert.Equal(CrmStatus.Warning, AttestedFinding.Number(Context(check, "0.3", new(2026, 5, 1)), Subject).Build().Status);
        Assert.Equal(CrmStatus.NotEvaluated, AttestedFinding.Number(Context(check, "yes", new(2026, 5, 1)), Subject).Build().Status);
    }

    private static CrmFinding Ask(string? value, DateOnly? on = null) =>
        AttestedFinding.YesOrNo(Context(CheckCatalogue.Find("Report.Clarity")!, value, on ?? new(2026, 5, 1)), Subject).Build();

    private static CheckContext Context(CrmCheck check, string? value, DateOnly on)
    {
        var config = new AuditConfig();
        if (value is not null)
        {
            config.Answers[check.Id] = new() { Value = value, By = "Айгерим", On = on, Evidence = "протокол.pdf" };
        }
        return new(RunContext.Of([check], config, new(), new() { AsOf = Auditing.AsOf }, CancellationToken.None), check);
    }
}
