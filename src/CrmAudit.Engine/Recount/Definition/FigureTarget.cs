namespace CrmAudit.Engine.Recount.Definition;

/// <summary>The reported values, and when a recount agrees with them.</summary>
internal sealed class FigureTarget
{
    /// <summary>Half of the smallest unit of money.</summary>
    private const decimal HalfTiyn = 0.005m;

    private const decimal Percent = 0.01m;

    private readonly RecountQuery _query;

    public FigureTarget(IReadOnlyList<ReportedCell> cells, RecountQuery query)
    {
        (Cells, _query) = (cells.ToDictionary(static cell => cell.Key), query);
        Count = cells.Count > 0 && cells.All(static cell => cell.Count is not null) ? cells.Sum(static cell => cell.Count!.Value) : null;
        Sum = cells.Count > 0 && cells.All(static cell => cell.Sum is not null) ? cells.Sum(static cell => cell.Sum!.Value) : null;
        HasValue = cells.Any(static cell => cell.Value is not null);
        ShownUnit = cells.Where(static cell => cell.Sum is not null).Select(static cell => UnitOf(cell.Sum!.Value)).DefaultIfEmpty(1).Min();
    }

    public IReadOnlyDictionary<CellKey, ReportedCell> Cells { get; }

    /// <summary>Total reported count; null when a cell has none.</summary>
    public long? Count { get; }

    /// <summary>Total reported sum; null when a cell has none.</summary>
    public decimal? Sum { get; }

    public bool HasValue { get; }

    /// <summary>Whether any number of the report is made of amounts.</summary>
    public bool ShowsMoney => Cells.Values.Any(cell => cell.Sum is not null || (cell.Value is not null && !_query.IsConversion));

    /// <summary>The last place a reported sum shows.</summary>
    public decimal ShownUnit { get; }

    /// <summary>How far a sum may be from its reported value.</summary>
    /// <param name="factor">Factor of scale in force.</param>
    /// <param name="step">Step of an unstated rounding; 0 without one.</param>
    public decimal Tolerance(decimal factor, decimal step)
    {
        var tolerance = Math.Max(HalfTiyn, (_query.Rounding ?? 0) / 2);
        if (step > 0)
        {
            return Math.Max(tolerance, step / 2);
        }
        return factor < 1 ? Math.Max(tolerance, ShownUnit / 2) : tolerance;
    }

    /// <summary>The same of one place, which may be written in thousands or millions.</summary>
    public decimal Tolerance(CellKey place, decimal factor, decimal step) => Math.Max(Tolerance(factor, step), Cells.TryGetValue(place, out var cell) ? cell.Step / 2 : 0);

    /// <summary>Whether an unstated rounding to a step can be: every reported sum is a multiple of it.</summary>
    public bool AreMultiplesOf(decimal step) => Cells.Values.All(cell => cell.Sum is null || cell.Sum.Value % step == 0);

    /// <summary>Whether totals may agree: asked before the cells are compared, which takes longer.</summary>
    public bool MayFit(long count, double sum, decimal tolerance) => (Count is null || Count == count) && (Sum is null || IsNear(sum, (double)Sum.Value, Cells.Values.Sum(cell => Math.Max(tolerance, cell.Step / 2))));

    /// <summary>Whether a sum added up in floating point may be a reported one.</summary>
    public static bool IsNear(double sum, double reported, decimal tolerance) => Math.Abs(sum - reported) <= (double)tolerance + (1e-9 * Math.Abs(sum)) + 1e-6;

    /// <summary>Whether every cell agrees; places the report does not show must be empty.</summary>
    public bool Fits(IReadOnlyDictionary<CellKey, CellTotal> totals, decimal tolerance)
    {
        foreach (var (key, cell) in Cells)
        {
            if (!Fits(cell, totals.GetValueOrDefault(key), tolerance))
            {
                return false;
            }
        }
        return totals.All(pair => Cells.ContainsKey(pair.Key) || pair.Value is { Count: 0 });
    }

    public bool Fits(ReportedCell cell, CellTotal total, decimal tolerance) =>
        (cell.Count is null || cell.Count == total.Count)
        && (cell.Sum is null || Math.Abs(cell.Sum.Value - total.Sum) <= Math.Max(tolerance, cell.Step / 2))
        && (cell.Value is null || (ValueOf(total) is { } value && Math.Abs(cell.Value.Value - value) <= ToleranceOfValue(cell.Value.Value)));

    /// <summary>Whether one number of a place agrees without any change; a place that is not shown must be empty.</summary>
    public bool Fits(FigureKind kind, ReportedCell cell, CellTotal total) => Fits(
        kind switch
        {
            FigureKind.Count => cell with { Sum = null, Value = null },
            FigureKind.Sum => cell with { Count = null, Value = null },
            _ => cell with { Count = null, Sum = null },
        },
        total, Tolerance(1, 0));

    /// <summary>How far an average or a share may be from its reported value: half of the last place shown, which of a share is a whole percent at most (50 % is 0.5).</summary>
    public decimal ToleranceOfValue(decimal reported) => _query.ShowsShare
        ? Math.Min(UnitOf(reported), Percent) / 2
        : Math.Max(_query.Rounding ?? 0, UnitOf(reported)) / 2;

    /// <summary>The average or share of a place; null where it cannot be made.</summary>
    public decimal? ValueOf(CellTotal total) => DivisorOf(total) is > 0 and var divisor ? (_query.IsConversion ? total.Count : total.Sum) / divisor : null;

    /// <summary>The same from totals added up in floating point; not a number where it cannot be made.</summary>
    public double ValueOf(long count, double sum, long whole) => Divisor(count, whole) is > 0 and var divisor ? (_query.IsConversion ? count : sum) / (double)divisor : double.NaN;

    /// <summary>What an average or a share is divided by.</summary>
    public decimal? DivisorOf(CellTotal total) => Divisor(total.Count, total.Base);

    private decimal? Divisor(long count, long whole) => _query.Metric switch
    {
        "conversion" => whole,
        "planFact" => _query.Plan,
        _ => count,
    };

    /// <summary>The last decimal place a number is written with.</summary>
    private static decimal UnitOf(decimal number) => new(1, 0, 0, false, number.Scale);
}
