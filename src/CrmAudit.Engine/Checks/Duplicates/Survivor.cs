using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Which card of a group to keep.</summary>
internal static class Survivor
{
    /// <summary>Other copies that are told of one by one.</summary>
    private const int MostOthers = 10;

    /// <summary>
    /// The card with the most deals, of equals the most activities, then the most filled fields; then the one touched last, then the oldest. And why, with what hangs on each copy.
    /// </summary>
    /// <param name="members">The cards, the oldest first.</param>
    /// <param name="histories">What hangs on each card; null where nothing tells.</param>
    public static (CrmRecord Card, CrmText Reason) Of(IReadOnlyList<CrmRecord> members, CardHistories? histories = null)
    {
        var (best, rank) = (members[0], Rank(members[0], histories));
        foreach (var card in members.Skip(1))
        {
            var other = Rank(card, histories);
            if (other.CompareTo(rank) > 0)
            {
                (best, rank) = (card, other);
            }
        }
        return (best, histories is not null && members.Any(member => histories.Of(member) != CardHistory.None)
            ? new CrmText("Data.DuplicateGroup.survivor.history", ("history", Told(best, histories)), ("others", Others(members, best, histories)))
            : new CrmText("Data.DuplicateGroup.survivor", ("filled", (long)rank.Filled)));
    }

    private static (int Deals, int Activities, int Filled, DateTimeOffset Touched) Rank(CrmRecord card, CardHistories? histories)
    {
        var history = histories?.Of(card) ?? CardHistory.None;
        return (history.Deals, history.Activities, Filled(card), Touched(card));
    }

    /// <summary>What hangs on the other copies, those with something first.</summary>
    private static List<CrmText> Others(IReadOnlyList<CrmRecord> members, CrmRecord best, CardHistories histories)
    {
        var others = members.Where(member => member != best).OrderBy(member => histories.Of(member) == CardHistory.None).ToList();
        var told = others.Take(MostOthers).Select(member => OnCard(member, histories)).ToList();
        if (others.Count > MostOthers)
        {
            told.Add(new("Data.DuplicateGroup.history.more", ("n", (long)(others.Count - MostOthers))));
        }
        return told;
    }

    private static CrmText OnCard(CrmRecord card, CardHistories histories) => new("Data.DuplicateGroup.history.card", ("id", RecordId.Of(card)), ("history", Told(card, histories)));

    private static IReadOnlyList<CrmText> Told(CrmRecord card, CardHistories histories) =>
        histories.Of(card).Told() is { Count: > 0 } told ? told : [new CrmText("Data.DuplicateGroup.history.none")];

    private static int Filled(CrmRecord card) => CrmSchema.PropertiesOf(card.Entity).Count(property => property.IsFilled(card)) + card.Fields.Count;

    private static DateTimeOffset Touched(CrmRecord record) => (record is CrmCard card ? card.LastActivityAt ?? card.ModifiedAt : null) ?? DateTimeOffset.MinValue;
}
