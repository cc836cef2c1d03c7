using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>What the configuration tells of the reports themselves: which there are, who looks at them and why, how old they are.</summary>
public sealed class InventoryTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(new[] { "funnel", "planFact", "conversion", "activity", "sources" }, 0, CrmStatus.Pass)]
    [InlineData(new[] { "funnel", "funnel", "planFact", "conversion", "activity", "sources", "other" }, 0, CrmStatus.Pass)]
    [InlineData(new[] { "funnel", "planFact", "conversion", "activity" }, 1, CrmStatus.Fail)]
    [InlineData(new string?[] { null, "other" }, 5, CrmStatus.Fail)]
    public void The_base_set_is_five_kinds(string?[] kinds, double missing, CrmStatus status)
    {
        var finding = One("Report.Missing", [.. kinds.Select(static (kind, index) => new ReportSection { Name = $"Отчёт {index}", Kind = kind })]);
        Assert.Equal((missing, status), (finding.Measured, finding.Status));
    }

    [Theory]
    [InlineData("2026-03-03", null, 0)] // Ninety days ago to the day.
    [InlineData("2026-03-02", null, 1)]
    [InlineData("2026-05-30", 0, 1)] // Opened by the audit itself, looked at by nobody.
    [InlineData(null, 0, 1)]
    [InlineData(null, 3, 0)]
    [InlineData("2026-03-02", 3, 1)]
    public void A_report_is_unused_when_nobody_looks_at_it_or_not_for_a_quarter(string? lastViewed, int? viewers, int unused)
    {
        var finding = One(
            "Report.Unused",
            new ReportSection { Name = "Продажи", LastViewed = lastViewed is null ? null : DateOnly.Parse(lastViewed, System.Globalization.CultureInfo.InvariantCulture), Viewers = viewers },
            new ReportSection { Name = "Ничего не известно" });
        Assert.Equal((unused, 1L), (finding.Numerator, finding.Denominator));
        Assert.Equal(unused, finding.Evidence.Rows.Count);
    }

    [Fact]
    public void Reports_of_which_no_one_knows_the_use_are_not_judged()
    {
        var finding = One("Report.Unused", new ReportSection { Name = "Продажи" });
        Assert.Equal((CrmStatus.NotEvaluated, "Report.Unused.unknown"), (finding.Status, finding.StatusReasonText?.Id));
    }

    [Theory]
    [InlineData("Директор", "недельный", "план закупок", 0)]
    [InlineData("Директор", "недельный", " ", 1)]
    [InlineData(null, "недельный", "план закупок", 1)]
    public void A_report_needs_a_reader_a_rhythm_and_a_decision(string? reader, string? rhythm, string? decision, int without) =>
        Assert.Equal(without, One("Report.NoDecision", new ReportSection { Name = "Продажи", Reader = reader, Rhythm = rhythm, Decision = decision }).Numerator);

    [Fact]
    public void A_figure_has_context_by_a_list_or_by_its_plan()
    {
        var finding = One(
            "Report.NoContext",
            new ReportSection { Name = "Голая цифра" },
            new ReportSection { Name = "С прошлым периодом", Context = ["previousPeriod"] },
            new ReportSection { Name = "С планом", Definition = new() { Metric = "planFact", Plan = 5_000_000 } });
        Assert.Equal((1L, 3L), (finding.Numerator, finding.Denominator));
        Assert.Equal("Голая цифра", Assert.Single(finding.Evidence.Rows).Name);
    }

    [Theory]
    [InlineData("yes", "2026-05-20", CrmStatus.Pass)]
    [InlineData("нет", "2026-05-20", CrmStatus.Fail)]
    [InlineData("yes", "2025-05-20", CrmStatus.NotEvaluated)]
    [InlineData("15", "2026-05-20", CrmStatus.NotEvaluated)]
    [InlineData(null, null, CrmStatus.NotEvaluated)]
    public void Clarity_is_what_a_person_attests(string? answer, string? on, CrmStatus status)
    {
        var config = new AuditConfig();
        Answer(config, "Report.Clarity", answer, on);
        Assert.Equal(status, Assert.Single(Run("Report.Clarity", config)).Status);
    }

    [Theory]
    [InlineData("2026-06-01T08:50:00+05:00", null, 10, CrmStatus.Pass)]
    [InlineData("2026-05-30T09:00:00+05:00", null, 2880, CrmStatus.Fail)]
    [InlineData("2026-05-30T09:00:00+05:00", "2026-05-30T11:00:00+05:00", 120, CrmStatus.Warning)]
    [InlineData("2026-06-01T12:00:00+05:00", null, 0, CrmStatus.Pass)] // Newer than the audit: clocks that differ.
    public void The_age_of_data_is_counted_to_the_run(string data, string? run, double minutes, CrmStatus status)
    {
        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var finding = One("Report.Lag", new ReportSection { Name = "Продажи", DataAt = At(data), RunAt = run is null ? null : At(run) });
        Assert.Equal((minutes, status), (finding.Measured, finding.Status));
    }

    [Fact]
    public void A_report_that_does_not_tell_its_age_is_tested_with_a_deal_and_the_answer_comes_back()
    {
        var config = new AuditConfig();
        config.Reports.Add(new() { Name = "Продажи" });
        config.Reports.Add(new() { Name = "Воронка" });
        var asked = Run("Report.Lag", config);
        Assert.All(asked, static finding => Assert.Equal(CrmStatus.NotEvaluated, finding.Status));
        Assert.Equal(["Report.Lag:Продажи", "Report.Lag:Воронка"], asked.Select(static finding => finding.Test!.Id));
        Answer(config, "Report.Lag:Воронка", "7", "2026-05-20");
        var answered = Run("Report.Lag", config).Single(static finding => finding.Subject.Id == "Воронка");
        Assert.Equal((7, CrmStatus.Pass), (answered.Measured, answered.Status));
        Answer(config, "Report.Lag", "45", "2026-05-20");
        Assert.Equal([7d, 45d], Run("Report.Lag", config).Select(static finding => finding.Measured!.Value).Order());
    }

    [Fact]
    public void A_report_of_leads_is_tested_with_a_lead()
    {
        var config = new AuditConfig();
        config.Reports.Add(new() { Name = "Заявки", Definition = new() { Entity = "Lead" } });
        Assert.Equal(("Report.Lag.do.lead", "Report.Lag.expect.lead"), (Run("Report.Lag", config)[0].Test!.Do.Id, Run("Report.Lag", config)[0].Test!.Expect.Id));
    }

    [Fact]
    public void Source_data_is_asked_of_the_records_a_report_counts()
    {
        var registry = new DealRegistry(5, 400);
        var config = new AuditConfig();
        config.Reports.Add(new() { Name = "Источники", Kind = "sources", Definition = new() { Metric = "sum", Status = "won", Period = "2026-05" } });
        config.Reports.Add(new() { Name = "Суммы", Definition = new() { Metric = "sum", Status = "won" } });
        var findings = Run("Report.SourceData", config, registry.Data).ToDictionary(static finding => finding.Subject.Id, StringComparer.Ordinal);
        var won = registry.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won).ToList();
        Assert.Equal(["Amount", "ClosedAt", "LeadSource"], findings.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((won.Count(static deal => deal.LeadSource is not null), won.Count), ((int)findings["LeadSource"].Numerator!, (int)findings["LeadSource"].Denominator!));
        Assert.Equal(won.Count(static deal => deal.Amount is not (null or 0)), (int)findings["Amount"].Numerator!);
        Assert.Equal(CrmStatus.Pass, findings["ClosedAt"].Status);
    }

    [Fact]
    public void Without_reports_in_the_configuration_nothing_is_judged() =>
        Assert.All(
            new[] { "Report.Missing", "Report.Unused", "Report.NoDecision", "Report.NoContext", "Report.SourceData" }.SelectMany(static check => Run(check, new AuditConfig())),
            static finding => Assert.Equal(CrmStatus.NotEvaluated, finding.Status));

    private static void Answer(AuditConfig config, string key, string? answer, string? on)
    {
        if (answer is not null)
        {
            config.Answers[key] = new() { Value = answer, By = "Айгүл Сәрсенова", On = DateOnly.Parse(on!, System.Globalization.CultureInfo.InvariantCulture) };
        }
    }

    private static CrmFinding One(string check, params ReportSection[] reports)
    {
        var config = new AuditConfig();
        foreach (var report in reports)
        {
            config.Reports.Add(report);
        }
        return Assert.Single(Run(check, config));
    }

    private static IReadOnlyList<CrmFinding> Run(string check, AuditConfig config, CrmDataset? data = null) =>
        [.. CheckRunner.Run(ChecksInForce.Of(config).Where(row => row.Id == check), config, data ?? new CrmDataset(), new RunOptions { AsOf = AsOf })];
}
