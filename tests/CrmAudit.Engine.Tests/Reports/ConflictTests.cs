using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Two reports of one figure: when they contradict each other.</summary>
public sealed class ConflictTests
{
    [Theory]
    [InlineData(1_004_300, null, 1_000_000, 10_000, 0)]
    [InlineData(1_004_300, null, 1_010_000, 10_000, 1)]
    [InlineData(1_004_300, null, 1_000_000, null, 1)]
    [InlineData(1_004_000, 1000, 1_000_000, 10_000, 0)]
    [InlineData(1_004_300, null, 1_004_300, null, 0)]
    public void Sums_contradict_each_other_when_no_rounding_makes_them_one(int first, int? firstStep, int second, int? secondStep, int conflicts)
    {
        var config = new AuditConfig();
        config.Reports.Add(Report("Продажи за май", first, firstStep));
        config.Reports.Add(Report("Отчёт директору", second, secondStep));
        CrmFinding[] findings =
        [
            .. CheckRunner.Run(
                ChecksInForce.Of(config).Where(static row => row.Id == "Report.Conflict"),
                config, new DealRegistry(4, 200).Data, new RunOptions { AsOf = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(5)) }),
        ];
        Assert.Equal(conflicts, Assert.Single(findings).Measured);
    }

    private static ReportSection Report(string name, decimal sum, int? step) => new()
    {
        Name = name,
        Sum = sum,
        Definition = new() { Metric = "sum", Status = "won", Period = "2026-05", Rounding = step },
    };
}
