using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What makes two stages differ whose names do not say it: where deals go next and how long they stay. Without a history nothing can be told.</summary>
internal static class StageDifference
{
    private const int FewestMoves = 10;
    private const double OneInHundred = 0.01;

    public static CrmText Of(PipelineLog pipeline, StageInfo stage, StageInfo other, StageStays stays, StageStays otherStays)
    {
        var (next, otherNext) = (Next(pipeline, stage), Next(pipeline, other));
        if (next.Values.Sum() < FewestMoves || otherNext.Values.Sum() < FewestMoves)
        {
            return new("Pipeline.StageName.difference.unknown", ("other", other.Name));
        }
        var shared = next.Sum(pair => Math.Min((double)pair.Value / next.Values.Sum(), (double)otherNext.GetValueOrDefault(pair.Key) / otherNext.Values.Sum()));
        var (days, otherDays) = (stays.Quantile(0.5), otherStays.Quantile(0.5));
        List<CrmText> found = [];
        if (shared < 0.5)
        {
            found.Add(new("Pipeline.StageName.difference.next", ("shared", shared)));
        }
        if (KolmogorovSmirnov.PValue(stays.Completed, otherStays.Completed) < OneInHundred)
        {
            found.Add(new("Pipeline.StageName.difference.time", ("days", days), ("otherDays", otherDays)));
        }
        return found.Count > 0
            ? new("Pipeline.StageName.difference.found", ("other", other.Name), ("what", found))
            : new("Pipeline.StageName.difference.none", ("other", other.Name), ("shared", shared), ("days", days), ("otherDays", otherDays));
    }

    /// <summary>Stages deals went to next, with their number.</summary>
    private static Dictionary<int, int> Next(PipelineLog pipeline, StageInfo stage) => pipeline.Cases
        .SelectMany(item => item.Route.Zip(item.Route.Skip(1)).Where(move => move.First == stage.Order && move.Second >= 0))
        .CountBy(static move => move.Second).ToDictionary();
}
