using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The fields of the deals that stand on two stages: what is filled on one and not on the other tells them apart, whatever their names say.</summary>
internal static class StageFields
{
    private const int FewestDeals = 10;
    private const double Apart = 0.3;
    private const int Shown = 3;

    private static readonly PerRun<Dictionary<CrmRecord, int>> Places = new(static context => FillProfile.Of(context, "Deal").Cards.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index, (IEqualityComparer<CrmRecord>)ReferenceEqualityComparer.Instance));

    /// <summary>The fields whose fill differs for sure (Wilson intervals apart, and 30 points or more), the most first; null where one of the stages has too few deals to tell.</summary>
    public static IReadOnlyList<CrmText>? Differing(CheckContext context, PipelineLog pipeline, StageInfo stage, StageInfo other)
    {
        var fill = FillProfile.Of(context, "Deal");
        var (here, there) = (CardsOn(context, pipeline, stage), CardsOn(context, pipeline, other));
        if (here.Count < FewestDeals || there.Count < FewestDeals)
        {
            return null;
        }
        return [.. fill.Fields.Index()
            .Where(static field => FieldRoles.IsTyped(field.Item))
            .Select(field => (Field: field.Item, Here: Share(fill, field.Index, here), There: Share(fill, field.Index, there)))
            .Where(static pair => pair is { Here: not null, There: not null } && Math.Abs(pair.Here.Value - pair.There.Value) >= Apart && Math.Max(pair.Here.Low, pair.There.Low) > Math.Min(pair.Here.High, pair.There.High))
            .OrderByDescending(static pair => Math.Abs(pair.Here!.Value - pair.There!.Value)).ThenBy(static pair => pair.Field.Header, StringComparer.Ordinal)
            .Take(Shown)
            .Select(static pair => new CrmText("Pipeline.StageName.difference.field", ("field", pair.Field.Label), ("share", pair.Here!.Value), ("otherShare", pair.There!.Value)))];
    }

    private static List<int> CardsOn(CheckContext context, PipelineLog pipeline, StageInfo stage)
    {
        var places = Places.Of(context);
        return [.. pipeline.Standing(stage).Where(static item => item.Deal is not null).Select(item => places[item.Deal!])];
    }

    private static Filled? Share(EntityFill fill, int field, List<int> cards)
    {
        var asked = cards.Count(card => fill.State(card, field) >= FillState.Empty);
        if (asked < FewestDeals)
        {
            return null;
        }
        var filled = cards.Count(card => fill.IsFilled(card, field));
        var interval = CrmInterval.Wilson(filled, asked);
        return new((double)filled / asked, interval.Low, interval.High);
    }

    private sealed record Filled(double Value, double Low, double High);
}
