namespace CrmAudit.Engine.Checks.Core;

/// <summary>The moment an export is judged at when nobody says: the newest date it proves.</summary>
internal static class AsOfDate
{
    /// <summary>Of fewer records one may well be the only one of its month.</summary>
    private const int FewestRecords = 50;

    private static readonly TimeSpan Alone = TimeSpan.FromDays(60);

    /// <summary>
    /// The newest date of something that has happened (created, changed, called, moved, closed, sent); plans and deadlines prove
    /// nothing, nor does a date after now. A single record months after all others is a slip of the hand, not the day of the export. Now, when there is no such date.
    /// </summary>
    public static DateTimeOffset Prove(CrmDataset data, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var limit = now.AddDays(1);
        var days = CrmSchema.Entities.SelectMany(data.Of).Select(record => NewestOf(record, limit)).OfType<DateTimeOffset>().OrderDescending().ToList();
        return days.Count == 0 ? now : days.Count >= FewestRecords && days[0] - days[1] > Alone ? days[1] : days[0];
    }

    private static DateTimeOffset? NewestOf(CrmRecord record, DateTimeOffset limit)
    {
        DateTimeOffset? newest = null;
        foreach (var date in Happened(record))
        {
            newest = date is { } happened && happened <= limit && (newest is null || happened > newest) ? happened : newest;
        }
        return newest;
    }

    /// <summary>The newest date of something that has happened to the records asked for.</summary>
    /// <param name="data">The exports.</param>
    /// <param name="limit">Later dates are wrong and prove nothing.</param>
    /// <param name="counts">Which records are asked for.</param>
    public static DateTimeOffset? Newest(CrmDataset data, DateTimeOffset limit, Func<CrmRecord, bool> counts)
    {
        DateTimeOffset? newest = null;
        foreach (var record in CrmSchema.Entities.SelectMany(data.Of))
        {
            foreach (var date in Happened(record))
            {
                if (date is { } happened && happened <= limit && (newest is null || happened > newest) && counts(record))
                {
                    newest = happened;
                }
            }
        }
        return newest;
    }

    private static ReadOnlySpan<DateTimeOffset?> Happened(CrmRecord record) => record switch
    {
        CrmActivity activity => new[] { activity.CreatedAt, activity.ModifiedAt, activity.StartedAt },
        CrmTask task => new[] { task.CreatedAt, task.ModifiedAt, task.CompletedAt },
        CrmDeal { Status: CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed } deal => new[] { deal.CreatedAt, deal.ModifiedAt, deal.LastActivityAt, deal.ClosedAt },
        CrmCard card => new[] { card.CreatedAt, card.ModifiedAt, card.LastActivityAt },
        CrmStageChange change => new[] { change.ChangedAt },
        CrmOrder order => new[] { order.OrderedAt, order.StatusChangedAt },
        CrmMailing mailing => new[] { mailing.SentAt },
        CrmLogEntry entry => new[] { entry.Time },
        CrmUser user => new[] { user.LastLoginAt },
        CrmAutomation automation => new[] { automation.LastFiredAt },
        _ => [],
    };
}
