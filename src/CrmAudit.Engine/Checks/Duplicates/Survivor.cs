namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Which card of a group to keep.</summary>
internal static class Survivor
{
    /// <summary>The card with the most filled fields; of equals the one touched last, then the oldest. And why.</summary>
    /// <param name="members">The cards, the oldest first.</param>
    public static (CrmRecord Card, CrmText Reason) Of(IReadOnlyList<CrmRecord> members)
    {
        var (best, filled) = (members[0], Filled(members[0]));
        foreach (var card in members.Skip(1))
        {
            var fields = Filled(card);
            if (fields > filled || (fields == filled && Touched(card) > Touched(best)))
            {
                (best, filled) = (card, fields);
            }
        }
        return (best, new CrmText("Data.DuplicateGroup.survivor", ("filled", (long)filled)));
    }

    private static int Filled(CrmRecord card) => CrmSchema.PropertiesOf(card.Entity).Count(property => property.IsFilled(card)) + card.Fields.Count;

    private static DateTimeOffset Touched(CrmRecord record) => (record is CrmCard card ? card.LastActivityAt ?? card.ModifiedAt : null) ?? DateTimeOffset.MinValue;
}
