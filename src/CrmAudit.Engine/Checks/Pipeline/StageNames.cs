using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Stage names that do not say when a deal enters, and stages no one could tell apart: their names fold to one key, or
/// deals come to them from the same stages, leave them for the same stages and stay as long.
/// </summary>
internal sealed class StageNames : PipelineCheck
{
    public override string Id => "Pipeline.StageName";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var vague = new VagueStageNames(context.Config.Dictionaries.VagueStages);
        foreach (var pipeline in log.Pipelines)
        {
            if (NoOpenStage(context, pipeline) is { } reason)
            {
                yield return context.Finding(pipeline.Subject).NotEvaluated(reason).Build();
                continue;
            }
            var twins = StageTwins.Find(pipeline);
            foreach (var stage in pipeline.OpenStages)
            {
                var twin = twins.GetValueOrDefault(stage.Name);
                if (twin is null && StageCode.Is(stage.Name))
                {
                    yield return context.Finding(pipeline.StageSubject(stage.Name)).NotEvaluated(new CrmText("Pipeline.StageName.code", ("stage", stage.Name))).Build();
                    continue;
                }
                var isVague = vague.Contains(stage.Name);
                var standing = pipeline.Standing(stage);
                var other = pipeline.OpenStages.FirstOrDefault(candidate => candidate != stage && (twin is null ? isVague && vague.Contains(candidate.Name) : candidate.Name == twin));
                yield return context.Finding(pipeline.StageSubject(stage.Name))
                    .Count((isVague ? 1 : 0) + (twin is null ? 0 : 1))
                    .Status(twin is not null ? CrmStatus.Fail : isVague ? CrmStatus.Warning : CrmStatus.Pass)
                    .Message(twin is not null ? StageKey.Of(stage.Name) == StageKey.Of(twin) ? "message.alike.name" : "message.alike" : isVague ? "message.vague" : "message")
                    .Recommendation(twin is not null ? "recommendation.alike" : "recommendation")
                    .Arg("stage", stage.Name)
                    .Arg("other", twin)
                    .Arg("deals", (long)standing.Count)
                    .Arg("difference", other is null ? "" : StageDifference.Of(context, pipeline, stage, other))
                    .Impact(standing.Count)
                    .Build();
            }
        }
    }
}
