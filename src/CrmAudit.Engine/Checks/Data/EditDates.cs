using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Whether the dates of last change of an entity tell anything.</summary>
internal static class EditDates
{
    /// <summary>Changes within this time of creation are the saving itself.</summary>
    private static readonly TimeSpan Saving = TimeSpan.FromMinutes(1);

    /// <summary>Share of the cards changed on one day that no people at work change.</summary>
    private const double Mass = 0.95;

    /// <summary>Cards of which half were created within so many days may well have been changed on one day.</summary>
    private const double CreatedOver = 30;

    /// <summary>Why the dates of change tell nothing of work with the cards; null when they do.</summary>
    /// <param name="cards">Cards of one entity.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="proofRows">Fewest cards with both dates that prove it.</param>
    public static CrmText? LostReason(IReadOnlyCollection<CrmCard> cards, string entity, double proofRows) =>
        OnlyRepeatCreation(cards, proofRows) ? new("data.editDatesLost", ("entity", new CrmText($"report.entity.{entity}")))
        : MassChangeOf(cards, proofRows) is { } mass ? new("data.editDatesOfOneDay", ("entity", new CrmText($"report.entity.{entity}")), ("n", mass.Cards), ("all", mass.All), ("day", mass.Day))
        : null;

    /// <summary>
    /// True when every card that has both dates was last changed as it was created and there are enough of them: the export, or the
    /// system that was migrated from, lost the dates of change.
    /// </summary>
    public static bool OnlyRepeatCreation(IEnumerable<CrmRecord> cards, double proofRows)
    {
        long both = 0;
        foreach (var card in cards.OfType<CrmCard>())
        {
            if (card is { ModifiedAt: { } modified, CreatedAt: { } created })
            {
                both++;
                if ((modified - created).Duration() > Saving)
                {
                    return false;
                }
            }
        }
        return both >= proofRows;
    }

    /// <summary>That nearly all cards were created on one day, which is the day of an import and not the one they began; null where they were not, or are too few.</summary>
    public static CrmText? MassCreation(IReadOnlyCollection<DateTimeOffset> created, double proofRows)
    {
        if (created.Count < proofRows)
        {
            return null;
        }
        var (day, count) = created.CountBy(static moment => new DateTimeOffset(moment.Date, moment.Offset)).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).First();
        return count >= Mass * created.Count ? new("data.createdOnOneDay", ("n", (long)count), ("all", (long)created.Count), ("day", day)) : null;
    }

    /// <summary>The day on which nearly all cards, created over months, were changed: an import or a bulk change did that, and what was done before it is lost.</summary>
    private static (long Cards, long All, DateTimeOffset Day)? MassChangeOf(IReadOnlyCollection<CrmCard> cards, double proofRows)
    {
        var dated = cards.Where(static card => card is { ModifiedAt: not null, CreatedAt: not null }).ToList();
        var created = dated.Select(static card => (card.CreatedAt!.Value - DateTimeOffset.UnixEpoch).TotalDays).Order().ToArray();
        if (dated.Count < proofRows || Quantiles.OfSorted(created, 0.75) - Quantiles.OfSorted(created, 0.25) < CreatedOver)
        {
            return null;
        }
        var (day, count) = dated.CountBy(static card => new DateTimeOffset(card.ModifiedAt!.Value.Date, card.ModifiedAt.Value.Offset)).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).First();
        return count >= Mass * dated.Count ? (count, dated.Count, day) : null;
    }
}
