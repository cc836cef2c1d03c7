using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// Tells a history of stages by what stands in it, where its captions would also fit a list of deals or are those of no export: most rows belong to deals that
/// come again on another stage at another time. A list names a deal once.
/// </summary>
internal static class HistoryShape
{
    /// <summary>Deals from which it is no accident that none comes twice.</summary>
    private const int FewestDeals = 3;

    /// <summary>The profile of a history where the table is one; else what was chosen by the captions.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="options">What the caller knows better.</param>
    public static MappingProfile? Profile(RawTable table, TableColumns columns, MappingProfile? chosen, ImportOptions options)
    {
        var isOpen = options.Entity is null && chosen is null or { System: ProfileCatalogue.Generic, Entity: "Deal" or "Lead" };
        return isOpen && ProfileCatalogue.GenericOf("StageChange") is { } history && Fits(table, columns, history) ? history : chosen;
    }

    /// <summary>
    /// Whether a table that has the captions of a history is a list all the same: what numbers its rows are the deals, and none of them comes twice. A history without
    /// ids of its own names a deal once a step, or says from what stage to what.
    /// </summary>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="history">Captions of the history.</param>
    public static bool IsList(TableColumns columns, MappingProfile history)
    {
        if (columns.OwnId < 0 || columns.Items.Any(column => history.TargetsOf(column.Key).Any(static target => target is nameof(CrmStageChange.FromStage) or nameof(CrmStageChange.LeftAt))))
        {
            return false;
        }
        var own = columns.Items[columns.OwnId];
        return own.Content is { Filled: >= FewestDeals, Distinct: >= 1 } && history.TargetsOf(own.Key).Contains(nameof(CrmStageChange.DealId))
            && !columns.Items.Any(column => history.TargetsOf(column.Key).Contains(nameof(CrmStageChange.Id)));
    }

    private static bool Fits(RawTable table, TableColumns columns, MappingProfile history)
    {
        int Column(string target, Func<TableColumn, bool> isLike) =>
            (columns.Items.FirstOrDefault(column => history.TargetsOf(column.Key).Contains(target)) ?? columns.Items.FirstOrDefault(column => !column.Meaning.IsTrap && isLike(column)))?.Index ?? -1;
        var deal = Column(nameof(CrmStageChange.DealId), static column => column.Meaning is { Attribute: "id" or "number", Noun: null or "deal" });
        deal = deal >= 0 ? deal : Column(nameof(CrmStageChange.Deal), static column => column.Meaning is { Attribute: null or "name", Noun: "deal" });
        deal = deal >= 0 ? deal : Column(nameof(CrmStageChange.LeadId), static column => column.Meaning is { Attribute: "id" or "number", Noun: "lead" });
        var stage = Column(nameof(CrmStageChange.Stage), static column => column is { Meaning.Attribute: "stage", Content.Kind: CrmColumnContent.Text });
        var time = Column(nameof(CrmStageChange.ChangedAt), static column => column.Content.Kind == CrmColumnContent.Date);
        if (deal == columns.OwnId && Link(columns) is { } link)
        {
            // The steps have numbers of their own, and beside them stands that of the deal.
            deal = link.Index;
        }
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

    /// <summary>The column of a deal's number that is called by the deal alone (Deal: 1414); one of titles says nothing, since deals of a list may share one.</summary>
    private static TableColumn? Link(TableColumns columns) =>
        columns.Items.FirstOrDefault(column => column.Index != columns.OwnId && column is { Content.Kind: CrmColumnContent.Number, Meaning: { Attribute: null, Event: null, Noun: "deal", IsTrap: false } });
}
