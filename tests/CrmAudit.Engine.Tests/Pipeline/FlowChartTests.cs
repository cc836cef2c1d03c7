using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

public class FlowChartTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void The_funnel_counts_every_deal_on_the_stages_it_came_past()
    {
        var funnel = Series(Small(), "Pipeline.Conversion", "funnel");
        Assert.Equal([("A", 4L), ("B", 3L), ("C", 2L), ("Won", 1L)], funnel.Select(static row => ((string)row["stage"]!, (long)row["count"]!)));
        Assert.Equal([400m, 300m, 200m, 100m], funnel.Select(static row => (decimal)row["amount"]!));
    }

    [Fact]
    public void Months_count_what_was_closed_in_them_by_the_clock_of_the_firm()
    {
        var data = Small();
        // In Almaty it is June already.
        data.Deals[0].ClosedAt = new DateTimeOffset(2026, 5, 31, 20, 0, 0, TimeSpan.Zero);
        var months = Series(data, "Pipeline.Conversion", "byMonth");
        Assert.Equal([("2026-05", 0.0, 1L), ("2026-06", 1.0, 1L)], months.Select(static row => ((string)row["period"]!, (double)row["share"]!, (long)row["closed"]!)));
    }

    [Fact]
    public void Open_deals_are_laid_out_by_stage_and_age()
    {
        var rows = Series(Small(), "Pipeline.DeadZone", "ageing");
        Assert.Equal([("A", 1L), ("B", 0L), ("C", 1L)], rows.Select(static row => ((string)row["stage"]!, (long)row["count"]!)));
        var parts = (IEnumerable<Dictionary<string, object?>>)rows[2]["parts"]!;
        Assert.Equal([("upTo7", 0L), ("upTo30", 0L), ("upTo90", 1L), ("upTo180", 0L), ("over180", 0L)], parts.Select(static part => ((string)part["kind"]!, (long)part["count"]!)));
    }

    [Fact]
    public void Stage_times_come_with_the_time_of_the_whole_way()
    {
        var finding = Funnel.Run(Small(), new AuditConfig(), AsOf, "Pipeline.StageTime").Single(static finding => finding.Subject.Type == CrmSubjectType.Pipeline);
        Assert.Equal((2, 2), (finding.Data["completed"], finding.Data["open"]));
        Assert.Equal(25.0, finding.Data["medianDays"]);
        Assert.Equal([("A", 10.0), ("B", 10.0), ("C", 10.0)], ((IEnumerable<Dictionary<string, object?>>)finding.Data["stageTimes"]!).Select(static row => ((string)row["stage"]!, (double)row["median"]!)));
    }

    [Fact]
    public void A_history_that_stops_short_of_the_present_stage_leaves_its_last_stay_out()
    {
        var data = Small();
        data.Deals[3].Stage = "D";
        var stages = Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.StageTime").Where(static finding => finding.Subject.Type == CrmSubjectType.Stage).ToDictionary(static finding => finding.Subject.Id);
        Assert.Equal((1, 0), (stages["C"].Data["completed"], stages["C"].Data["open"]));
    }

    /// <summary>Won after A, B, C; lost from B; open on A and on C; ten days a stage.</summary>
    private static CrmDataset Small()
    {
        var data = new CrmDataset();
        Add(data, "1", AsOf.AddDays(-45), CrmDealStatus.Won, "A", "B", "C", "Won");
        Add(data, "2", AsOf.AddDays(-70), CrmDealStatus.Lost, "A", "B", "Lost");
        Add(data, "3", AsOf.AddDays(-5), CrmDealStatus.Open, "A");
        Add(data, "4", AsOf.AddDays(-35), CrmDealStatus.Open, "A", "B", "C");
        return data;
    }

    private static void Add(CrmDataset data, string id, DateTimeOffset created, CrmDealStatus status, params string[] path)
    {
        var last = created.AddDays(10 * (path.Length - 1));
        data.Add(new CrmDeal { Id = id, Pipeline = "Опт", CreatedAt = created, Stage = path[^1], Status = status, Amount = 100, Currency = "KZT", ClosedAt = status == CrmDealStatus.Open ? null : last });
        for (var i = 0; i < path.Length; i++)
        {
            data.Add(new CrmStageChange { DealId = id, Pipeline = "Опт", Stage = path[i], ChangedAt = created.AddDays(10 * i) });
        }
    }

    private static List<Dictionary<string, object?>> Series(CrmDataset data, string check, string name) =>
        [.. (IEnumerable<Dictionary<string, object?>>)Funnel.Run(data, new AuditConfig(), AsOf, check).First(static finding => finding.Subject.Type == CrmSubjectType.Pipeline).Data[name]!];
}
