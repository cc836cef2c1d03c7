using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// How long deals stay on each stage and take in all, in calendar days and in working days: of what is completed, and with what is still
/// going on (Kaplan-Meier).
/// </summary>
internal sealed class StageTime : PipelineCheck
{
    public override string Id => "Pipeline.StageTime";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var stays = StageStays.Of(context, pipeline);
            if (stays.Count == 0)
            {
                yield return context.Finding(pipeline.Subject).NotEvaluated(NoHistory(log)).Build();
                continue;
            }
            var onlyClosed = pipeline.Cases.Count > 0 && !pipeline.Open.Any() ? new CrmText("Pipeline.StageTime.onlyClosed") : (object)"";
            var stages = pipeline.OpenStages.Where(stage => stays.ContainsKey(stage.Name)).ToList();
            var whole = StageStays.OfWhole(pipeline, context.AsOf, Calendars.Of(context));
            if (whole.Completed.Length + whole.Open.Length > 0)
            {
                yield return Finding(context, pipeline.Subject, whole, "message.whole")
                    .Arg("onlyClosed", onlyClosed)
                    .Series(CrmStageTimes.Of("stageTimes", stages.Select(stage => Row(stage, stays[stage.Name])).OfType<CrmStageDuration>()))
                    .Build();
            }
            foreach (var stage in stages)
            {
                yield return Finding(context, pipeline.StageSubject(stage.Name), stays[stage.Name], "message").Arg("stage", stage.Name).Arg("onlyClosed", onlyClosed).Build();
            }
        }
    }

    private static FindingBuilder Finding(CheckContext context, CrmSubject subject, StageStays stay, string message)
    {
        var survival = stay.Survival();
        var median = survival.Quantile(0.5);
        var finding = context.Finding(subject)
            .Arg("n", (long)stay.Completed.Length)
            .Arg("open", (long)stay.Open.Length)
            .Arg("median", stay.Quantile(0.5))
            .Arg("p75", stay.Quantile(0.75))
            .Arg("p90", stay.Quantile(0.9))
            .Arg("workMedian", stay.WorkQuantile(0.5))
            .Arg("survivalMedian", median)
            .Data("completed", stay.Completed.Length)
            .Data("open", stay.Open.Length)
            .Data("medianDays", Known(stay.Quantile(0.5)))
            .Data("p75Days", Known(stay.Quantile(0.75)))
            .Data("p90Days", Known(stay.Quantile(0.9)))
            .Data("kaplanMeierMedianDays", median)
            .Data("medianWorkDays", Known(stay.WorkQuantile(0.5)))
            .Data("p75WorkDays", Known(stay.WorkQuantile(0.75)))
            .Data("p90WorkDays", Known(stay.WorkQuantile(0.9)))
            .Data("kaplanMeierMedianWorkDays", stay.WorkSurvival().Quantile(0.5))
            .Method("Kaplan-Meier p50; quantiles type 7")
            .Message(stay.Completed.Length == 0 ? message + ".openOnly" : median is null ? message + ".noMedian" : message);
        if ((median ?? Known(stay.Quantile(0.5))) is { } days)
        {
            finding.Value(days, CrmUnit.Days, survival.Count);
        }
        return finding;
    }

    /// <summary>A stage; null where half of its deals are not through and none was seen to be.</summary>
    private static CrmStageDuration? Row(StageInfo stage, StageStays stay) => (stay.Survival().Quantile(0.5) ?? Known(stay.Quantile(0.5))) is { } median
        ? new(stage.Name, median, Known(stay.Quantile(0.9)), stay.WorkSurvival().Quantile(0.5) ?? Known(stay.WorkQuantile(0.5)))
        : null;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
