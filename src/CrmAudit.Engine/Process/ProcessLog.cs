using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The deals and their stage history as cases. The order of rows in the exports plays no part: events of one deal are
/// ordered by time; equal times by the chain of the stages left, where the export names them, then by the number of the
/// row, then by the order of the stages, then by name.
/// </summary>
internal sealed class ProcessLog
{
    private ProcessLog(IReadOnlyList<PipelineLog> pipelines, bool hasHistory)
    {
        Pipelines = pipelines;
        HasHistory = hasHistory;
    }

    /// <summary>The pipelines that have a deal, by name.</summary>
    public IReadOnlyList<PipelineLog> Pipelines { get; }

    /// <summary>Whether the exports have any stage history.</summary>
    public bool HasHistory { get; }

    public static ProcessLog Build(CrmDataset data, AuditConfig config)
    {
        var changes = GroupByDeal(data.StageChanges);
        var cases = new List<DealCase>(data.Deals.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var deal in data.Deals)
        {
            var history = deal.Id.Length > 0 && seen.Add(deal.Id) ? changes.GetValueOrDefault(deal.Id) ?? [] : [];
            var pipeline = deal.Pipeline ?? history.Select(static change => change.Pipeline).FirstOrDefault(static name => name is not null) ?? "";
            cases.Add(Case(deal.Id, deal, pipeline, history, deal.Status));
        }
        var hasDeals = data.Deals.Count > 0;
        foreach (var (id, history) in changes)
        {
            if (!seen.Contains(id))
            {
                var pipeline = history.Select(static change => change.Pipeline).FirstOrDefault(static name => name is not null) ?? "";
                cases.Add(Case(id, null, pipeline, history, hasDeals ? CrmDealStatus.Unknown : CrmDealStatus.Open));
            }
        }
        var pipelines = cases.GroupBy(static item => item.Pipeline, StageName.Comparer)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => PipelineLog.Build(group.Key, [.. group.OrderBy(static item => item.Id, StringComparer.Ordinal)], config))
            .ToList();
        // A configured pipeline without a single deal is there all the same.
        var idle = config.Pipelines.Where(section => !pipelines.Exists(pipeline => pipeline.Section == section)).Select(section => PipelineLog.Build(section.Name, [], config));
        return new([.. pipelines, .. idle], changes.Count > 0);
    }

    private static Dictionary<string, List<CrmStageChange>> GroupByDeal(IReadOnlyList<CrmStageChange> changes)
    {
        var groups = new Dictionary<string, List<CrmStageChange>>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.DealId is not { Length: > 0 } id || change.Stage is null || change.ChangedAt is null)
            {
                continue;
            }
            if (!groups.TryGetValue(id, out var group))
            {
                groups[id] = group = [];
            }
            group.Add(change);
        }
        return groups;
    }

    private static DealCase Case(string id, CrmDeal? deal, string pipeline, List<CrmStageChange> history, CrmDealStatus status) => new()
    {
        Id = id,
        Deal = deal,
        Pipeline = pipeline,
        Status = status,
        Events = EventOrder.Arrange(history, deal?.CreatedAt),
    };
}
