using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Why a field stays empty, by how the managers differ: nobody fills it (not needed), some nearly always and some hardly ever (not taught), most of them now and then (no
/// motive). One manager, or few cards each, tell nothing.
/// </summary>
internal static class EmptyFieldCauses
{
    private const int FewestCards = 10;
    private const double Hardly = 0.2;
    private const double Nearly = 0.8;

    /// <summary>The causes of one field.</summary>
    /// <param name="fill">The entity.</param>
    /// <param name="state">Whether a card has it; null where its export has no such column.</param>
    public static IReadOnlyList<Cause> Of(EntityFill fill, Func<int, bool?> state)
    {
        var shares = Enumerable.Range(0, fill.Cards.Count)
            .Select(card => (Owner: (fill.Cards[card] as CrmCard)?.Owner?.Trim(), State: state(card)))
            .Where(static card => !string.IsNullOrEmpty(card.Owner) && card.State is not null)
            .GroupBy(static card => card.Owner!, StringComparer.OrdinalIgnoreCase)
            .Where(static owner => owner.Count() >= FewestCards)
            .Select(static owner => (double)owner.Count(static card => card.State == true) / owner.Count())
            .ToList();
        if (shares.Count < 2)
        {
            return [new("noManagers", false, new("data.cause.noManagers", ("n", (long)shares.Count), ("minimum", (long)FewestCards)))];
        }
        var (all, low, high) = ((long)shares.Count, shares.LongCount(static share => share <= Hardly), shares.LongCount(static share => share >= Nearly));
        var middle = all - low - high;
        return
        [
            new("notNeeded", low == all, new("data.cause.notNeeded", ("n", low), ("all", all))),
            new("notTaught", low > 0 && high > 0 && low + high >= middle, new("data.cause.notTaught", ("n", low), ("high", high), ("all", all))),
            new("noMotive", 2 * middle > all, new("data.cause.noMotive", ("n", middle), ("all", all))),
        ];
    }
}
