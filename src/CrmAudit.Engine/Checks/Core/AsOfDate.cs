namespace CrmAudit.Engine.Checks.Core;

/// <summary>The moment an export is judged at when nobody says: the newest date it proves.</summary>
internal static class AsOfDate
{
    /// <summary>
    /// The newest date of something that has happened (created, changed, called, moved, closed, sent); plans and deadlines prove
    /// nothing, nor does a date after now. Now, when there is no such date.
    /// </summary>
    public static DateTimeOffset Prove(CrmDataset data, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return Newest(data, now.AddDays(1), static _ => true) ?? now;
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
