using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How long deals stay on one stage, in days and in working days.</summary>
internal sealed class StageStays
{
    private static readonly PerRun<PipelineLog, Dictionary<string, StageStays>> OfRun = new(static (context, pipeline) => Read(pipeline, context.AsOf, Calendars.Of(context)));

    private readonly Lazy<KaplanMeier> _survival;
    private readonly Lazy<KaplanMeier> _workSurvival;

    private StageStays(List<double> completed, List<DateTimeOffset> left, List<double> workCompleted, List<double> open, List<double> workOpen)
    {
        (Completed, LeftAt, WorkCompleted) = ([.. completed], [.. left], [.. workCompleted]);
        (Open, WorkOpen) = ([.. open], [.. workOpen]);
        Array.Sort(Completed, LeftAt);
        Array.Sort(WorkCompleted);
        // The order of what is still going on is that of the deals, which is not that of the durations.
        Array.Sort(Open);
        Array.Sort(WorkOpen);
        _survival = new(() => KaplanMeier.Of(Completed, Open));
        _workSurvival = new(() => KaplanMeier.Of(WorkCompleted, WorkOpen));
    }

    public static StageStays None { get; } = new([], [], [], [], []);

    /// <summary>Days of the stays that are over, ascending.</summary>
    public double[] Completed { get; }

    /// <summary>When each of the completed stays was over.</summary>
    public DateTimeOffset[] LeftAt { get; }

    /// <summary>Working days of the stays that are over, ascending.</summary>
    public double[] WorkCompleted { get; }

    /// <summary>Days so far of the stays still going on, ascending.</summary>
    public double[] Open { get; }

    /// <summary>Working days so far of the stays still going on, ascending.</summary>
    public double[] WorkOpen { get; }

    /// <summary>Quantile of the completed stays; NaN of none.</summary>
    public double Quantile(double p) => Quantiles.OfSorted(Completed, p);

    /// <summary>Quantile of the completed stays in working days; NaN of none.</summary>
    public double WorkQuantile(double p) => Quantiles.OfSorted(WorkCompleted, p);

    /// <summary>Kaplan-Meier estimate of all stays, the open ones censored.</summary>
    public KaplanMeier Survival() => _survival.Value;

    /// <summary>The same in working days.</summary>
    public KaplanMeier WorkSurvival() => _workSurvival.Value;

    /// <summary>Share of the deals met standing that are past a limit in a steady flow: E[(D - L)+] / E[D] over the completed stays.</summary>
    public double ExpectedShareBeyond(double limit)
    {
        var mean = Completed.Sum();
        return mean > 0 ? Completed.Sum(days => Math.Max(0, days - limit)) / mean : 0;
    }

    /// <summary>The stays of a pipeline by stage, worked out once a run.</summary>
    public static Dictionary<string, StageStays> Of(CheckContext context, PipelineLog pipeline) =>
        OfRun.Of(context, pipeline);

    /// <summary>The deals of a pipeline from beginning to end, open ones still going on; those without both dates left out.</summary>
    public static StageStays OfWhole(PipelineLog pipeline, DateTimeOffset asOf, WorkCalendar calendar)
    {
        var list = new Lists();
        foreach (var item in pipeline.Cases.Where(static item => item.StartedAt is not null))
        {
            var started = item.StartedAt!.Value;
            if (item is { Status: CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed, EndedAt: { } ended } && ended >= started)
            {
                list.Completed.Add((ended - started).TotalDays);
                list.LeftAt.Add(ended);
                list.WorkCompleted.Add(calendar.WorkDays(started, ended));
            }
            else if (item.IsOpen && started <= asOf)
            {
                list.Open.Add((asOf - started).TotalDays);
                list.WorkOpen.Add(calendar.WorkDays(started, asOf));
            }
        }
        return new(list.Completed, list.LeftAt, list.WorkCompleted, list.Open, list.WorkOpen);
    }

    /// <summary>The last stage of a closed deal is its end, not a stay.</summary>
    private static Dictionary<string, StageStays> Read(PipelineLog pipeline, DateTimeOffset asOf, WorkCalendar calendar)
    {
        var lists = new Lists?[pipeline.Stages.Count];
        foreach (var item in pipeline.Cases)
        {
            // A history that ends on another stage than the deal stands on has not been exported to its end: when the last stay ended is not known.
            var stays = item.Visits.Count - (item.Visits.Count > 0 && item.IsOpen && item.Place == item.Route[^1] ? 0 : 1);
            for (var i = 0; i < stays; i++)
            {
                var visit = item.Visits[i];
                var list = lists[item.Route[i]] ??= new();
                if (visit.LeftAt is { } left)
                {
                    list.Completed.Add(visit.Days(asOf));
                    list.LeftAt.Add(left);
                    list.WorkCompleted.Add(calendar.WorkDays(visit.EnteredAt, left));
                }
                else
                {
                    list.Open.Add(visit.Days(asOf));
                    list.WorkOpen.Add(calendar.WorkDays(visit.EnteredAt, asOf));
                }
            }
        }
        var byStage = new Dictionary<string, StageStays>(StageName.Comparer);
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i] is { } list)
            {
                byStage[pipeline.Stages[i].Name] = new(list.Completed, list.LeftAt, list.WorkCompleted, list.Open, list.WorkOpen);
            }
        }
        return byStage;
    }

    private sealed class Lists
    {
        public List<double> Completed { get; } = [];

        public List<DateTimeOffset> LeftAt { get; } = [];

        public List<double> WorkCompleted { get; } = [];

        public List<double> Open { get; } = [];

        public List<double> WorkOpen { get; } = [];
    }
}
