using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Figures;

/// <summary>Tells what the columns of a report hold, by their headers and, where those do not tell, by their cells.</summary>
/// <param name="grid">The report.</param>
/// <param name="profile">Headers known to name a property.</param>
/// <param name="byHand">Headers mapped by hand, as they are compared.</param>
internal sealed class FigureColumns(FigureGrid grid, MappingProfile? profile, IReadOnlyDictionary<string, string> byHand)
{
    private static readonly string[] Labels = ["Report", "Period", "Group", "Metric", "Currency"];

    public IReadOnlyList<FigureColumn> All()
    {
        var columns = Enumerable.Range(0, grid.Width).Select(Column).OfType<FigureColumn>().ToList();
        var groups = columns.Where(static column => column.Label == "Group").ToList();
        // Of a department and its managers the managers are the groups.
        var kept = groups.FindLast(column => NameOf(column.Header) == "Group") ?? groups.LastOrDefault();
        columns.RemoveAll(column => column.Label == "Group" && column != kept);
        return Crossed(columns, kept is not null);
    }

    private FigureColumn? Column(int index)
    {
        var (upper, lower) = (Cell(grid.Upper, index), Cell(grid.Lower, index));
        var header = string.Join(' ', new[] { upper, lower }.Where(static part => part.Length > 0).Distinct());
        var name = NameOf(lower.Length > 0 ? lower : upper);
        var cells = grid.Rows.Select(row => index < row.Cells.Length ? row.Cells.Span[index] : "").Where(static cell => cell.Length > 0).ToList();
        if (name == "-" || (cells.Count == 0 && name is null))
        {
            return null;
        }
        var sign = cells.Select(static cell => AmountText.ProvenSign(cell)).FirstOrDefault(static proven => proven != '\0');
        var numbers = cells.Count(cell => FigureNumber.TryParse(cell, sign, out _));
        if (Labels.Contains(name) || numbers == 0 || (name is null && FigureWords.MeasureOf(header) == FigureMeasure.Unknown && cells.TrueForAll(FigureGrid.IsPeriod)))
        {
            return new(index, header, Labels.Contains(name) ? name : LabelOf(header, cells), FigureMeasure.Other, null, null, 1, false);
        }
        string[] parts = [.. new[] { upper, lower }.Where(static part => part.Length > 0).Distinct()];
        var period = Array.Find(parts, FigureGrid.IsPeriod);
        string[] words = [.. parts.Where(part => part != period)];
        var measure = name switch
        {
            "Count" => FigureMeasure.Count,
            "Amount" => FigureMeasure.Sum,
            _ => words.Select(FigureWords.MeasureOf).LastOrDefault(static found => found != FigureMeasure.Unknown),
        };
        var isInPercents = measure == FigureMeasure.Share && header.Contains('%', StringComparison.Ordinal) && !cells.Exists(static cell => cell.Contains('%', StringComparison.Ordinal))
            && cells.Exists(cell => FigureNumber.TryParse(cell, sign, out var number) && Math.Abs(number.Value) > 1);
        return new(index, header, null, measure, Dated(period), GroupOf(words), FigureWords.FactorOf(header), Array.Exists(parts, FigureWords.IsTotal)) { DecimalSign = sign, IsInPercents = isInPercents };
    }

    /// <summary>
    /// Totals of other columns are left out. A header that is no measure is a group where groups stand across; beside columns that do tell what they measure it is something the
    /// records do not give, and alone it is the figure itself.
    /// </summary>
    private static IReadOnlyList<FigureColumn> Crossed(List<FigureColumn> columns, bool hasGroups)
    {
        var figures = columns.Where(static column => column.Label is null).ToList();
        var hasParts = figures.Exists(static column => !column.IsTotal && column.Measure != FigureMeasure.Other);
        var named = figures.Where(static column => column is { Group: not null, IsTotal: false, Measure: FigureMeasure.Unknown or FigureMeasure.Count or FigureMeasure.Sum }).ToList();
        var areGroups = !hasGroups && named.Count > 1;
        var isTold = figures.Exists(static column => column.Measure is not FigureMeasure.Unknown and not FigureMeasure.Other);
        var counts = figures.Where(static column => column.Measure == FigureMeasure.Count).ToList();
        var ofDeals = counts.Where(static column => FigureWords.AreDeals(column.Header)).ToList();
        FigureColumn One(FigureColumn column) => column.Label is not null || areGroups ? column
            // Of leads and the deals made of them the deals are what a report of deals counts.
            : ofDeals.Count > 0 && ofDeals.Count < counts.Count && column.Measure == FigureMeasure.Count && !ofDeals.Contains(column) ? column with { Measure = FigureMeasure.Other }
            : column is { Measure: FigureMeasure.Unknown, Group: not null, Period: null } && isTold ? column with { Measure = FigureMeasure.Other }
            : column with { Group = null };
        return [.. columns.Where(column => column.Label is not null || !(column.IsTotal && hasParts)).Select(One).Where(static column => column.Label is not null || column.Measure != FigureMeasure.Other)];
    }

    /// <summary>What a column of texts is a label for, where its header does not tell.</summary>
    private static string LabelOf(string header, List<string> cells) =>
        cells.Count > 0 && cells.TrueForAll(static cell => FigureGrid.IsPeriod(cell) || FigureWords.IsTotal(cell)) && !cells.TrueForAll(FigureWords.IsTotal) ? "Period"
        : header.Length == 0 && cells.TrueForAll(static cell => FigureWords.MeasureOf(cell) != FigureMeasure.Unknown || FigureWords.IsTotal(cell)) ? "Metric"
        : "Group";

    /// <summary>A part of the header that is neither a period nor a measure.</summary>
    private static string? GroupOf(string[] words) => Array.Find(words, static word => FigureWords.MeasureOf(word) == FigureMeasure.Unknown && !FigureWords.IsTotal(word));

    /// <summary>A month without a year is of the year the title names.</summary>
    private string? Dated(string? period) => period is not null && grid.Year is { } year && period.Count(char.IsAsciiDigit) < 4 ? $"{period} {year}" : period;

    private string? NameOf(string header)
    {
        var key = HeaderKey.Of(header);
        return byHand.TryGetValue(key, out var mapped) ? mapped : profile?.TargetKeys.GetValueOrDefault(key)?.FirstOrDefault();
    }

    private static string Cell(IReadOnlyList<string> cells, int index) => index < cells.Count ? cells[index].Trim() : "";
}
