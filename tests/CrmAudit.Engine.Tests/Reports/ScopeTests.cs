using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Nought against nought agrees only where the exports could have shown something else.</summary>
public sealed class ScopeTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 18, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData("2019", 0L, CrmStatus.NotEvaluated, "uncovered")]
    [InlineData("2019", 12L, CrmStatus.NotEvaluated, "uncovered")]
    [InlineData("2027", 0L, CrmStatus.NotEvaluated, "uncovered")]
    [InlineData("2026-05-20..2026-05-20", 0L, CrmStatus.Pass, null)]
    [InlineData("2026-05-20..2026-05-20", 3L, CrmStatus.Fail, null)]
    [InlineData("2026-05", 20L, CrmStatus.Pass, null)]
    public void A_period_the_exports_do_not_cover_is_not_recounted(string period, long count, CrmStatus expected, string? problem) =>
        Hold(Run(count, definition => definition.Period = period), expected, problem);

    [Theory]
    [InlineData("Ownr", "Анна Ли", 0L, CrmStatus.NotEvaluated, "unknownField")]
    [InlineData("Owner", "Анна Л", 0L, CrmStatus.NotEvaluated, "unknownValue")]
    [InlineData("Owner", "Ли Анна", 20L, CrmStatus.Pass, null)]
    [InlineData("регион", "Алматы", 20L, CrmStatus.Pass, null)]
    [InlineData("Регион", "Астана", 0L, CrmStatus.NotEvaluated, "unknownValue")]
    public void A_filter_that_meets_nothing_proves_nothing(string field, string value, long count, CrmStatus expected, string? problem) =>
        Hold(Run(count, definition => definition.Filters = new Dictionary<string, IList<string>> { [field] = [value] }), expected, problem);

    [Fact]
    public void A_group_nobody_knows_is_named_with_what_was_meant() =>
        Assert.Contains("Owner", Run(20, static definition => definition.GroupBy = "Ownr").StatusReason, StringComparison.Ordinal);

    private static void Hold(CrmFinding finding, CrmStatus expected, string? problem)
    {
        Assert.Equal(expected, finding.Status);
        Assert.Equal(problem is null ? null : $"Report.problem.{problem}", finding.StatusReasonText?.Id);
    }

    private static CrmFinding Run(long count, Action<ReportDefinitionSection> change)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 20; i++)
        {
            var closed = new DateTimeOffset(2026, 5, i < 15 ? i + 1 : i + 10, 12, 0, 0, TimeSpan.FromHours(5));
            data.Add(new CrmDeal { Id = $"{i}", Status = CrmDealStatus.Won, CreatedAt = closed.AddDays(-20), ClosedAt = closed, Amount = 1000 + i, Owner = "Анна Ли", Fields = new Dictionary<string, string> { ["Регион"] = "Алматы" } });
        }
        var definition = new ReportDefinitionSection { Metric = "count", Status = "won" };
        change(definition);
        var config = new AuditConfig { Reports = [new() { Name = "R", Kind = "planFact", Count = count, Definition = definition }] };
        return Assert.Single(CheckRunner.Run([CheckCatalogue.Find("Report.Mismatch")!], config, data, new RunOptions { AsOf = AsOf }));
    }
}
