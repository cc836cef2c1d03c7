using System.Globalization;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Audit;

public class AuditCheckTests
{
    [Fact]
    public void The_goal_passes_when_set_and_warns_when_not()
    {
        Assert.Equal(CrmStatus.Warning, Only("Audit.Goal", new()).Status);
        var finding = Only("Audit.Goal", new() { Audit = new() { Goal = AuditGoal.Migration } });
        Assert.Equal(CrmStatus.Pass, finding.Status);
        Assert.Contains("миграция", finding.MessageText!.Render(CultureInfo.GetCultureInfo("ru-RU")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_team_counts_the_roles_nobody_fills()
    {
        Assert.Equal((CrmStatus.Warning, 4), Of(Only("Audit.Team", new())));
        Assert.Equal((CrmStatus.Warning, 1), Of(Only("Audit.Team", new() { Audit = new() { Team = new() { Sales = "А", Technical = "Б", Management = "В", Contact = " " } } })));
        Assert.Equal((CrmStatus.Pass, 0), Of(Only("Audit.Team", new() { Audit = new() { Team = new() { Sales = "А", Technical = "Б", Management = "В", Contact = "Г" } } })));

        static (CrmStatus, double?) Of(CrmFinding finding) => (finding.Status, finding.Measured);
    }

    [Fact]
    public void Confidential_fields_must_be_ones_the_exports_have()
    {
        var data = Auditing.OneDeal();
        data.AddFile(new() { Path = "deals.csv", Entity = "Deal", Columns = [new(0, "Телефон", "Phones"), new(1, "ИИН директора", null)] });
        var config = new AuditConfig { Audit = new() { Nda = "signed", Confidential = ["phones", "ИИН директора"] } };
        Assert.Equal(CrmStatus.Pass, Only("Audit.Confidentiality", config, data).Status);
        config.Audit.Confidential.Add("Паспорт");
        var finding = Only("Audit.Confidentiality", config, data);
        Assert.Equal(CrmStatus.Warning, finding.Status);
        Assert.Contains("Паспорт", finding.Message, StringComparison.Ordinal);
        Assert.Equal((CrmStatus.Warning, 2), (Only("Audit.Confidentiality", new(), data).Status, Only("Audit.Confidentiality", new(), data).Measured));
    }

    [Fact]
    public void Coverage_lists_every_open_question_with_its_reason()
    {
        var result = Auditing.Run(new());
        var finding = result.Findings.Single(static finding => finding.CheckId == "Audit.Coverage");
        var open = result.Report.Checks.Where(check => check.Area != CrmArea.Audit
            && result.Findings.Where(other => other.CheckId == check.Id).All(static other => other.Status is CrmStatus.NotEvaluated or CrmStatus.Indeterminate or CrmStatus.Error)).Select(static check => check.Id).ToList();
        Assert.NotEmpty(open);
        Assert.Equal(open, finding.Evidence.Rows.Select(static row => row.RecordId));
        Assert.All(finding.Evidence.Rows, static row => Assert.NotEqual("", row.Why));
        Assert.Equal(CrmStatus.Warning, finding.Status);
    }

    [Fact]
    public void An_incomplete_configuration_alone_does_not_fail_a_run() =>
        Assert.Equal(AuditExitCode.Sound, Auditing.Run(new(), new() { ExcludedChecks = ["Data.*", "Pipeline.*", "Report.*", "Integration.*"] }).ExitCode);

    [Theory]
    [InlineData("2026-03-01", CrmStatus.Pass, 0)]
    [InlineData("2025-12-01", CrmStatus.Pass, 0)]
    [InlineData("2025-11-20", CrmStatus.Warning, 12)]
    [InlineData("2025-01-01", CrmStatus.Fail, 335)]
    public void The_next_audit_is_due_six_months_after_the_previous_one(string previous, CrmStatus status, double late)
    {
        var finding = Only("Audit.NextDue", new() { Audit = new() { PreviousAudit = DateOnly.Parse(previous, CultureInfo.InvariantCulture) } });
        Assert.Equal((status, late), (finding.Status, finding.Measured));
    }

    [Fact]
    public void A_first_audit_is_not_late() => Assert.Equal(CrmStatus.Pass, Only("Audit.NextDue", new()).Status);

    [Fact]
    public void Suppressions_are_findings_by_their_state()
    {
        Assert.Equal(CrmStatus.Pass, Only("Audit.Suppression", new()).Status);
        Assert.Equal((CrmStatus.Fail, "Audit.Suppression.expired"), Of(Auditing.Suppression("Audit.Goal", new(2026, 5, 31))));
        Assert.Equal((CrmStatus.Warning, "Audit.Suppression.soon"), Of(Auditing.Suppression("Pipeline.NextStep", new(2026, 6, 10))));
        Assert.Equal((CrmStatus.Pass, "Audit.Suppression.message"), Of(Auditing.Suppression("Pipeline.NextStep")));

        static (CrmStatus, string) Of(SuppressionSection entry)
        {
            var finding = Only("Audit.Suppression", new() { Suppressions = [entry] });
            Assert.Equal("S1", finding.Subject.Id);
            return (finding.Status, finding.MessageText!.Id);
        }
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Every_message_is_worded_in_every_culture(string culture)
    {
        var config = new AuditConfig { Suppressions = [Auditing.Suppression("Data.*")] };
        var findings = Auditing.Run(config).Findings.Where(static finding => finding.Area == CrmArea.Audit).ToList();
        Assert.Equal(CheckCatalogue.All.Count(static check => check.Area == CrmArea.Audit), findings.Select(static finding => finding.CheckId).Distinct().Count());
        foreach (var finding in findings)
        {
            foreach (var text in new[] { finding.MessageText, finding.RecommendationText, finding.StatusReasonText }.OfType<CrmText>())
            {
                var worded = text.Render(CultureInfo.GetCultureInfo(culture));
                Assert.NotEqual(text.Id, worded);
                Assert.DoesNotContain('{', worded);
            }
        }
    }

    private static CrmFinding Only(string id, AuditConfig config, CrmDataset? data = null) =>
        Assert.Single(Auditing.Run(config, new() { Data = data }).Findings, finding => finding.CheckId == id);
}
