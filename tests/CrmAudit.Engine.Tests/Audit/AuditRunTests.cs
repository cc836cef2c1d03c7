using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Audit;

public class AuditRunTests
{
    [Fact]
    public void Every_check_of_the_catalogue_gives_at_least_one_finding_with_a_reason_where_it_was_not_evaluated()
    {
        var result = Auditing.Run(new());
        Assert.Empty(CheckCatalogue.All.Select(static check => check.Id).Except(result.Findings.Select(static finding => finding.CheckId)));
        Assert.All(
            result.Findings.Where(static finding => finding.Status is CrmStatus.NotEvaluated or CrmStatus.Indeterminate or CrmStatus.Error),
            static finding => Assert.False(string.IsNullOrEmpty(finding.StatusReason)));
        Assert.DoesNotContain(result.Findings, static finding => finding.Status == CrmStatus.Error);
    }

    [Theory]
    [InlineData(AuditGoal.Overview)]
    [InlineData(AuditGoal.Migration)]
    [InlineData(AuditGoal.Adoption)]
    [InlineData(AuditGoal.Scaling)]
    public void A_goal_takes_its_checks_and_always_those_about_the_audit(AuditGoal goal)
    {
        var checks = Auditing.Run(new(), new() { Goal = goal }).Report.Checks;
        Assert.All(checks, check => Assert.True(check.Goals.Count == 0 || check.Goals.Contains(goal.ToString())));
        Assert.True(checks.Count < CheckCatalogue.All.Count);
        Assert.Equal(CrmArea.Audit, checks[^1].Area);
        Assert.Contains(checks, static check => check.Id == "Integration.PlainSecret");
    }

    /// <summary>Contacts, companies, leads, deals, tasks: what a CRM gives by clicking. What needs more is asked where there is more.</summary>
    [Fact]
    public void An_overview_asks_what_lists_answer_and_more_where_more_is_given()
    {
        var lists = new CrmDataset();
        foreach (var record in new CrmRecord[] { new CrmContact { Id = "1" }, new CrmCompany { Id = "1" }, new CrmLead { Id = "1" }, new CrmDeal { Id = "1" }, new CrmTask { Id = "1" } })
        {
            lists.Add(record);
        }
        var asked = Auditing.Run(new(), new() { Goal = AuditGoal.Overview, Data = lists }).Report.Checks.Select(static check => check.Id).ToList();
        Assert.All(new[] { "Report.Mismatch", "Integration.LostRecord", "Integration.Inventory", "Data.BounceRate", "Pipeline.AutomationDead" }, id => Assert.DoesNotContain(id, asked));
        Assert.All(new[] { "Data.DuplicateRate", "Data.KeyFieldFill", "Pipeline.NextStep", "Pipeline.SpeedToLead", "Integration.Silent" }, id => Assert.Contains(id, asked));
        lists.Add(new CrmOrder { Id = "1" });
        var config = new AuditConfig { Reports = [new() { Name = "Продажи", Count = 1 }], Integrations = [new() { Name = "Kaspi", Kind = "marketplace" }] };
        var more = Auditing.Run(config, new() { Goal = AuditGoal.Overview, Data = lists }).Report.Checks.Select(static check => check.Id).ToList();
        Assert.All(new[] { "Report.Mismatch", "Integration.LostRecord", "Integration.Inventory", "Integration.SecretHolder" }, id => Assert.Contains(id, more));
    }

    [Fact]
    public void Another_goal_asks_its_questions_whatever_is_there() =>
        Assert.Contains(Auditing.Run(new(), new() { Goal = AuditGoal.Migration }).Report.Checks, static check => check.Id == "Integration.LostRecord");

    /// <summary>Without its essential checks an area of a goal would never have a score.</summary>
    [Fact]
    public void Scaling_asks_the_essential_questions_of_every_area()
    {
        var asked = CheckCatalogue.All.Where(static check => check.Goals.Contains(nameof(AuditGoal.Scaling))).ToList();
        Assert.Empty(CheckCatalogue.All.Where(static check => check.IsEssential).Except(asked));
        Assert.InRange(asked.Count, 40, CheckCatalogue.All.Count - 20);
    }

    [Fact]
    public void An_adoption_audit_begins_with_processes()
    {
        Assert.Equal(CrmArea.Pipeline, Auditing.Run(new(), new() { Goal = AuditGoal.Adoption }).Report.Checks[0].Area);
        Assert.NotEqual(CrmArea.Audit, Auditing.Run(new(), new() { Goal = AuditGoal.Migration }).Report.Checks[0].Area);
    }

    [Fact]
    public void The_goal_of_the_caller_beats_that_of_the_configuration()
    {
        var config = new AuditConfig { Audit = new() { Goal = AuditGoal.Overview } };
        Assert.DoesNotContain(Auditing.Run(config).Report.Checks, static check => check.Id == "Pipeline.StageName");
        Assert.Contains(Auditing.Run(config, new() { Goal = AuditGoal.Migration }).Report.Checks, static check => check.Id == "Pipeline.StageName");
    }

    [Fact]
    public void Tags_and_exclusions_take_wildcards()
    {
        Assert.All(Auditing.Run(new(), new() { Tags = ["task?"] }).Report.Checks, static check => Assert.Contains("tasks", check.Tags));
        Assert.DoesNotContain(Auditing.Run(new(), new() { ExcludedChecks = ["pipeline.*", "Audit.Goal"] }).Report.Checks, static check => check.Area == CrmArea.Pipeline || check.Id == "Audit.Goal");
    }

    [Fact]
    public void Thresholds_of_the_configuration_are_in_force()
    {
        var config = new AuditConfig { Thresholds = { ["Pipeline.StuckShare"] = new() { Norm = 0.2 } } };
        var check = Auditing.Run(config).Report.Checks.Single(static check => check.Id == "Pipeline.StuckShare");
        Assert.Equal((0.2, CrmThresholdOrigin.Config), (check.Threshold!.Norm, check.Threshold.Origin));
    }

    [Theory]
    [InlineData(0.95, 1)]
    [InlineData(0.85, 0.1)]
    public void A_parameter_of_one_check_holds_in_every_check_that_uses_it(double sameShare, double filled)
    {
        var data = new CrmDataset();
        foreach (var i in Enumerable.Range(1, 100))
        {
            var phone = i <= 90 ? "+77011002030" : $"+7701300{i:D4}";
            data.Add(new CrmContact { Id = $"{i}", Name = $"Иванов Пётр {i}", Phones = [new(phone, phone)], CreatedAt = Auditing.AsOf.AddDays(-i) });
        }
        var config = new AuditConfig { ParameterThresholds = { ["Data.FormalFill"] = new() { Parameters = { ["sameShare"] = sameShare } } } };
        var options = new RunOptions { AsOf = Auditing.AsOf };
        var findings = CommandRunner.Run(CheckSelection.OfCommand("Test-CrmDataQuality", config, options), config, data, options, CancellationToken.None);
        Assert.Equal(filled, findings.Single(static finding => finding.CheckId == "Data.KeyFieldFill" && finding.Subject.Id == "key:Channel").Measured!.Value, 9);
        Assert.Equal(filled < 1, findings.Where(static finding => finding.CheckId == "Data.FormalFill").Any(static finding => finding.Evidence.Total == 90));
    }

    [Fact]
    public void A_threshold_of_the_command_line_beats_that_of_the_file_and_keeps_its_other_lines()
    {
        var config = new AuditConfig
        {
            Thresholds = { ["Pipeline.StuckShare"] = new() { Norm = 0.2, Red = 0.5 } },
            ParameterThresholds = { ["Pipeline.StuckShare"] = new() { Norm = 0.3 } },
        };
        var threshold = CheckSelection.OfCommand("Test-CrmPipeline", config, new()).Single(static check => check.Id == "Pipeline.StuckShare").Threshold!;
        Assert.Equal((0.3, 0.5, CrmThresholdOrigin.Parameter), (threshold.Norm, threshold.Red, threshold.Origin));
    }

    [Fact]
    public void Two_runs_over_one_input_give_the_same_findings()
    {
        var (one, other) = (Auditing.Run(new()), Auditing.Run(new()));
        Assert.Equal(
            one.Findings.Select(static finding => (finding.Fingerprint, finding.Status, finding.Message, finding.EvidenceHash)),
            other.Findings.Select(static finding => (finding.Fingerprint, finding.Status, finding.Message, finding.EvidenceHash)));
        Assert.NotEqual(one.Report.RunId, other.Report.RunId);
    }

    [Fact]
    public void The_day_of_a_proven_moment_is_the_default()
    {
        var data = Auditing.OneDeal();
        var result = AuditRunner.Run(new(), new() { Data = data }, new SilentObserver(), static (_, _, _, _) => [], CancellationToken.None);
        Assert.Equal(data.Deals[0].CreatedAt, result.Report.AsOf);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => AuditRunner.Run(new(), new() { Data = new() }, new SilentObserver(), static (_, _, _, _) => [], source.Token));
    }

    [Fact]
    public void Nothing_to_import_is_an_error_of_the_configuration()
    {
        var errors = Assert.Throws<AuditConfigException>(static () => AuditRunner.Run(new(), new(), new SilentObserver(), static (_, _, _, _) => [], CancellationToken.None)).Errors;
        Assert.Equal("Config.NoExports", Assert.Single(errors).Id);
    }
}
