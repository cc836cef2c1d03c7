using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open stages no deal entered for some months. Only the history can tell; a history shorter than that proves nothing.</summary>
internal sealed class StageUnused : PipelineCheck
{
    public override string Id => "Pipeline.StageUnused";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var since = context.AsOf.AddMonths(-(int)context.Parameter("months"));
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            var visits = pipeline.Cases.SelectMany(static item => item.Visits).ToList();
            if (visits.Count == 0)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.noHistory")).Build();
                continue;
            }
            if (visits.Min(static visit => visit.EnteredAt) > since)
            {
                yield return finding.Indeterminate(new CrmText("Pipeline.StageUnused.shortHistory", ("since", since))).Build();
                continue;
            }
            var entered = visits.Where(visit => visit.EnteredAt >= since).Select(static visit => visit.Stage).ToHashSet(StageName.Comparer);
            var open = pipeline.OpenStages.Select(static stage => stage.Name).ToList();
            var unused = open.Where(stage => !entered.Contains(stage)).ToList();
            yield return finding.Proportion(unused.Count, open.Count).Arg("stages", unused).Arg("since", since).Data("stages", unused).Build();
        }
    }
}
