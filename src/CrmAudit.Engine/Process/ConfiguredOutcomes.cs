using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>What the configuration says of a stage decides the outcome of the deals that stand on it, except where a column of the export told another one.</summary>
internal static class ConfiguredOutcomes
{
    /// <summary>The records with those outcomes; the same object where nothing differs. Records of the caller are never altered.</summary>
    public static CrmDataset Apply(AuditConfig config, CrmDataset data)
    {
        var outcomes = config.Pipelines.ToDictionary(
            static section => section,
            static section => section.Stages.Where(static stage => stage.Status is not null).DistinctBy(static stage => stage.Name, StageName.Comparer).ToDictionary(static stage => stage.Name, static stage => stage.Status!.Value, StageName.Comparer));
        if (!outcomes.Values.Any(static stages => stages.Count > 0))
        {
            return data;
        }
        var changed = false;
        var deals = new List<CrmDeal>(data.Deals.Count);
        foreach (var deal in data.Deals)
        {
            var told = deal.Stage is { } stage && PipelineLog.SectionOf(deal.Pipeline ?? "", config) is { } section && outcomes[section].TryGetValue(stage, out var outcome) ? outcome : deal.Status;
            if (told == deal.Status || IsToldByColumn(deal))
            {
                deals.Add(deal);
                continue;
            }
            changed = true;
            var copy = (CrmDeal)deal.Copy();
            copy.Status = told;
            deals.Add(copy);
        }
        return changed ? data.With(deals) : data;
    }

    /// <summary>A column that says the deal is closed does not say how it ended.</summary>
    private static bool IsToldByColumn(CrmDeal deal) => deal.StatusText is not null && deal.Status is CrmDealStatus.Open or CrmDealStatus.Won or CrmDealStatus.Lost;
}
