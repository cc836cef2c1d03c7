using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Why deals stand on a stage: with one person far more than his part (people), a stage nobody has told when a deal leaves it (definition), or with everybody alike (process).
/// </summary>
internal static class StuckCauses
{
    private const double OneInHundred = 0.01;

    public static IReadOnlyList<Cause> Of(CheckContext context, PipelineLog pipeline, StageInfo stage, IReadOnlyList<DealCase> standing, IReadOnlyCollection<DealCase> stuck)
    {
        var held = standing.Where(static item => OwnerOf(item) is not null).ToLookup(static item => OwnerOf(item)!, StringComparer.OrdinalIgnoreCase);
        var late = stuck.Where(static item => OwnerOf(item) is not null).GroupBy(static item => OwnerOf(item)!, StringComparer.OrdinalIgnoreCase).OrderByDescending(static owner => owner.Count()).ThenBy(static owner => owner.Key, StringComparer.Ordinal).ToList();
        var (top, theirs, all) = late.Count == 0 ? (0, 0, 0) : (late[0].Count(), held[late[0].Key].Count(), held.Sum(static owner => owner.Count()));
        var isOne = held.Count > 1 && top > 0 && Binomial.UpperTail(top, late.Sum(static owner => owner.Count()), (double)theirs / all) < OneInHundred;
        var isVague = new VagueStageNames(context.Config.Dictionaries.VagueStages).Contains(stage.Name);
        var lacksCriterion = pipeline.Section is { Stages.Count: > 0 } && string.IsNullOrWhiteSpace(stage.Section?.Criterion);
        return
        [
            new("people", isOne, new("Pipeline.StuckShare.cause.people", ("n", (long)top), ("stuck", (long)stuck.Count), ("held", (long)theirs), ("all", (long)all))),
            new("definition", isVague || lacksCriterion, new($"Pipeline.StuckShare.cause.definition.{(isVague ? "vague" : lacksCriterion ? "criterion" : stage.Section?.Criterion is null ? "untold" : "told")}")),
            new("process", held.Count > 1 && late.Count == held.Count && !isOne, new("Pipeline.StuckShare.cause.process", ("n", (long)late.Count), ("all", (long)held.Count))),
        ];
    }

    private static string? OwnerOf(DealCase item) => string.IsNullOrWhiteSpace(item.Deal?.Owner) ? null : item.Deal.Owner.Trim();
}
