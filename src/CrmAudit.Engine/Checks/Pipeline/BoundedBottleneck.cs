using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// A bottleneck from a list of deals alone, without a history: the days the deals standing on a stage have stood there, or their bounds, against those of the other stages. A stage
/// is flagged where its median is for sure more than four times the usual one, whatever the true days are between the bounds. How many deals stood there before, and how long, only a
/// history tells: what is not flagged is not told to be well.
/// </summary>
internal static class BoundedBottleneck
{
    private const int MinimumStanding = 20;
    private const int MinimumStages = 3;
    private const double Slow = 4;

    /// <summary>A finding a stage; none where too few stages have deals with dates to be held against each other.</summary>
    public static IEnumerable<CrmFinding> Of(CheckContext context, PipelineLog pipeline)
    {
        var stages = pipeline.OpenStages.Select(stage => Standing.Of(context, pipeline, stage)).Where(static stage => stage.Days.Count >= MinimumStanding).ToList();
        return stages.Count < MinimumStages ? [] : stages.Select(stage => Finding(context, pipeline, stage, [.. stages.Where(other => other != stage)]));
    }

    private static CrmFinding Finding(CheckContext context, PipelineLog pipeline, Standing stage, List<Standing> others)
    {
        var (usualLow, usualHigh) = (Quantiles.Of(others.Select(static other => other.Low), 0.5), Quantiles.Of(others.Select(static other => other.High), 0.5));
        var isSlow = stage.Low > Slow * Math.Max(usualHigh, 1);
        var finding = context.Finding(pipeline.StageSubject(stage.Stage.Name))
            .Count(isSlow ? 1 : 0, stage.Days.Count)
            .Message("message.bounds")
            .Arg("stage", stage.Stage.Name).Arg("deals", (long)stage.Days.Count)
            .Arg("low", stage.Low).Arg("high", stage.High).Arg("usualLow", usualLow).Arg("usualHigh", usualHigh)
            .Data("leastDays", stage.Low).Data("mostDays", stage.High).Data("standing", stage.Days.Count)
            .Method(StandingTime.Method);
        if (!isSlow)
        {
            return finding.Indeterminate(new CrmText("Pipeline.Bottleneck.bounds", ("stage", stage.Stage.Name))).Build();
        }
        var least = stage.Days.ToDictionary(static pair => pair.Case, static pair => pair.Days.AtLeast);
        return finding.Evidence(PipelineCheck.Rows(least.Keys, item => new CrmText("Pipeline.Bottleneck.why.bound", ("days", least[item])))).Build();
    }

    /// <summary>The deals on a stage whose stay is bounded on both sides, with the medians of both bounds.</summary>
    private sealed record Standing(StageInfo Stage, List<(DealCase Case, StandingTime Days)> Days, double Low, double High)
    {
        public static Standing Of(CheckContext context, PipelineLog pipeline, StageInfo stage)
        {
            var days = StandingTime.Of(pipeline.Standing(stage), context);
            days.RemoveAll(static pair => double.IsInfinity(pair.Days.AtMost));
            return new(stage, days, Quantiles.Of(days.Select(static pair => pair.Days.AtLeast), 0.5), Quantiles.Of(days.Select(static pair => pair.Days.AtMost), 0.5));
        }
    }
}
