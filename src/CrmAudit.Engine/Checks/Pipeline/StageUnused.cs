using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Open stages no deal entered for some months: those of the configuration, those the CRM's own settings list where they lie beside the deals, and those deals show. Only the history can tell; one that is shorter, or has hardly a
/// move of that time, proves nothing.
/// </summary>
internal sealed class StageUnused : PipelineCheck
{
    public override string Id => "Pipeline.StageUnused";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var since = context.AsOf.AddMonths(-(int)context.Parameter("months"));
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (NoOpenStage(context, pipeline) is { } reason)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            var first = pipeline.Cases.Where(static item => item.Visits.Count > 0).Min(static item => (DateTimeOffset?)item.Visits[0].EnteredAt);
            if (first is null)
            {
                yield return finding.NotEvaluated(NoHistory(log)).Build();
                continue;
            }
            if (first > since)
            {
                yield return finding.Indeterminate(new CrmText("Pipeline.StageUnused.shortHistory", ("since", since))).Build();
                continue;
            }
            var moves = pipeline.Cases.Sum(item => item.Visits.Count(visit => visit.EnteredAt >= since));
            if (moves < FindingBuilder.FewRows)
            {
                yield return finding.Indeterminate(new CrmText("Pipeline.StageUnused.fewMoves", ("since", since), ("n", (long)moves), ("last", pipeline.Cases.SelectMany(static item => item.Visits).Max(static visit => visit.EnteredAt)))).Build();
                continue;
            }
            var entered = new bool[pipeline.Stages.Count];
            foreach (var item in pipeline.Cases)
            {
                for (var i = item.Visits.Count - 1; i >= 0 && item.Visits[i].EnteredAt >= since; i--)
                {
                    entered[item.Route[i]] = true;
                }
            }
            var open = pipeline.OpenStages.ToList();
            var unused = open.Where(stage => !entered[stage.Order]).Select(static stage => stage.Name).ToList();
            yield return finding.Proportion(unused.Count, open.Count).Arg("stages", unused).Arg("since", since).Arg("told", ToldBy(pipeline)).Arg("leads", LeadsLeftOut(log)).Data("stages", unused).Message(unused.Count > 0 ? "message" : "message.none").Build();
        }
    }
}
