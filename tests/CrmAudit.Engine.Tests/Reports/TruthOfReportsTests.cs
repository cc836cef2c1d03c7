using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Figures that agree for the wrong reason, or differ for none: several currencies, a period that goes on after the exports, a report made before its period was over.</summary>
public class TruthOfReportsTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(2_004_000, null, CrmStatus.Fail, "Report.Mismatch.message.mixed")]
    [InlineData(2_000_000, "KZT", CrmStatus.Pass, "Report.Mismatch.message")]
    [InlineData(1_900_000, null, CrmStatus.Fail, "Report.Mismatch.message.differs")]
    public void A_sum_that_adds_up_currencies_agrees_with_nothing(int sum, string? currency, CrmStatus expected, string message)
    {
        var deals = Deals(40).ToList();
        foreach (var deal in deals.Where(static deal => int.Parse(deal.Id, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0))
        {
            (deal.Amount, deal.Currency) = (200, "USD");
        }
        var report = Report(null, sum);
        report.Definition!.Currency = currency;
        var (mismatch, cause) = Run(deals, report);
        Assert.Equal((expected, message), (mismatch.Status, mismatch.MessageText!.Id));
        if (message.EndsWith("mixed", StringComparison.Ordinal))
        {
            Assert.Equal((CrmStatus.Warning, "Report.MismatchCause.message.mixed"), (cause.Status, cause.MessageText!.Id));
            Assert.Equal([2_000_000m, 4_000m], Assert.IsAssignableFrom<IEnumerable<CrmText>>(cause.MessageText.Args["sums"]).Select(static text => (decimal)text.Args["sum"]!));
        }
    }

    [Theory]
    [InlineData(55, CrmStatus.Indeterminate)]
    [InlineData(20, CrmStatus.Fail)]
    [InlineData(40, CrmStatus.Pass)]
    public void What_came_after_the_exports_they_do_not_have(int count, CrmStatus expected)
    {
        var deals = Deals(40).ToList();
        deals.ForEach(static deal => deal.ClosedAt = new DateTimeOffset(2026, 5, 1 + (deal.ClosedAt!.Value.Day % 14), 12, 0, 0, TimeSpan.FromHours(5)));
        var (mismatch, _) = Run(deals, Report(count, null), new(2026, 5, 15, 0, 0, 0, TimeSpan.FromHours(5)));
        Assert.Equal((expected, expected == CrmStatus.Indeterminate ? "Report.Mismatch.unfinished" : null), (mismatch.Status, mismatch.StatusReasonText?.Id));
    }

    [Theory]
    [InlineData(true, CrmStatus.Pass, "Report.Mismatch.message.asRun")]
    [InlineData(false, CrmStatus.Fail, "Report.Mismatch.message.differs")]
    public void A_report_made_within_its_period_has_what_there_was_then(bool isToldWhen, CrmStatus expected, string message)
    {
        var deals = Deals(40).ToList();
        var made = new DateTimeOffset(2026, 5, 15, 0, 0, 0, TimeSpan.FromHours(5));
        var before = deals.Where(deal => deal.ClosedAt < made).ToList();
        var report = Report(before.Count, before.Sum(static deal => deal.Amount!.Value));
        report.RunAt = isToldWhen ? made : null;
        var (mismatch, cause) = Run(deals, report);
        Assert.Equal((expected, message), (mismatch.Status, mismatch.MessageText!.Id));
        Assert.Equal(isToldWhen, cause.Status == CrmStatus.Pass);
    }

    [Fact]
    public void Data_newer_than_the_report_are_a_wrong_date()
    {
        var report = Report(1, null);
        (report.RunAt, report.DataAt) = (AsOf.AddDays(-5), AsOf.AddDays(-1));
        var found = CheckRunner.Run([CheckCatalogue.Find("Report.Lag")!], new AuditConfig { Reports = [report] }, DataOf(Deals(5)), new RunOptions { AsOf = AsOf })[0];
        Assert.Equal((CrmStatus.NotEvaluated, "Report.Lag.ahead"), (found.Status, found.StatusReasonText!.Id));
    }

    [Fact]
    public void A_date_nobody_wrote_is_not_complained_of()
    {
        const string Yaml = "reports:\n  - name: Лиды\n    definition: { entity: Lead, metric: count }\n";
        Assert.Equal("Lead", AuditConfigReader.Parse(Yaml, "audit.yaml").Reports[0].Definition!.Entity);
    }

    [Theory]
    [InlineData(60, "2026-05-31")]
    [InlineData(20, "2026-10-04")]
    public void One_record_months_after_all_others_is_not_the_day_of_the_export(int count, string expected)
    {
        var deals = Deals(count).ToList();
        deals[0].ModifiedAt = new DateTimeOffset(2026, 10, 4, 12, 0, 0, TimeSpan.FromHours(5));
        deals[1].ModifiedAt = new DateTimeOffset(2026, 5, 31, 12, 0, 0, TimeSpan.FromHours(5));
        var found = CheckRunner.Run([CheckCatalogue.Find("Data.StaleDeal")!], new AuditConfig(), DataOf(deals), new RunOptions { Clock = new Now() })[0];
        Assert.Equal(expected, found.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Sources_of_leads_are_looked_at_where_there_are_no_deals()
    {
        var leads = Enumerable.Range(1, 80).Select(static i => new CrmLead { Id = $"{i}", Name = $"Заявка {i}", LeadSource = i % 2 == 0 ? "Сайт" : null });
        var found = CheckRunner.Run([CheckCatalogue.Find("Report.SourceData")!], new AuditConfig { Reports = [new ReportSection { Name = "Источники", Kind = "sources" }] }, DataOf(leads), new RunOptions { AsOf = AsOf }).Single();
        Assert.Equal((CrmStatus.Fail, 40.0, "Lead"), (found.Status, found.Numerator, found.Subject.Scope));
    }

    [Theory]
    [InlineData("2027-01-01", CrmStatus.NotEvaluated)]
    [InlineData("2026-05-20", CrmStatus.Pass)]
    public void A_report_opened_on_a_day_to_come_has_not_been_opened(string on, CrmStatus expected)
    {
        var config = new AuditConfig { Reports = [new ReportSection { Name = "Продажи", LastViewed = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) }] };
        Assert.Equal(expected, CheckRunner.Run([CheckCatalogue.Find("Report.Unused")!], config, DataOf(Deals(5)), new RunOptions { AsOf = AsOf }).Single().Status);
    }

    private static ReportSection Report(int? count, decimal? sum) => new()
    {
        Name = "Продажи", Count = count, Sum = sum, Definition = new ReportDefinitionSection { Date = "ClosedAt", Period = "2026-05", Status = "won" },
    };

    private static IEnumerable<CrmDeal> Deals(int count) => Enumerable.Range(1, count).Select(static i => new CrmDeal
    {
        Id = $"{i}", Name = $"Поставка {i}", Stage = "Успешно", Status = CrmDealStatus.Won, Amount = 100_000, AmountText = "100000", Currency = "KZT", CreatedAt = new DateTimeOffset(2026, 4, 10, 10, 0, 0, TimeSpan.FromHours(5)),
        ClosedAt = new DateTimeOffset(2026, 5, 1 + (i * 7 % 28), 12, 0, 0, TimeSpan.FromHours(5)),
    });

    private static CrmDataset DataOf(IEnumerable<CrmRecord> records)
    {
        var data = new CrmDataset();
        foreach (var record in records)
        {
            data.Add(record);
        }
        return data;
    }

    private static (CrmFinding Mismatch, CrmFinding Cause) Run(IEnumerable<CrmRecord> records, ReportSection report, DateTimeOffset? asOf = null)
    {
        var found = CheckRunner.Run([CheckCatalogue.Find("Report.Mismatch")!, CheckCatalogue.Find("Report.MismatchCause")!], new AuditConfig { Reports = [report] }, DataOf(records), new RunOptions { AsOf = asOf ?? AsOf }).ToList();
        return (found[0], found[1]);
    }

    private sealed class Now : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
