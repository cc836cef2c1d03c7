using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Tests.Import.Values;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Reports added up here, by hand and without the engine, with a mistake people make; the engine must recount the right figure and name the mistake.</summary>
public sealed class HandMadeReportTests
{
    private static readonly DealRegistry Registry = new(23, 3000);

    private static readonly IReadOnlyList<CrmDeal> Won = [.. Registry.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Won)];

    /// <summary>What the engine calls each mistake.</summary>
    private static readonly Dictionary<string, string> Causes = new(StringComparer.Ordinal)
    {
        ["created"] = "date.field(CreatedAt)",
        ["utc"] = "date.utc",
        ["lost too"] = "status.counted(",
        ["one pipeline"] = "value.alone(Pipeline, Опт)",
        ["no company"] = "join.noCompany",
        ["without tests"] = "tests.leftOut",
        ["thousands"] = "amount.timesTooSmall(1000)",
        ["lines"] = "rows.linesCounted",
    };

    public static TheoryData<string, string> Mistakes { get; } = Made();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_made_by_hand_is_named(string mistake, string culture)
    {
        using var scope = Cultures.Use(CultureInfo.GetCultureInfo(culture));
        var may = Won.Where(static deal => IsIn(deal.ClosedAt, TimeSpan.FromHours(5))).ToList();
        var (count, sum) = Report(mistake, may);

        var result = Recounter.Run(DealRegistry.May(), [new(new(0, ""), "", null, count, sum, null)], Registry.Data, new AuditConfig(), CancellationToken.None);

        Assert.Equal((may.Count, may.Sum(static deal => deal.Amount ?? 0)), (result.Actual.Total.Count, result.Actual.Total.Sum));
        Assert.Equal(Verdict.Explained, result.Verdict);
        Assert.StartsWith(Causes[mistake], Assert.Single(result.Explanations).Key, StringComparison.Ordinal);
        Assert.Equal((count - may.Count, sum - may.Sum(static deal => deal.Amount ?? 0)), (result.Bridge.Sum(static step => step.Count), result.Bridge.Sum(static step => step.Sum)));
    }

    private static (long Count, decimal Sum) Report(string mistake, List<CrmDeal> may)
    {
        List<CrmDeal> counted = mistake switch
        {
            "created" => [.. Won.Where(static deal => IsIn(deal.CreatedAt, TimeSpan.FromHours(5)))],
            "utc" => [.. Won.Where(static deal => IsIn(deal.ClosedAt, TimeSpan.Zero))],
            "lost too" => [.. Registry.Data.Deals.Where(static deal => deal.Status != CrmDealStatus.Open && IsIn(deal.ClosedAt, TimeSpan.FromHours(5)))],
            "one pipeline" => [.. may.Where(static deal => deal.Pipeline == "Опт")],
            "no company" => [.. may.Where(static deal => deal.Company is not null)],
            "without tests" => [.. may.Where(static deal => !deal.Name!.StartsWith("Тестовая", StringComparison.Ordinal))],
            _ => may,
        };
        return mistake switch
        {
            "thousands" => (counted.Count, Math.Round(counted.Sum(static deal => deal.Amount ?? 0) / 1000, 2, MidpointRounding.AwayFromZero)),
            "lines" => (counted.Sum(static deal => Math.Max(1, deal.Lines.Count)), counted.Sum(static deal => deal.Amount ?? 0)),
            _ => (counted.Count, counted.Sum(static deal => deal.Amount ?? 0)),
        };
    }

    private static bool IsIn(DateTimeOffset? at, TimeSpan offset) => at is { } moment && moment.ToOffset(offset) is { Year: 2026, Month: 5 };

    private static TheoryData<string, string> Made()
    {
        var data = new TheoryData<string, string>();
        foreach (var culture in Cultures.All)
        {
            foreach (var mistake in Causes.Keys)
            {
                data.Add(mistake, culture.Name);
            }
        }
        return data;
    }
}
