using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>What stands at the head of a report holds: counts, shares and records of one row are the same records, the parts are all there is.</summary>
public sealed class HeadlineTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Count_share_and_records_of_a_row_are_the_same_records()
    {
        // What is told by the value names the cards beside it; a sample is only to be looked at, a mailing has two lists, a declaration differs by a number.
        string[] byValue = ["Data.FormalFill", "Data.ExtraFieldFill", "Data.LanguageMix", "Data.Sample", "Data.DeclaredVsActual", "Integration.MailLink"];
        Hold(audit.Findings
            .Where(finding => finding is { Unit: CrmUnit.Share, Impact: not null, Evidence.Total: > 0, Area: not CrmArea.Audit } && !byValue.Contains(finding.CheckId))
            .Where(static finding => finding.Impact!.Records != (finding.Threshold?.Direction == CrmThresholdDirection.HigherIsBetter ? finding.Denominator - finding.Numerator : finding.Numerator))
            .Select(static finding => $"{finding}: {finding.Numerator} of {finding.Denominator}, {finding.Impact!.Records} records"));
    }

    [Fact]
    public void Records_are_those_of_the_evidence_each_once()
    {
        // A sample is to be looked at, a declaration differs by a number; of a channel and of an error a few rows are shown.
        Hold(audit.Findings
            .Where(static finding => finding is { Evidence.Total: > 0, Impact: not null, CheckId: not ("Data.Sample" or "Data.DeclaredVsActual" or "Integration.Inventory" or "Integration.Errors") })
            .Where(static finding => finding.Evidence.Rows.Select(RowKey.Of).Distinct().LongCount() != finding.Impact!.Records)
            .Select(static finding => $"{finding}: {finding.Evidence.Rows.Count} rows, {finding.Impact!.Records} records"));
    }

    private static void Hold(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    [Fact]
    public void The_chips_of_an_area_are_all_its_checks()
    {
        var report = AuditReport.From(audit.Findings);
        var view = new ReportView(report, new ReportScope(new ReportWords("en"), Redacted: false, []));
        foreach (var area in ReportView.MainAreas)
        {
            var checks = audit.Findings.Where(finding => finding.Area == area).Select(static finding => finding.CheckId).Distinct().Count();
            Assert.Equal(checks, view.Counts(area).Sum(static pair => pair.Count) + view.PutAside(area));
        }
    }

    [Fact]
    public void A_selection_of_findings_has_no_score_and_the_whole_set_has()
    {
        Assert.False(AuditReport.From(audit.Findings).Score.IsOfPart);
        foreach (var part in new[]
        {
            audit.Findings.Where(static finding => finding.Status == CrmStatus.Fail),
            audit.Findings.Where(static finding => finding.Status != CrmStatus.NotEvaluated),
            audit.Findings.Where(static finding => finding.Area == CrmArea.Data),
            audit.Findings.Skip(1),
        })
        {
            var report = AuditReport.From([.. part]);
            Assert.Equal((true, null, ""), (report.Score.IsOfPart, report.Score.Value, report.Score.Grade));
            Assert.Empty(report.Score.Areas);
        }
    }

    [Fact]
    public void The_whole_speaks_for_a_check_and_not_its_worst_field()
    {
        foreach (var check in new ReportView(AuditReport.From(audit.Findings), new ReportScope(new ReportWords("en"), Redacted: false, [])).Checks)
        {
            Assert.True(check.Lead is null || check.Lead.Subject.Type == CrmSubjectType.Entity || !check.Subjects.Any(static finding => finding.Subject.Type == CrmSubjectType.Entity && Actionable.Is(finding)), check.Id);
        }
    }

    [Fact]
    public void A_check_that_found_groups_of_duplicates_has_not_passed()
    {
        var view = new ReportView(AuditReport.From(audit.Findings), new ReportScope(new ReportWords("en"), Redacted: false, []));
        var check = Assert.Single(view.Checks, static check => check.Id == "Data.DuplicateGroup");
        Assert.Equal((CrmStatus.Fail, view.Groups.Count), (check.Status, check.Groups));
        Assert.DoesNotContain(check.Subjects, static finding => finding is CrmDuplicateGroup);
        Assert.All(check.Subjects, static finding => Assert.Equal(CrmStatus.Pass, finding.Status));
    }

    [Fact]
    public void The_kinds_of_fault_add_up_to_the_cards_told()
    {
        var checks = audit.Findings.Where(static finding => finding.Series.ContainsKey("faults")).ToList();
        Assert.NotEmpty(checks);
        Assert.All(checks, static finding => Assert.Equal(finding.Numerator, Assert.IsType<CrmDistribution>(finding.Series["faults"]).Points.Sum(static point => point.Value)));
    }

    [Fact]
    public void A_table_that_is_there_is_never_said_to_have_no_rows()
    {
        var entities = CrmSchema.Entities.Where(entity => audit.Data.Of(entity).Count > 0).ToHashSet();
        Assert.All(
            audit.Findings.Where(static finding => finding.StatusReasonText?.Id == "reason.noRows"),
            finding => Assert.DoesNotContain(CheckCatalogueEntities(finding), entities.Contains));

        static IEnumerable<string> CheckCatalogueEntities(CrmFinding finding) => CheckCatalogue.Find(finding.CheckId)!.Inputs.SelectMany(static input => input.Split('|')).Select(static input => input.Split('.')[0]);
    }
}
