using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reads the definition and the figures of a report from the configuration and the records of its file.</summary>
internal static class ReportReader
{
    private static readonly HashSet<string> TotalWords = new(StringComparer.Ordinal) { "ИТОГО", "ВСЕГО", "ИТОГ", "TOTAL", "GRAND TOTAL", "БАРЛЫҒЫ", "ЖИЫНЫ" };

    private static readonly string[] CountWords = ["кол", "count", "number", "сан", "шт"];

    public static ReportCase Read(CheckContext context, ReportSection section)
    {
        ReportCase Problem(string id, params ReadOnlySpan<(string, object?)> args) => new(section, null, [], new CrmText($"Report.problem.{id}", [("report", section.Name), .. args]));

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
        var rows = Rows(context, section);
        var date = DateOf(entity, definition.Date);
        var groupBy = definition.GroupBy ?? (rows.Any(static row => row.Group is not null) ? DefaultGroup(context, section) : null);
        if (rows.Count == 0)
        {
            return Problem("noFigures");
        }
        if (!TryWindows(rows, definition.Period, asOf, out var windows, out var wrong))
        {
            return Problem("badPeriod", ("period", wrong));
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

    /// <summary>Figures typed in, then those of the file.</summary>
    private static List<ReportValueSection> Rows(CheckContext context, ReportSection section)
    {
        var rows = section.Values.ToList();
        if (section.Count is not null || section.Sum is not null || section.Value is not null)
        {
            rows.Add(new() { Count = section.Count, Sum = section.Sum, Value = section.Value });
        }
        if (rows.Count == 0)
        {
            rows.AddRange(Figures(context, section).Select(static figure => RowOf(figure)).Where(static row => row.Count is not null || row.Sum is not null || row.Value is not null));
        }
        var isTotal = rows.ConvertAll(static row => row.Group is { } group && TotalWords.Contains(group.Trim().TrimEnd(':').ToUpperInvariant()));
        return isTotal.Contains(false) ? [.. rows.Where((_, index) => !isTotal[index])] : rows;
    }

    /// <summary>The figures of a report; all there are where only one report is asked about and none names it.</summary>
    private static IReadOnlyList<CrmReportFigure> Figures(CheckContext context, ReportSection section)
    {
        var own = ConfiguredFiles.Figures(context.Config, context.Data, section);
        return own.Count == 0 && section.File is null && context.Config.Reports.Count == 1 ? context.Data.ReportFigures : own;
    }

    private static ReportValueSection RowOf(CrmReportFigure figure)
    {
        var countsOnly = figure is { Count: null, Amount: { } whole } && whole == Math.Truncate(whole)
            && figure.Metric is { } metric && Array.Exists(CountWords, word => metric.Contains(word, StringComparison.OrdinalIgnoreCase));
        return new()
        {
            Period = Blank(figure.Period),
            Group = Blank(figure.Group),
            Count = countsOnly ? (long)figure.Amount!.Value : figure.Count,
            Sum = countsOnly ? null : figure.Amount,
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A table by managers unless the header of its groups says sources or stages.</summary>
    private static string DefaultGroup(CheckContext context, ReportSection section)
    {
        var header = Figures(context, section)
            .Select(static figure => figure.Origin?.Columns.FirstOrDefault(static column => column.Property == nameof(CrmReportFigure.Group))?.Header).OfType<string>().FirstOrDefault() ?? "";
        return header.Contains("источник", StringComparison.OrdinalIgnoreCase) || header.Contains("source", StringComparison.OrdinalIgnoreCase) ? "LeadSource"
            : header.Contains("стади", StringComparison.OrdinalIgnoreCase) || header.Contains("stage", StringComparison.OrdinalIgnoreCase) ? "Stage"
            : "Owner";
    }

    /// <summary>A window for every period the figures name; that of the definition for figures that name none.</summary>
    private static bool TryWindows(List<ReportValueSection> rows, string? period, DateTime asOf, out Dictionary<string, ReportWindow> windows, out string? wrong)
    {
        windows = new(StringComparer.OrdinalIgnoreCase);
        foreach (var text in rows.Select(row => row.Period ?? period ?? "").Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var window = ReportWindow.Always;
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

    private static List<ReportedCell> CellsOf(List<ReportValueSection> rows, Dictionary<string, ReportWindow> windows, bool isGrouped)
    {
        var order = windows.Keys.ToList();
        var cells = new Dictionary<CellKey, ReportedCell>();
        foreach (var row in rows)
        {
            var bucket = row.Period is { } period ? order.FindIndex(name => name.Equals(period, StringComparison.OrdinalIgnoreCase)) : 0;
            var key = new CellKey(bucket, isGrouped ? GroupKey.Of(row.Group) : "");
            var cell = new ReportedCell(key, row.Group ?? "", row.Period, row.Count, row.Sum, row.Value);
            // The count and the sum of one place may stand in two rows.
            cells[key] = cells.TryGetValue(key, out var other)
                ? other with { Count = other.Count ?? cell.Count, Sum = other.Sum ?? cell.Sum, Value = other.Value ?? cell.Value }
                : cell;
        }
        return [.. cells.Values];
    }
}
