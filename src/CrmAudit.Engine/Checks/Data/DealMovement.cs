using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// When each open deal last moved: creation, change, move between stages, activity (its own date and the linked calls and letters) and
/// done tasks. Plans lie ahead and move nothing. Computed once for both checks of idle deals.
/// </summary>
internal sealed class DealMovement
{
    private static readonly PerRun<DealMovement> OfRun = new(Build);

    private readonly Dictionary<CrmDeal, DateTimeOffset> _last = new(ReferenceEqualityComparer.Instance);

    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    private DealMovement(IReadOnlyList<CrmDeal> open) => Open = open;

    /// <summary>Open deals.</summary>
    public IReadOnlyList<CrmDeal> Open { get; }

    /// <summary>What the dates come from.</summary>
    public IReadOnlyCollection<string> Sources => _sources;

    /// <summary>Why nothing can be told; null when it can.</summary>
    public CrmText? Reason { get; private init; }

    /// <summary>The last movement of an open deal; null when it has no date at all.</summary>
    public DateTimeOffset? Of(CrmDeal deal) => _last.TryGetValue(deal, out var date) ? date : null;

    public static DealMovement Of(CheckContext context) => OfRun.Of(context);

    private static DealMovement Build(CheckContext context)
    {
        var data = context.Data;
        var open = data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).ToList();
        if (data.Deals.Count > 0 && data.Deals.All(static deal => deal.Status == CrmDealStatus.Unknown))
        {
            return new(open) { Reason = new CrmText("data.noDealStatus") };
        }
        var edits = data.Has("Deal", nameof(CrmDeal.ModifiedAt));
        var lost = edits ? EditDates.LostReason(data.Deals, "Deal", ChecksInForce.Of("Data.StaleDeal", context.Config).Parameters["proofRows"]) : null;
        var movement = new DealMovement(open);
        var byId = open.Where(static deal => deal.Id.Length > 0).GroupBy(static deal => deal.Id, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        foreach (var deal in open)
        {
            movement.Note(deal, deal.CreatedAt, context, null);
            movement.Note(deal, lost is not null ? null : deal.ModifiedAt, context, "Deal.ModifiedAt");
            movement.Note(deal, deal.StageChangedAt, context, "Deal.StageChangedAt");
            movement.Note(deal, deal.LastActivityAt, context, "Deal.LastActivityAt");
        }
        foreach (var change in data.StageChanges)
        {
            movement.NoteAll(change.DealId is { } id ? byId.GetValueOrDefault(id) : null, change.ChangedAt, context, "StageChange");
        }
        var links = DealLinks.Of(context);
        foreach (var activity in data.Activities)
        {
            movement.NoteAll(links.Named(activity), activity.StartedAt ?? activity.CreatedAt, context, "Activity");
        }
        foreach (var task in data.Tasks.Where(static task => task.Done != false))
        {
            movement.NoteAll(links.Named(task), task.CompletedAt, context, "Task");
        }
        if (movement._sources.Count > 0 || open.Count == 0)
        {
            return movement;
        }
        return new(open) { Reason = lost ?? new CrmText("data.noMovement") };
    }

    private void NoteAll(IReadOnlyList<CrmDeal>? deals, DateTimeOffset? date, CheckContext context, string source)
    {
        foreach (var deal in (deals ?? []).Where(static deal => deal.Status == CrmDealStatus.Open))
        {
            Note(deal, date, context, source);
        }
    }

    private void Note(CrmDeal deal, DateTimeOffset? date, CheckContext context, string? source)
    {
        if (date is not { } when || when > context.AsOf.AddDays(1))
        {
            return;
        }
        if (source is not null)
        {
            _sources.Add(source);
        }
        if (!_last.TryGetValue(deal, out var known) || when > known)
        {
            _last[deal] = when;
        }
    }
}
