using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Reports by product, in millions, in shares, of a snapshot of unknown day: recounted by hand and by the check.</summary>
public sealed class ReportShapeTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(5));

    private static readonly DealRegistry Registry = new(51, 1200);

    private static IEnumerable<CrmDeal> May => Registry.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won && deal.ClosedAt?.ToOffset(TimeSpan.FromHours(5)) is { Year: 2026, Month: 5 });

    private static Dictionary<string, IList<string>> OfTenge => new() { ["Currency"] = ["KZT"] };

    [Fact]
    public void Deals_are_counted_by_product_line_by_line()
    {
        var lines = May.Where(static deal => deal.Currency == "KZT").SelectMany(static deal => deal.Lines.Count > 0 ? deal.Lines.Select(static line => (line.Product, Amount: (line.Price ?? 0) * (line.Quantity ?? 1))) : [(null, deal.Amount ?? 0)]);
        var table = lines.GroupBy(static line => line.Product).Select(static group => $"{group.Key ?? "(не указано)"};{group.Count()};{group.Sum(static line => line.Amount).ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Equal(CrmStatus.Pass, Mismatch(["Товар;Количество;Сумма", .. table], new() { Metric = "sum", Status = "won", Period = "2026-05", Filters = OfTenge }).Status);
    }

    [Theory]
    [InlineData(0, CrmStatus.Pass)]
    [InlineData(9, CrmStatus.Fail)]
    public void Millions_are_held_to_what_they_show(int tenths, CrmStatus status)
    {
        var sum = Math.Round((May.Where(static deal => deal.Currency == "KZT").Sum(static deal => deal.Amount ?? 0) / 1_000_000) + (tenths / 10m), 1, MidpointRounding.AwayFromZero);
        Assert.Equal(status, Mismatch([FormattableString.Invariant($"Сумма продаж: {sum} млн ₸")], new() { Metric = "sum", Status = "won", Period = "2026-05", Filters = OfTenge }).Status);
    }

    [Theory]
    [InlineData(0, CrmStatus.Pass)]
    [InlineData(2, CrmStatus.Fail)]
    public void A_conversion_in_percents_is_a_share(int off, CrmStatus status)
    {
        var created = Registry.Data.Deals.Where(static deal => deal.CreatedAt?.ToOffset(TimeSpan.FromHours(5)) is { Year: 2026, Month: 4 }).ToList();
        var share = Math.Round((100m * created.Count(static deal => deal.Status == CrmDealStatus.Won) / created.Count) + off);
        Assert.Equal(status, Mismatch(["Показатель;Значение", FormattableString.Invariant($"Конверсия;{share} %")], new() { Metric = "conversion", Status = "won", Date = "CreatedAt", Period = "2026-04" }).Status);
    }

    [Fact]
    public void Months_across_are_periods()
    {
        var april = Registry.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won && deal.ClosedAt?.ToOffset(TimeSpan.FromHours(5)) is { Year: 2026, Month: 4 });
        int Count(IEnumerable<CrmDeal> deals, string owner) => deals.Count(deal => deal.Owner == owner);
        var owners = Registry.Data.Deals.Select(static deal => deal.Owner!).Distinct();
        string[] rows = ["Сделок по менеджерам за 2026 год", "", "Менеджер;Апрель;Май;Итого", .. owners.Select(owner => $"{owner};{Count(april, owner)};{Count(May, owner)};{Count(april, owner) + Count(May, owner)}")];
        Assert.Equal(CrmStatus.Pass, Mismatch(rows, new() { Metric = "count", Status = "won" }).Status);
    }

    [Fact]
    public void A_snapshot_is_found_without_knowing_when_the_report_was_run()
    {
        var seen = May.Where(static deal => deal.ClosedAt < new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.FromHours(5))).ToList();
        var result = Recounter.Run(
            DealRegistry.May() with { RunAt = null }, [new(new(0, ""), "", null, seen.Count, seen.Sum(static deal => deal.Amount ?? 0), null)], Registry.Data, new AuditConfig(), CancellationToken.None);
        Assert.Equal((Verdict.Explained, "date.cutBefore(2026-05-20)"), (result.Verdict, result.Explanations[0].Key));
    }

    [Fact]
    public void A_tie_and_a_mere_possibility_say_what_they_are()
    {
        var tie = Cause(new() { Name = "Продажи", Count = 0, Sum = 0, Definition = new() { Metric = "sum", Status = "won", Period = "2026-05" } });
        Assert.Equal((CrmStatus.Indeterminate, "Tied", "Report.MismatchCause.message.tied"), (tie.Status, tie.Data["verdict"], tie.MessageText?.Id));
        Assert.True(Assert.IsType<List<string>>(tie.Data["variants"]).Count > 1);
        var usd = May.Count(static deal => deal.Currency == "USD");
        var one = Cause(new() { Name = "Продажи", Count = May.Count() - usd, Sum = May.Where(static deal => deal.Currency != "USD").Sum(static deal => deal.Amount ?? 0), Definition = new() { Metric = "sum", Status = "won", Period = "2026-05" } });
        Assert.Equal((CrmStatus.Warning, "Explained"), (one.Status, one.Data["verdict"]));
        Assert.Equal(usd, one.Evidence.Rows.Count);
    }

    private static CrmFinding Cause(ReportSection section) => Run("Report.MismatchCause", section, Registry.Data);

    private static CrmFinding Mismatch(IEnumerable<string> lines, ReportDefinitionSection definition)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("report.csv");
        File.WriteAllLines(path, lines);
        var data = new CrmImporter(new ImportOptions { Entity = "ReportFigure" }, new SilentObserver()).ReadAll([path]);
        foreach (var deal in Registry.Data.Deals)
        {
            data.Add(deal);
        }
        return Run("Report.Mismatch", new() { Name = "Отчёт", Definition = definition }, data);
    }

    private static CrmFinding Run(string check, ReportSection section, CrmDataset data)
    {
        var config = new AuditConfig();
        config.Reports.Add(section);
        return Assert.Single(CheckRunner.Run(ChecksInForce.Of(config).Where(row => row.Id == check), config, data, new RunOptions { AsOf = AsOf }));
    }
}
