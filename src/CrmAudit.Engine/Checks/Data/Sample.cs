using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Some random cards of each entity with the fill of each, for reading by hand. The pick depends on the ids and the seed only, not on
/// the order of the export. The finding says with a Wilson interval what so few cards can and cannot prove about the whole.
/// </summary>
internal sealed class Sample : DataCheck
{
    public override string Id => "Data.Sample";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Cards
        .Where(entity => context.Data.Of(entity).Count > 0)
        .Select(entity => Of(context, FillProfile.Of(context, entity)));

    private CrmFinding Of(CheckContext context, EntityFill fill)
    {
        var judged = Enumerable.Range(0, fill.Fields.Count)
            .Where(index => FieldRoles.IsExtra(fill.Fields[index], fill.Fields) || FieldRoles.KeyNames.Any(key => FieldRoles.Fills(key, fill.Fields[index])))
            .ToList();
        var picked = Pick(fill, Math.Max(1, (int)context.Parameter("size")), (ulong)context.Parameter("seed"));
        var rows = new List<CrmEvidenceRow>();
        long complete = 0;
        foreach (var card in picked)
        {
            var missing = FieldRoles.KeyNames.Where(key => IsMissing(fill, card, key)).Select(static key => new CrmText("data.key." + key)).ToList();
            complete += missing.Count == 0 ? 1 : 0;
            var asked = judged.Count(field => fill.State(card, field) >= FillState.Empty);
            var filled = judged.Count(field => fill.IsFilled(card, field));
            rows.Add(CrmEvidenceRow.Of(fill.Cards[card], new CrmText(missing.Count == 0 ? $"{Id}.complete" : $"{Id}.incomplete", ("filled", (long)filled), ("asked", (long)asked), ("fields", missing))));
        }
        if (!FieldRoles.KeyNames.Any(key => fill.Fields.Any(field => FieldRoles.Fills(key, field))))
        {
            return context.Finding(EntitySubject(fill.Entity)).NotEvaluated(new CrmText("Data.KeyFieldFill.noColumns", ("entity", EntityText(fill.Entity)))).Build();
        }
        var interval = CrmInterval.Wilson(complete, picked.Count);
        return Judged(context.Finding(EntitySubject(fill.Entity)).Share(complete, picked.Count), interval, ChecksInForce.Of("Data.KeyFieldFill", context.Config).Threshold)
            .Arg("entity", EntityText(fill.Entity)).Arg("low", interval.Low).Arg("high", interval.High).Arg("all", (long)fill.Cards.Count)
            .Cards(Sorted(rows))
            .Impact(0)
            .Build();
    }

    /// <summary>What so few cards prove, held against the lines of the whole base: a pass or a fault where all of the interval lies on one side, else nothing.</summary>
    private FindingBuilder Judged(FindingBuilder builder, CrmInterval interval, CrmThreshold? threshold) =>
        threshold is null || threshold.Evaluate(interval.Low) is var low && low == threshold.Evaluate(interval.High) && low is CrmStatus.Pass or CrmStatus.Fail
            ? builder.Status(threshold?.Evaluate(interval.Low) ?? CrmStatus.Pass)
            : builder.Indeterminate(new CrmText($"{Id}.tooFew", ("low", interval.Low), ("high", interval.High)));

    private static bool IsMissing(EntityFill fill, int card, string key)
    {
        var asked = false;
        for (var field = 0; field < fill.Fields.Count; field++)
        {
            if (!FieldRoles.Fills(key, fill.Fields[field]))
            {
                continue;
            }
            if (fill.IsFilled(card, field))
            {
                return false;
            }
            asked |= fill.State(card, field) is FillState.Empty or FillState.Formal;
        }
        return asked;
    }

    /// <summary>The first cards of a shuffle (Fisher-Yates over the cards in the order of their ids, numbers from SplitMix64).</summary>
    private static List<int> Pick(EntityFill fill, int size, ulong seed)
    {
        var order = Enumerable.Range(0, fill.Cards.Count)
            .OrderBy(card => fill.Cards[card].Id, StringComparer.Ordinal)
            .ThenBy(card => fill.Cards[card].DisplayName, StringComparer.Ordinal)
            .ThenBy(card => fill.Cards[card].File, StringComparer.Ordinal)
            .ThenBy(card => fill.Cards[card].Line)
            .ToArray();
        var picked = new List<int>();
        for (var i = 0; i < order.Length && picked.Count < size; i++)
        {
            var j = i + (int)(Next(ref seed) % (ulong)(order.Length - i));
            (order[i], order[j]) = (order[j], order[i]);
            picked.Add(order[i]);
        }
        return picked;
    }

    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
