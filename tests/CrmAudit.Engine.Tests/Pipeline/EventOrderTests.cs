using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Pipeline;

public class EventOrderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_of_one_moment_follow_the_chain_of_the_stages_they_leave(int seed) =>
        Assert.Equal("ABCDE", Path(Shuffled(seed, Move(null, "A", 0), Move("A", "B", 0, "9"), Move("B", "C", 0), Move("C", "D", 0, "2"), Move("D", "E", 0))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_that_leave_one_stage_twice_at_one_moment_go_by_their_numbers(int seed) =>
        Assert.Equal("ABCBD", Path(Shuffled(seed, Move(null, "A", 0, "1"), Move("A", "B", 0, "2"), Move("B", "C", 0, "3"), Move("C", "B", 0, "4"), Move("B", "D", 0, "5"))));

    [Fact]
    public void Numbers_of_rows_are_compared_as_numbers() =>
        Assert.Equal("ABC", Path([Move(null, "C", 0, "100"), Move(null, "B", 0, "20"), Move(null, "A", 0, "3")]));

    [Fact]
    public void Numbers_longer_than_any_integer_and_codes_mixed_with_numbers_have_one_order() =>
        Assert.Equal("ABCD", Path([Move(null, "D", 0, "z7"), Move(null, "C", 0, "a9"), Move(null, "B", 0, "123456789012345678901234567890"), Move(null, "A", 0, "0099")]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_anything_else_the_order_learned_from_the_other_deals_decides(int seed)
    {
        var data = new CrmDataset();
        foreach (var change in Shuffled(seed, Move(null, "Я", 0), Move(null, "Б", 0), Move(null, "А", 3)))
        {
            data.Add(change);
        }
        for (var i = 0; i < 5; i++)
        {
            data.Add(new CrmStageChange { DealId = $"other {i}", Stage = "Я", ChangedAt = Start });
            data.Add(new CrmStageChange { DealId = $"other {i}", Stage = "Б", ChangedAt = Start.AddDays(1) });
            data.Add(new CrmStageChange { DealId = $"other {i}", Stage = "А", ChangedAt = Start.AddDays(2) });
        }
        Assert.Equal("ЯБА", string.Concat(Case(data).Events.Select(static step => step.Stage)));
    }

    [Fact]
    public void Without_anything_else_the_configured_order_goes_before_the_learned_one()
    {
        var data = new CrmDataset();
        data.Add(Move(null, "B", 0));
        data.Add(Move(null, "A", 0));
        var config = new AuditConfig { Pipelines = [new PipelineSection { Name = "Продажи", Stages = [new StageSection { Name = "B" }, new StageSection { Name = "A" }] }] };
        Assert.Equal("BA", string.Concat(ProcessLog.Build(data, config).Pipelines[0].Cases[0].Events.Select(static step => step.Stage)));
    }

    [Fact]
    public void A_row_two_exports_share_is_one_event()
    {
        CrmStageChange[] rows = [Move(null, "A", 0, "1"), Move(null, "B", 1, "2"), Move(null, "B", 1, "2")];
        Assert.Equal("AB", Path(rows));
    }

    [Fact]
    public void Two_rows_without_numbers_are_two_events_of_one_visit()
    {
        var item = Case([Move(null, "A", 0), Move(null, "B", 1), Move(null, "B", 1), Move(null, "C", 2)]);
        Assert.Equal(4, item.Events.Count);
        Assert.Equal(3, item.Visits.Count);
    }

    [Fact]
    public void A_row_that_leaves_another_stage_than_the_one_reached_is_kept_and_counted_as_a_gap()
    {
        var data = Data([Move(null, "A", 0), Move("B", "C", 1), Move("C", "D", 2)]);
        var figures = LogFigures.Of(ProcessLog.Build(data, new AuditConfig()).Pipelines[0], new WorkCalendar(new AuditConfig()));
        Assert.Equal((3, 1), (figures.Events, figures.Gaps));
        Assert.Equal(["A", "C", "D"], Assert.Single(figures.Variants).Stages);
    }

    [Fact]
    public void The_stage_the_first_row_leaves_is_where_the_deal_began_but_no_event()
    {
        var data = Data([Move("A", "B", 1)]);
        data.Add(new CrmDeal { Id = "1", CreatedAt = Start, Stage = "B", Status = CrmDealStatus.Open });
        var pipeline = Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines);
        var figures = LogFigures.Of(pipeline, new WorkCalendar(new AuditConfig()));
        Assert.Equal((1, 1, 1.0), (figures.Cases, figures.Events, figures.MaxDays));
        Assert.Equal(1, pipeline.Cases[0].Visits[0].Days(Start));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hundred_thousand_rows_of_one_deal_at_one_moment_are_put_in_order(bool withFrom)
    {
        const int count = 100_000;
        var rows = Enumerable.Range(0, count).Select(i => Move(withFrom && i > 0 ? $"S{(i - 1) % 7}" : null, $"S{i % 7}", 0, withFrom ? $"{i}" : "")).ToArray();
        Assert.Equal(count, Case(rows).Events.Count);
    }

    [Fact]
    public void The_pipeline_of_a_history_without_a_deal_is_the_last_one_it_names()
    {
        var data = Data([Move(null, "B", 1), Move(null, "A", 0)]);
        data.StageChanges[0].Pipeline = "Опт";
        data.StageChanges[1].Pipeline = "Розница";
        Assert.Equal("Опт", Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines).Name);
    }

    private static CrmStageChange Move(string? from, string stage, double day, string id = "") =>
        new() { Id = id, DealId = "1", FromStage = from, Stage = stage, ChangedAt = Start.AddDays(day) };

    private static CrmStageChange[] Shuffled(int seed, params CrmStageChange[] rows)
    {
        new Random(seed).Shuffle(rows);
        return rows;
    }

    private static string Path(CrmStageChange[] rows) => string.Concat(Case(rows).Events.Select(static step => step.Stage));

    private static CrmDataset Data(CrmStageChange[] rows) => Firm.Dataset(rows);

    private static DealCase Case(CrmStageChange[] rows) => Case(Data(rows));

    private static DealCase Case(CrmDataset data) => Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines).Cases.Single(static item => item.Id == "1");
}
