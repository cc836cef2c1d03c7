using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The deals and their stage history as cases. The order of rows in the exports plays no part: the events of one deal are put in order
/// by <see cref="EventOrder"/>.
/// </summary>
internal sealed class ProcessLog
{
    private ProcessLog(IReadOnlyList<PipelineLog> pipelines, bool hasHistory, long leadMoves)
    {
        Pipelines = pipelines;
        HasHistory = hasHistory;
        LeadMoves = leadMoves;
    }

    /// <summary>The pipelines that have a deal, by name.</summary>
    public IReadOnlyList<PipelineLog> Pipelines { get; }

    /// <summary>Whether the exports have any stage history.</summary>
    public bool HasHistory { get; }

    /// <summary>Moves of leads in the exports. They are no moves of any deal and in no pipeline.</summary>
    public long LeadMoves { get; }

    public static ProcessLog Build(CrmDataset data, AuditConfig config)
    {
        var owners = Owners(data.Deals);
        var changes = GroupByDeal(StageCodes.Named(data), new DealReferences(owners));
        var drafts = new List<Draft>(data.Deals.Count);
        foreach (var deal in data.Deals)
        {
            var rows = deal.Id.Length > 0 && owners[deal.Id] == deal ? changes.GetValueOrDefault(deal.Id) ?? [] : [];
            drafts.Add(new(deal.Id, deal, deal.Pipeline ?? PipelineOf(rows), deal.Status, rows));
        }
        var hasDeals = data.Deals.Count > 0;
        var told = new ToldStages(data);
        foreach (var (id, rows) in changes)
        {
            if (!owners.ContainsKey(id))
            {
                drafts.Add(new(id, null, PipelineOf(rows), hasDeals ? CrmDealStatus.Unknown : StatusOf(rows), rows));
            }
        }
        var pipelines = drafts.GroupBy(static draft => draft.Pipeline, StageName.Comparer)
            .AsParallel()
            .Select(group => Pipeline(group, config, told))
            .OrderBy(static pipeline => pipeline.Name, StringComparer.Ordinal)
            .ToList();
        // A configured pipeline without a single deal is there all the same.
        var idle = config.Pipelines.Where(section => !pipelines.Exists(pipeline => pipeline.Section == section)).Select(section => PipelineLog.Build(section.Name, [], section, told.Of(section.Name)));
        return new([.. pipelines, .. idle], changes.Count > 0, data.StageChanges.LongCount(static change => change.LeadId is not null));
    }

    private static PipelineLog Pipeline(IEnumerable<Draft> group, AuditConfig config, ToldStages settings)
    {
        var drafts = group.ToList();
        drafts.Sort(static (left, right) => left.CompareTo(right));
        var name = drafts.CountBy(static draft => draft.Pipeline).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key;
        var section = PipelineLog.SectionOf(name, config);
        var told = settings.Of(name);
        var ranks = new StageRanks([.. drafts.Select(static draft => draft.Rows)], section, told);
        return PipelineLog.Build(name, [.. drafts.Select(draft => draft.ToCase(ranks))], section, told);
    }

    /// <summary>The deal each id stands for: where exports overlap and give one deal twice, the one changed last has the history.</summary>
    private static Dictionary<string, CrmDeal> Owners(IReadOnlyList<CrmDeal> deals)
    {
        var owners = new Dictionary<string, CrmDeal>(deals.Count, StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            if (deal.Id.Length > 0 && !owners.TryAdd(deal.Id, deal) && IsLater(deal, owners[deal.Id]))
            {
                owners[deal.Id] = deal;
            }
        }
        return owners;
    }

    private static bool IsLater(CrmDeal left, CrmDeal right)
    {
        var order = Nullable.Compare(left.ModifiedAt, right.ModifiedAt);
        order = order != 0 ? order : Nullable.Compare(left.ClosedAt, right.ClosedAt);
        order = order != 0 ? order : string.CompareOrdinal(left.Stage, right.Stage);
        return (order != 0 ? order : string.CompareOrdinal(left.Name, right.Name)) > 0;
    }

    private static string PipelineOf(List<CrmStageChange> rows) => rows.FindLast(static row => row.Pipeline is not null)?.Pipeline ?? "";

    /// <summary>Without a list of deals, the name of the stage a history ends on tells how it ended.</summary>
    private static CrmDealStatus StatusOf(List<CrmStageChange> rows) =>
        DealOutcomeWords.Of(rows[^1].Stage) is var status and (CrmDealStatus.Won or CrmDealStatus.Lost) ? status : CrmDealStatus.Open;

    private static Dictionary<string, List<CrmStageChange>> GroupByDeal(IReadOnlyList<CrmStageChange> changes, DealReferences references)
    {
        var groups = new Dictionary<string, List<CrmStageChange>>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (references.IdOf(change) is not { Length: > 0 } id || change.Stage is null || change.ChangedAt is null)
            {
                continue;
            }
            if (!groups.TryGetValue(id, out var group))
            {
                groups[id] = group = [];
            }
            group.Add(change);
        }
        Parallel.ForEach(groups.Values, EventOrder.SortByTime);
        return groups;
    }

    /// <summary>A case before its events are in order.</summary>
    private readonly record struct Draft(string Id, CrmDeal? Deal, string Pipeline, CrmDealStatus Status, List<CrmStageChange> Rows)
    {
        public int CompareTo(Draft other)
        {
            var order = string.CompareOrdinal(Id, other.Id);
            order = order != 0 ? order : Nullable.Compare(Deal?.CreatedAt, other.Deal?.CreatedAt);
            order = order != 0 ? order : string.CompareOrdinal(Deal?.Name, other.Deal?.Name);
            return order != 0 ? order : string.CompareOrdinal(Deal?.Stage, other.Deal?.Stage);
        }

        public DealCase ToCase(StageRanks ranks) => new()
        {
            Id = Id,
            Deal = Deal,
            Pipeline = Pipeline,
            Status = Status,
            Events = EventOrder.Arrange(Rows, Deal?.CreatedAt, ranks),
        };
    }
}
