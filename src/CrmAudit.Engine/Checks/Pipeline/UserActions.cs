using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What people did in the CRM and when: calls, letters, meetings, tasks set or done, cards created or changed, deals moved.</summary>
internal static class UserActions
{
    private static readonly PerRun<Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)>> OfRun = new(Spans);

    /// <summary>The first and the last action under a name; null where the exports show none.</summary>
    public static (DateTimeOffset First, DateTimeOffset Last)? SpanOf(CheckContext context, string user) => OfRun.Of(context).TryGetValue(user.Trim(), out var span) ? span : null;

    /// <summary>All actions with a name.</summary>
    public static IEnumerable<(string? User, DateTimeOffset? At)> All(CrmDataset data)
    {
        foreach (var activity in data.Activities)
        {
            yield return (activity.Owner, activity.StartedAt ?? activity.CreatedAt);
        }
        foreach (var task in data.Tasks)
        {
            yield return (task.CreatedBy, task.CreatedAt);
            yield return (task.Owner, task.CompletedAt);
        }
        foreach (var card in data.Contacts.Cast<CrmCard>().Concat(data.Companies).Concat(data.Leads).Concat(data.Deals))
        {
            yield return (card.CreatedBy, card.CreatedAt);
            yield return (card.ModifiedBy, card.ModifiedAt);
        }
        foreach (var change in data.StageChanges)
        {
            yield return (change.ChangedBy, change.ChangedAt);
        }
    }

    private static Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)> Spans(CheckContext context)
    {
        var spans = new Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (user, at) in All(context.Data))
        {
            if (user?.Trim() is { Length: > 0 } name && at is { } moment && moment <= context.AsOf)
            {
                spans[name] = spans.TryGetValue(name, out var span) ? (moment < span.First ? moment : span.First, moment > span.Last ? moment : span.Last) : (moment, moment);
            }
        }
        return spans;
    }
}
