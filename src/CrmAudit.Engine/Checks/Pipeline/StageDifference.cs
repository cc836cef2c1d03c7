using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What makes two stages differ whose names do not say it: where deals go next, how long they stay, which fields are filled. The first two only a history tells.</summary>
internal static class StageDifference
{
    private const int FewestMoves = 10;
    private const double OneInHundred = 0.01;

    public static CrmText Of(CheckContext context, PipelineLog pipeline, StageInfo stage, StageInfo other)
    {
        List<CrmText> found = [];
        var flow = Flow(context, pipeline, stage, other, found);
        var fields = StageFields.Differing(context, pipeline, stage, other);
        found.AddRange(fields ?? []);
        return found.Count > 0 ? new("Pipeline.StageName.difference.found", ("other", other.Name), ("what", found))
            : flow is null && fields is null ? new("Pipeline.StageName.difference.unknown", ("other", other.Name))
            : flow is null ? new("Pipeline.StageName.difference.sameFields", ("other", other.Name))
            : new("Pipeline.StageName.difference.none", ("other", other.Name), ("what", flow), ("fields", new CrmText($"Pipeline.StageName.difference.fields.{(fields is null ? "untold" : "same")}")));
    }

    /// <summary>How alike the moves and times of two stages are, differences noted; null where the history has too few moves.</summary>
    private static CrmText? Flow(CheckContext context, PipelineLog pipeline, StageInfo stage, StageInfo other, List<CrmText> found)
    {
        var (next, otherNext) = (Next(pipeline, stage), Next(pipeline, other));
        if (next.Values.Sum() < FewestMoves || otherNext.Values.Sum() < FewestMoves)
        {
            return null;
        }
        var all = StageStays.Of(context, pipeline);
        var (stays, otherStays) = (all.GetValueOrDefault(stage.Name) ?? StageStays.None, all.GetValueOrDefault(other.Name) ?? StageStays.None);
        var shared = next.Sum(pair => Math.Min((double)pair.Value / next.Values.Sum(), (double)otherNext.GetValueOrDefault(pair.Key) / otherNext.Values.Sum()));
        var (days, otherDays) = (stays.Quantile(0.5), otherStays.Quantile(0.5));
        if (shared < 0.5)
        {
            found.Add(new("Pipeline.StageName.difference.next", ("shared", shared)));
        }
        if (KolmogorovSmirnov.PValue(stays.Completed, otherStays.Completed) < OneInHundred)
        {
            found.Add(new("Pipeline.StageName.difference.time", ("days", days), ("otherDays", otherDays)));
        }
        return new("Pipeline.StageName.difference.flow", ("shared", shared), ("days", days), ("otherDays", otherDays));
    }

    /// <summary>Stages deals went to next, with their number.</summary>
    private static Dictionary<int, int> Next(PipelineLog pipeline, StageInfo stage) => pipeline.Cases
        .SelectMany(item => item.Route.Zip(item.Route.Skip(1)).Where(move => move.First == stage.Order && move.Second >= 0))
        .CountBy(static move => move.Second).ToDictionary();
}
