using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How long deals stay on each stage: of completed stays, and with those still going on (Kaplan-Meier).</summary>
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
                yield return context.Finding(pipeline.Subject).NotEvaluated(new CrmText("Pipeline.noHistory")).Build();
                continue;
            }
            foreach (var stage in pipeline.OpenStages.Where(stage => stays.ContainsKey(stage.Name)))
            {
                var stay = stays[stage.Name];
                var survival = stay.Survival();
                var median = survival.Quantile(0.5);
                var finding = context.Finding(pipeline.StageSubject(stage.Name))
                    .Arg("stage", stage.Name)
                    .Arg("n", (long)stay.Completed.Length)
                    .Arg("open", (long)stay.Open.Length)
                    .Arg("median", stay.Quantile(0.5))
                    .Arg("p75", stay.Quantile(0.75))
                    .Arg("p90", stay.Quantile(0.9))
                    .Arg("survivalMedian", median)
                    .Data("completed", stay.Completed.Length)
                    .Data("open", stay.Open.Length)
                    .Data("medianDays", Known(stay.Quantile(0.5)))
                    .Data("p75Days", Known(stay.Quantile(0.75)))
                    .Data("p90Days", Known(stay.Quantile(0.9)))
                    .Data("kaplanMeierMedianDays", median)
                    .Method("Kaplan-Meier p50; quantiles type 7")
                    .Message(stay.Completed.Length == 0 ? "message.openOnly" : median is null ? "message.noMedian" : "message");
                if ((median ?? Known(stay.Quantile(0.5))) is { } days)
                {
                    finding.Value(days, "days", survival.Count);
                }
                yield return finding.Build();
            }
        }
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
