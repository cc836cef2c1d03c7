namespace CrmAudit.Engine.Process;

/// <summary>
/// A history from REST names stages by code (C2:PREPARATION) where the list of deals has their names. The deals themselves translate: the code a deal's history ends on is
/// the name it stands under. A code is translated when most of its deals agree; one no deal stands on now keeps its code.
/// </summary>
internal static class StageCodes
{
    /// <summary>Share of the deals on a code that must stand under one name: a deal may have moved between the two exports.</summary>
    private const double Agreement = 0.6;

    /// <summary>The history of deals in their words; as it is where it speaks their language already.</summary>
    public static IReadOnlyList<CrmStageChange> Named(CrmDataset data)
    {
        // Statuses of leads have codes of their own, some of them like those of stages.
        IReadOnlyList<CrmStageChange> changes = data.StageChanges.All(static change => change.LeadId is null) ? data.StageChanges : [.. data.StageChanges.Where(static change => change.LeadId is null)];
        var known = data.Deals.Select(static deal => deal.Stage).OfType<string>().ToHashSet(StageName.Comparer);
        if (known.Count == 0 || changes.Count == 0 || changes.Any(change => change.Stage is { } stage && known.Contains(stage)))
        {
            return changes;
        }
        var names = Learn(data);
        return names.Count == 0 ? changes : [.. changes.Select(change => Translated(change, names))];
    }

    private static Dictionary<string, string> Learn(CrmDataset data)
    {
        var last = new Dictionary<string, CrmStageChange>(StringComparer.Ordinal);
        foreach (var change in data.StageChanges)
        {
            if (change is { DealId: { Length: > 0 } id, Stage: not null, ChangedAt: { } at } && (!last.TryGetValue(id, out var known) || at > known.ChangedAt))
            {
                last[id] = change;
            }
        }
        return data.Deals
            .Where(deal => deal.Stage is not null && last.ContainsKey(deal.Id))
            .GroupBy(deal => last[deal.Id].Stage!, StringComparer.Ordinal)
            .Select(static group => (Code: group.Key, Deals: group.Count(), Name: group.CountBy(static deal => deal.Stage!).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First()))
            .Where(static item => item.Name.Value >= Agreement * item.Deals)
            .ToDictionary(static item => item.Code, static item => item.Name.Key, StringComparer.Ordinal);
    }

    private static CrmStageChange Translated(CrmStageChange change, Dictionary<string, string> names)
    {
        var translated = (CrmStageChange)change.Copy();
        (translated.FromStage, translated.Stage) = (Name(change.FromStage, names), Name(change.Stage, names));
        return translated;
    }

    private static string? Name(string? stage, Dictionary<string, string> names) => stage is not null && names.TryGetValue(stage, out var name) ? name : stage;
}
