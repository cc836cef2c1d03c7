using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// Tells a history of stages by what stands in it, where its captions would also fit a list of deals or are those of no export: most rows belong to deals that
/// come again on another stage at another time. A list names a deal once.
/// </summary>
internal static class HistoryShape
{
    /// <summary>The profile of a history where the table is one; else what was chosen by the captions.</summary>
    public static MappingProfile? Profile(RawTable table, MappingProfile? chosen, ImportOptions options)
    {
        var isOpen = options.Entity is null && chosen is null or { System: ProfileCatalogue.Generic, Entity: "Deal" };
        return isOpen && ProfileCatalogue.GenericOf("StageChange") is { } history && Fits(table, history) ? history : chosen;
    }

    private static bool Fits(RawTable table, MappingProfile history)
    {
        var keys = table.Headers.Select(HeaderKey.Of).ToList();
        int Column(string target) => keys.FindIndex(key => history.TargetsOf(key).Contains(target));
        var deal = Column(nameof(CrmStageChange.DealId)) is >= 0 and var id ? id : Column(nameof(CrmStageChange.Deal));
        var (stage, time) = (Column(nameof(CrmStageChange.Stage)), Column(nameof(CrmStageChange.ChangedAt)));
        if (deal < 0 || stage < 0 || time < 0)
        {
            return false;
        }
        var rows = table.Sample.Select(static row => row.Cells).Where(cells => cells.Length > Math.Max(deal, Math.Max(stage, time)) && cells.Span[deal].Length > 0)
            .Select(cells => (Deal: cells.Span[deal], Stage: cells.Span[stage], Time: cells.Span[time])).ToList();
        var moving = rows.GroupBy(static row => row.Deal, StringComparer.Ordinal)
            .Where(static rows => rows.DistinctBy(static row => row.Stage).Count() > 1 && rows.DistinctBy(static row => row.Time).Count() > 1)
            .Sum(static rows => rows.Count());
        return 2 * moving > rows.Count;
    }
}
