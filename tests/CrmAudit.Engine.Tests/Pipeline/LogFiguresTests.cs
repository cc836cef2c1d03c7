using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Logs small enough to be counted by hand: a word is a case, a letter a stage, a step a day unless said otherwise.</summary>
public class LogFiguresTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Cases_of_one_event_take_no_time_and_follow_nothing()
    {
        var figures = Figures(("A", 1), ("A", 1), ("B", 1));
        Assert.Equal((3, 3, 2, 0), (figures.Cases, figures.Events, figures.Variants.Count, figures.Follows.Count));
        Assert.Equal((0.0, 0.0, 0.0), (figures.MeanDays, figures.MedianDays, figures.MaxDays));
    }

    [Fact]
    public void A_loop_counts_every_round()
    {
        var figures = Figures(("ABABAB", 1));
        Assert.Equal([("A", "B", 3), ("B", "A", 2)], figures.Follows.Select(static pair => (pair.From, pair.To, pair.Count)));
        Assert.Equal(5, figures.MaxDays);
    }

    [Fact]
    public void A_stage_written_twice_in_a_row_follows_itself_but_is_one_visit()
    {
        var figures = Figures(("AAB", 2), ("AB", 1));
        Assert.Equal([("A", "B", 2, 1.5), ("A", "A", 1, 2.0)], figures.Follows.Select(static pair => (pair.From, pair.To, pair.Count, pair.MedianDays)));
        Assert.Equal(2, figures.Variants.Count);
        Assert.Equal((2.5, 2.5, 4.0), (figures.MeanDays, figures.MedianDays, figures.MaxDays));
    }

    [Fact]
    public void Interleaved_cases_are_kept_apart()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 4; i++)
        {
            foreach (var id in new[] { "x", "y" })
            {
                data.Add(new CrmStageChange { DealId = id, Stage = $"{"ABCD"[id == "x" ? i : 3 - i]}", ChangedAt = Start.AddMinutes(i) });
            }
        }
        var figures = Of(data);
        Assert.Equal((2, 8, 2, 6), (figures.Cases, figures.Events, figures.Variants.Count, figures.Follows.Count));
    }

    [Fact]
    public void Rows_without_a_deal_a_stage_or_a_time_are_no_events()
    {
        var data = Log(("AB", 1));
        data.Add(new CrmStageChange { DealId = null, Stage = "A", ChangedAt = Start });
        data.Add(new CrmStageChange { DealId = "0", Stage = null, ChangedAt = Start });
        data.Add(new CrmStageChange { DealId = "0", Stage = "C", ChangedAtText = "вчера" });
        Assert.Equal((1, 2), (Of(data).Cases, Of(data).Events));
    }

    [Fact]
    public void Moves_of_a_deal_no_export_has_stand_in_a_case_of_their_own_that_is_neither_open_nor_closed()
    {
        var data = Log(("AB", 1), ("AB", 1));
        data.Add(new CrmDeal { Id = "0", Stage = "B", Status = CrmDealStatus.Open });
        var cases = Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines).Cases;
        Assert.Equal([CrmDealStatus.Open, CrmDealStatus.Unknown], cases.Select(static item => item.Status));
    }

    [Fact]
    public void Without_deals_the_last_stage_tells_how_a_case_ended()
    {
        var data = new CrmDataset();
        foreach (var (id, last) in new[] { ("1", "Closed Won"), ("2", "Закрыто и не реализовано"), ("3", "КП отправлено") })
        {
            data.Add(new CrmStageChange { DealId = id, Stage = "Новая", ChangedAt = Start });
            data.Add(new CrmStageChange { DealId = id, Stage = last, ChangedAt = Start.AddDays(1) });
        }
        Assert.Equal([CrmDealStatus.Won, CrmDealStatus.Lost, CrmDealStatus.Open], Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines).Cases.Select(static item => item.Status));
    }

    [Fact]
    public void Throughput_in_working_days_leaves_nights_and_weekends_out()
    {
        // Monday noon to the next Monday noon: five days of work, the holiday of 7 January less.
        var figures = Figures(("AB", 7));
        Assert.Equal((7.0, 4.0), (figures.MeanDays, figures.MeanWorkDays));
    }

    [Fact]
    public void A_log_of_single_events_still_gives_its_figures_with_the_check()
    {
        var data = Log(("A", 1), ("B", 1));
        var finding = Assert.Single(Funnel.Run(data, new AuditConfig(), Start, "Pipeline.Transition"));
        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.Equal(2, finding.Data["cases"]);
    }

    private static LogFigures Figures(params (string Path, double Step)[] cases) => Of(Log(cases));

    private static LogFigures Of(CrmDataset data) => LogFigures.Of(Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines), new WorkCalendar(new AuditConfig()));

    private static CrmDataset Log(params (string Path, double Step)[] cases)
    {
        var data = new CrmDataset();
        for (var number = 0; number < cases.Length; number++)
        {
            var (path, step) = cases[number];
            for (var i = 0; i < path.Length; i++)
            {
                data.Add(new CrmStageChange { DealId = $"{number}", Stage = path[i].ToString(), ChangedAt = Start.AddDays(i * step) });
            }
        }
        return data;
    }
}
