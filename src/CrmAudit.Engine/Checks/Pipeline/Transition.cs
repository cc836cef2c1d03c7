using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Moves that conform to the allowed ones. Configured moves where there are any; else learned: the next stage and the ends are
/// allowed from everywhere, a jump ahead when at least one move in twenty from that stage takes it; back and out of an end never.
/// The figures of process mining over the pipeline come along.
/// </summary>
internal sealed class Transition : PipelineCheck
{
    private const double CustomaryShare = 0.05;

    public override string Id => "Pipeline.Transition";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            var moves = Moves(pipeline).ToList();
            if (moves.Count == 0)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.noHistory")).Build();
                continue;
            }
            var allowed = Allowed(pipeline, moves);
            var broken = moves.Where(move => !allowed.Contains((move.From.Name, move.To.Name))).ToList();
            var figures = LogFigures.Of(pipeline);
            yield return finding.Share(moves.Count - broken.Count, moves.Count)
                .Arg("moves", (long)moves.Count)
                .Arg("back", (long)broken.Count(static move => move.Kind == MoveKind.Back))
                .Arg("skipped", (long)broken.Count(static move => move.Kind == MoveKind.Skipped))
                .Arg("reopened", (long)broken.Count(static move => move.Kind == MoveKind.Reopened))
                .Arg("cases", (long)figures.Cases)
                .Arg("variants", (long)figures.Variants.Count)
                .Evidence([.. broken.Select(static move => Row(move))])
                .Method(pipeline.Section?.Transitions.Count > 0 ? "configured moves" : "learned moves")
                .Data("cases", figures.Cases)
                .Data("events", figures.Events)
                .Data("variantCount", figures.Variants.Count)
                .Data("variants", figures.Variants.Select(static variant => new Dictionary<string, object?> { ["stages"] = variant.Stages, ["cases"] = variant.Cases }).ToList())
                .Data("meanDays", figures.MeanDays)
                .Data("medianDays", figures.MedianDays)
                .Data("maxDays", figures.MaxDays)
                .Data("follows", figures.Follows.Select(static pair => new Dictionary<string, object?>
                {
                    ["from"] = pair.From,
                    ["to"] = pair.To,
                    ["count"] = pair.Count,
                    ["meanDays"] = pair.MeanDays,
                    ["medianDays"] = pair.MedianDays,
                    ["maxDays"] = pair.MaxDays,
                }).ToList())
                .Build();
        }
    }

    private static IEnumerable<Move> Moves(PipelineLog pipeline)
    {
        var stages = pipeline.Stages.ToDictionary(static stage => stage.Name, StageName.Comparer);
        foreach (var item in pipeline.Cases)
        {
            for (var i = 1; i < item.Visits.Count; i++)
            {
                yield return new(item, stages[item.Visits[i - 1].Stage], stages[item.Visits[i].Stage], item.Visits[i].EnteredAt);
            }
        }
    }

    private static HashSet<(string From, string To)> Allowed(PipelineLog pipeline, List<Move> moves)
    {
        var allowed = new HashSet<(string, string)>();
        var stages = pipeline.Stages.ToDictionary(static stage => stage.Name, StageName.Comparer);
        if (pipeline.Section is { Transitions.Count: > 0 } section)
        {
            foreach (var (from, targets) in section.Transitions)
            {
                foreach (var to in targets)
                {
                    allowed.Add((stages.GetValueOrDefault(from)?.Name ?? from, stages.GetValueOrDefault(to)?.Name ?? to));
                }
            }
            return allowed;
        }
        var exits = moves.GroupBy(static move => move.From.Name).ToDictionary(static group => group.Key, static group => group.Count());
        foreach (var group in moves.GroupBy(static move => (From: move.From.Name, To: move.To.Name)))
        {
            var kind = group.First().Kind;
            if (kind is MoveKind.Next or MoveKind.Closed || (kind == MoveKind.Skipped && group.Count() >= CustomaryShare * exits[group.Key.From]))
            {
                allowed.Add(group.Key);
            }
        }
        return allowed;
    }

    private static CrmEvidenceRow Row(Move move)
    {
        var reason = new CrmText($"Pipeline.Transition.why.{move.Kind}", ("from", move.From.Name), ("to", move.To.Name), ("at", move.At));
        return move.Case.Deal is { } deal
            ? CrmEvidenceRow.Of(deal, reason, "Stage", $"{move.From.Name} → {move.To.Name}", deal.Amount)
            : new CrmEvidenceRow { Entity = "Deal", RecordId = move.Case.Id, Field = "Stage", Value = $"{move.From.Name} → {move.To.Name}", Reason = reason };
    }

    private enum MoveKind
    {
        Next,
        Closed,
        Skipped,
        Back,
        Reopened,
    }

    private sealed record Move(DealCase Case, StageInfo From, StageInfo To, DateTimeOffset At)
    {
        public MoveKind Kind => From.Status != CrmDealStatus.Open ? MoveKind.Reopened
            : To.Status != CrmDealStatus.Open ? MoveKind.Closed
            : To.Order < From.Order ? MoveKind.Back
            : To.Order == From.Order + 1 ? MoveKind.Next
            : MoveKind.Skipped;
    }
}
