using CrmAudit.Engine.Checks.Core;
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

    /// <summary>Stages named in the variants of a finding, all together: reports carry them, and a log may have as many variants as deals.</summary>
    private const int MostSteps = 200_000;

    public override string Id => "Pipeline.Transition";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            var figures = LogFigures.Of(pipeline, Calendars.Of(context));
            if (figures.Cases == 0)
            {
                yield return finding.NotEvaluated(NoHistory(log)).Build();
                continue;
            }
            var moves = Count(pipeline);
            var allowed = Allowed(pipeline, moves);
            var broken = Broken(pipeline, allowed).ToList();
            var all = moves.Cast<int>().Sum();
            var customary = pipeline.Section?.Transitions.Count > 0 ? 0 : Customary(pipeline, moves, allowed);
            yield return finding.Share(all - broken.Count, all)
                .Arg("moves", (long)all)
                .Arg("back", (long)broken.Count(static move => move.Kind == MoveKind.Back))
                .Arg("skipped", (long)broken.Count(static move => move.Kind == MoveKind.Skipped))
                .Arg("reopened", (long)broken.Count(static move => move.Kind == MoveKind.Reopened))
                .Arg("customary", customary == 0 ? "" : new CrmText("Pipeline.Transition.customary", ("n", (long)customary)))
                .Arg("leads", LeadsLeftOut(log))
                .Arg("cases", (long)figures.Cases)
                .Arg("variants", (long)figures.Variants.Count)
                .Evidence([.. broken.Select(static move => Row(move))])
                .Method(pipeline.Section?.Transitions.Count > 0 ? "configured moves" : "learned moves")
                .Data("cases", figures.Cases)
                .Data("events", figures.Events)
                .Data("gaps", figures.Gaps)
                .Data("variantCount", figures.Variants.Count)
                .Series(Variants(figures))
                .Data("meanDays", figures.MeanDays)
                .Data("medianDays", figures.MedianDays)
                .Data("longestDays", figures.MaxDays)
                .Data("meanWorkDays", figures.MeanWorkDays)
                .Data("medianWorkDays", figures.MedianWorkDays)
                .Data("longestWorkDays", figures.MaxWorkDays)
                .Series(Follows(figures))
                .Build();
        }
    }

    /// <summary>Which stage follows which, and after how long.</summary>
    private static CrmTable Follows(LogFigures figures) => new(
        "follows",
        CrmUnit.Count,
        [
            new("from", CrmValueKind.Stage), new("to", CrmValueKind.Stage), new("count", CrmValueKind.Number),
            new("meanDays", CrmValueKind.Days), new("medianDays", CrmValueKind.Days), new("longestDays", CrmValueKind.Days),
        ],
        [.. figures.Follows.Select(static pair => new object?[] { pair.From, pair.To, pair.Count, pair.MeanDays, pair.MedianDays, pair.MaxDays })]);

    /// <summary>The most frequent variants, up to a number of stages named; the first one always.</summary>
    private static CrmTable Variants(LogFigures figures)
    {
        var listed = new List<object?[]>();
        var steps = 0;
        foreach (var (stages, cases) in figures.Variants)
        {
            steps += stages.Count;
            if (listed.Count > 0 && steps > MostSteps)
            {
                break;
            }
            listed.Add([stages, cases]);
        }
        return new("variants", CrmUnit.Count, [new("stages", CrmValueKind.Stage), new("cases", CrmValueKind.Number)], listed);
    }

    /// <summary>Moves over stages that are so usual that they count as allowed, where nobody has written what is.</summary>
    private static int Customary(PipelineLog pipeline, int[,] moves, bool[,] allowed)
    {
        var count = 0;
        for (var from = 0; from < pipeline.Stages.Count; from++)
        {
            for (var to = 0; to < pipeline.Stages.Count; to++)
            {
                count += allowed[from, to] && KindOf(pipeline.Stages[from], pipeline.Stages[to]) == MoveKind.Skipped ? moves[from, to] : 0;
            }
        }
        return count;
    }

    /// <summary>Moves from each stage to each.</summary>
    private static int[,] Count(PipelineLog pipeline)
    {
        var moves = new int[pipeline.Stages.Count, pipeline.Stages.Count];
        foreach (var item in pipeline.Cases)
        {
            for (var i = 1; i < item.Route.Count; i++)
            {
                moves[item.Route[i - 1], item.Route[i]]++;
            }
        }
        return moves;
    }

    private static bool[,] Allowed(PipelineLog pipeline, int[,] moves)
    {
        var stages = pipeline.Stages;
        var allowed = new bool[stages.Count, stages.Count];
        if (pipeline.Section is { Transitions.Count: > 0 } section)
        {
            foreach (var (from, targets) in section.Transitions)
            {
                foreach (var to in targets)
                {
                    if (pipeline.Find(from) is { } left && pipeline.Find(to) is { } reached)
                    {
                        allowed[left.Order, reached.Order] = true;
                    }
                }
            }
            return allowed;
        }
        for (var from = 0; from < stages.Count; from++)
        {
            var exits = Enumerable.Range(0, stages.Count).Sum(to => moves[from, to]);
            for (var to = 0; to < stages.Count; to++)
            {
                var kind = KindOf(stages[from], stages[to]);
                allowed[from, to] = kind is MoveKind.Next or MoveKind.Closed || (kind == MoveKind.Skipped && moves[from, to] > 0 && moves[from, to] >= CustomaryShare * exits);
            }
        }
        return allowed;
    }

    private static IEnumerable<Move> Broken(PipelineLog pipeline, bool[,] allowed)
    {
        foreach (var item in pipeline.Cases)
        {
            for (var i = 1; i < item.Route.Count; i++)
            {
                if (!allowed[item.Route[i - 1], item.Route[i]])
                {
                    yield return new(item, pipeline.Stages[item.Route[i - 1]], pipeline.Stages[item.Route[i]], item.Visits[i].EnteredAt);
                }
            }
        }
    }

    private static CrmEvidenceRow Row(Move move)
    {
        var reason = new CrmText($"Pipeline.Transition.why.{move.Kind}", ("from", move.From.Name), ("to", move.To.Name), ("at", move.At));
        return move.Case.Deal is { } deal
            ? CrmEvidenceRow.Of(deal, reason, "Stage", $"{move.From.Name} → {move.To.Name}", deal.Amount)
            : RowOf(move.Case, ChangeOf(move), $"{move.From.Name} → {move.To.Name}", reason);
    }

    private static CrmStageChange? ChangeOf(Move move) => move.Case.Events.FirstOrDefault(step => step.At == move.At && StageName.Same(step.Stage, move.To.Name)).Change;

    private static MoveKind KindOf(StageInfo from, StageInfo to) => from.Status != CrmDealStatus.Open ? MoveKind.Reopened
        : to.Status != CrmDealStatus.Open ? MoveKind.Closed
        : to.Order < from.Order ? MoveKind.Back
        : to.Order == from.Order + 1 ? MoveKind.Next
        : MoveKind.Skipped;

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
        public MoveKind Kind => KindOf(From, To);
    }
}
