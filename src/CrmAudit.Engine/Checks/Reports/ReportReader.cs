using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reads the definition and the figures of a report from the configuration and the records of its file.</summary>
internal static class ReportReader
{
    public static ReportCase Read(CheckContext context, ReportSection section)
    {
        ReportCase Problem(string id, params ReadOnlySpan<(string, object?)> args) => new(section, null, [], new CrmText($"Report.problem.{id}", [("report", section.Title ?? (object)section.Name), .. args]));

        if (section.Definition is not { } definition)
        {
            return Problem("noDefinition");
        }
        var entity = CrmSchema.Entities.FirstOrDefault(known => known.Equals(definition.Entity, StringComparison.OrdinalIgnoreCase));
        if (entity is null || context.Data.Of(entity).Count == 0)
        {
            return Problem("noRecords", ("entity", entity is null ? definition.Entity : new CrmText($"report.entity.{entity}")));
        }
        var zone = TimeZoneInfo.FindSystemTimeZoneById(definition.TimeZone ?? context.Config.Audit.TimeZone);
        var asOf = TimeZoneInfo.ConvertTime(context.AsOf, zone).DateTime;
        var rows = ReportedRows.Of(context, section);
        var date = DateOf(entity, definition.Date);
        var groupBy = definition.GroupBy ?? (ReportedRows.AreGrouped(rows) ? ReportedRows.GroupedBy(context, section) : null);
        if (rows.Count == 0)
        {
            return Problem("noFigures");
        }
        if (!TryWindows(rows, definition.Period, asOf, out var windows, out var wrong))
        {
            return Problem("badPeriod", ("period", wrong));
        }
        if (ReportCoverage.Problem(context, definition, entity, date, windows.Values, zone) is { } scope)
        {
            return Problem(scope.Id, scope.Args);
        }
        var query = new RecountQuery
        {
            Metric = definition.Metric,
            Entity = entity,
            Date = date,
            Windows = [.. windows.Values],
            Zone = zone,
            Statuses = StatusesOf(definition.Status),
            Filters = [.. definition.Filters.Select(static filter => (filter.Key, (IReadOnlyList<string>)[.. filter.Value]))],
            GroupBy = groupBy,
            Amount = definition.Amount,
            Currency = definition.Currency,
            HomeCurrency = context.Config.Audit.Currency,
            Rates = ReportRates.Of(context.Config, definition),
            Rounding = definition.Rounding,
            CountsTests = definition.Tests != "leftOut",
            Plan = definition.Plan,
            RunAt = section.RunAt is { } run ? TimeZoneInfo.ConvertTime(run, zone).DateTime : null,
        };
        if (query.HasPeriod && Array.TrueForAll(new RecountRows(context.Data, query).Dates(date), static ticks => ticks == RecountRows.NoDate))
        {
            return Problem("noField", ("field", FieldName.Of(date)));
        }
        return new(section, query, CellsOf(rows, windows, groupBy is not null), null);
    }

    /// <summary>The values of a status word; none for all.</summary>
    public static IReadOnlyList<RowStatus> StatusesOf(string status) => status switch
    {
        "won" => [RowStatus.Won],
        "lost" => [RowStatus.Lost],
        "open" => [RowStatus.Open],
        "closed" => [RowStatus.Won, RowStatus.Lost],
        _ => [],
    };

    /// <summary>The date as configured where the entity has it; otherwise the day its records come to be.</summary>
    public static string DateOf(string entity, string wanted)
    {
        var names = CrmSchema.PropertiesOf(entity).Where(static property => property.Kind == CrmFieldKind.Date).Select(static property => property.Name).ToList();
        return names.Find(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? names.Find(static name => name is "OrderedAt" or "StartedAt" or "CreatedAt") ?? names.FirstOrDefault() ?? wanted;
    }

    /// <summary>A window for every period the figures name; that of the definition for figures that name none.</summary>
    private static bool TryWindows(List<ReportedRow> rows, string? period, DateTime asOf, out Dictionary<string, TimeWindow> windows, out string? wrong)
    {
        windows = new(StringComparer.OrdinalIgnoreCase);
        foreach (var text in rows.Select(row => row.Period ?? period ?? "").Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var window = TimeWindow.Always;
            if (text.Length > 0 && !PeriodText.TryParse(text, asOf, out window))
            {
                wrong = text;
                return false;
            }
            windows[text] = window;
        }
        wrong = null;
        return true;
    }

    private static List<ReportedCell> CellsOf(List<ReportedRow> rows, Dictionary<string, TimeWindow> windows, bool isGrouped)
    {
        var order = windows.Keys.ToList();
        var cells = new Dictionary<CellKey, ReportedCell>();
        foreach (var row in rows)
        {
            var bucket = row.Period is { } period ? order.FindIndex(name => name.Equals(period, StringComparison.OrdinalIgnoreCase)) : 0;
            var key = new CellKey(bucket, isGrouped ? GroupKey.Of(ReportedRows.GroupOf(row)) : "");
            var cell = new ReportedCell(key, row.Group ?? "", row.Period, row.Count, row.Sum, row.Value) { Step = row.Step };
            // The count and the sum of one place may stand in two rows.
            cells[key] = cells.TryGetValue(key, out var other)
                ? other with { Count = other.Count ?? cell.Count, Sum = other.Sum ?? cell.Sum, Value = other.Value ?? cell.Value, Step = Math.Max(other.Step, cell.Step) }
                : cell;
        }
        return [.. cells.Values];
    }
}
