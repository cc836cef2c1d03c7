using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Engine.Import.Figures;

/// <summary>
/// Reads a report as it was exported or copied: rows by group or by period, months or groups across, one or two rows of headers, subtotals and totals, percentages, numbers
/// in thousands and millions, or one figure below a title.
/// </summary>
internal static class FigureReader
{
    private const int MostRows = 20_000;

    /// <summary>The figures of a table: one record for every period and group of a row.</summary>
    public static IEnumerable<CrmReportFigure> Read(MatrixTable table, ImportOptions options, CancellationToken cancel)
    {
        var file = table.File;
        var grid = FigureGrid.Of(table.Everything(cancel).Take(MostRows));
        var profile = ProfileCatalogue.GenericOf("ReportFigure");
        var columns = new FigureColumns(grid, profile, options.Columns.ToDictionary(static pair => HeaderKey.Of(pair.Key), static pair => pair.Value, StringComparer.Ordinal)).All();
        file.System = ProfileCatalogue.Generic;
        file.Entity = "ReportFigure";
        file.Columns = [.. columns.Select(static column => new CrmImportColumn(column.Index, column.Header, column.Label ?? PropertyOf(column.Measure)))];
        file.RowsRead = grid.Rows.Count;
        var labels = columns.Where(static column => column.Label is not null).ToList();
        var taken = columns.Where(static column => column.Label is null or "Metric").Select(static column => column.Index).ToHashSet();
        var onlyTotals = grid.Rows.All(row => IsTotal(row.Cells.Span, taken));
        var above = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in grid.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (IsTotal(row.Cells.Span, taken) && !onlyTotals)
            {
                file.RowsSkipped++;
                continue;
            }
            file.RowsEmitted++;
            foreach (var figure in Figures(row.Cells.Span, columns, LabelsOf(row.Cells.Span, labels, above), onlyTotals, grid.Titles))
            {
                figure.Origin = file;
                figure.Line = row.Line;
                file.Records++;
                yield return figure;
            }
        }
    }

    /// <summary>The labels of a row. A cell merged over several rows is written in the first of them only.</summary>
    private static Dictionary<string, string> LabelsOf(ReadOnlySpan<string> cells, List<FigureColumn> labels, Dictionary<string, string> above)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            var text = label.Index < cells.Length ? cells[label.Index] : "";
            if (text.Length == 0 && labels.Count > 1 && above.TryGetValue(label.Label!, out var merged))
            {
                text = merged;
            }
            told[label.Label!] = above[label.Label!] = text;
        }
        return told;
    }

    private static List<CrmReportFigure> Figures(ReadOnlySpan<string> cells, IReadOnlyList<FigureColumn> columns, Dictionary<string, string> labels, bool isTotal, IReadOnlyList<string> titles)
    {
        var figures = new List<CrmReportFigure>();
        foreach (var column in columns)
        {
            if (column.Label is not null || column.Index >= cells.Length || !column.TryRead(cells[column.Index], out var number))
            {
                continue;
            }
            var (period, group) = (column.Period ?? Blank(labels, "Period"), column.Group ?? (isTotal ? null : labels.GetValueOrDefault("Group")));
            var figure = figures.Find(known => known.Period == period && known.Group == group);
            if (figure is null)
            {
                figures.Add(figure = new() { Report = Blank(labels, "Report"), Period = period, Group = group, Metric = Blank(labels, "Metric"), Currency = Blank(labels, "Currency") });
            }
            var metric = figure.Metric ?? (columns.Count == 1 && titles.Count > 0 ? titles[^1] : null);
            Set(figure, Narrowed(column.Measure, number, metric), number, cells[column.Index]);
        }
        return figures;
    }

    /// <summary>What a number measures: by its percent sign, by its row, by its column.</summary>
    private static FigureMeasure Narrowed(FigureMeasure column, FigureNumber number, string? metric)
    {
        var row = metric is null ? FigureMeasure.Unknown : FigureWords.MeasureOf(metric);
        return number.IsPercent ? FigureMeasure.Share : row != FigureMeasure.Unknown ? row : column;
    }

    private static void Set(CrmReportFigure figure, FigureMeasure measure, FigureNumber number, string text)
    {
        switch (measure)
        {
            case FigureMeasure.Count when number.Value == Math.Truncate(number.Value):
                figure.Count ??= (long)number.Value;
                break;
            case FigureMeasure.Sum when figure.Amount is null:
                (figure.Amount, figure.AmountText, figure.Step) = (number.Value, text, number.Step > 0 ? number.Step : null);
                figure.Currency ??= number.Currency;
                break;
            case FigureMeasure.Average when figure.Average is null:
                (figure.Average, figure.Step) = (number.Value, figure.Step ?? (number.Step > 0 ? number.Step : null));
                break;
            case FigureMeasure.Share:
                figure.Share ??= number.Value;
                break;
            case FigureMeasure.Unknown when figure is { Number: { } count, Count: null, Amount: null } && count == Math.Truncate(count):
                // Two numbers without a header: how many, and how much.
                (figure.Count, figure.Amount, figure.AmountText, figure.Number) = ((long)count, number.Value, text, null);
                break;
            case FigureMeasure.Unknown when figure.Number is null && figure.Amount is null:
                (figure.Number, figure.Step) = (number.Value, figure.Step ?? (number.Step > 0 ? number.Step : null));
                figure.Currency ??= number.Currency;
                break;
        }
    }

    /// <summary>Whether a label of a row says total, if only that of a department whose managers are the groups.</summary>
    private static bool IsTotal(ReadOnlySpan<string> cells, HashSet<int> taken)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!taken.Contains(i) && FigureWords.IsTotal(cells[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static string? Blank(Dictionary<string, string> labels, string label) => labels.GetValueOrDefault(label) is { Length: > 0 } text ? text : null;

    private static string? PropertyOf(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Count => nameof(CrmReportFigure.Count),
        FigureMeasure.Sum => nameof(CrmReportFigure.Amount),
        FigureMeasure.Average => nameof(CrmReportFigure.Average),
        FigureMeasure.Share => nameof(CrmReportFigure.Share),
        FigureMeasure.Unknown => nameof(CrmReportFigure.Number),
        _ => null,
    };
}
