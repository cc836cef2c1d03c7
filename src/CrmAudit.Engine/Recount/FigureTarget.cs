namespace CrmAudit.Engine.Recount;

/// <summary>The reported values, and when a recount agrees with them.</summary>
internal sealed class FigureTarget
{
    /// <summary>Half of the smallest unit of money.</summary>
    private const decimal HalfTiyn = 0.005m;

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

    /// <summary>Whether an unstated rounding to a step can be: every reported sum is a multiple of it.</summary>
    public bool AreMultiplesOf(decimal step) => Cells.Values.All(cell => cell.Sum is null || cell.Sum.Value % step == 0);

    /// <summary>Whether totals may agree: a sieve before the cells are compared.</summary>
    public bool MayFit(long count, double sum, decimal tolerance) =>
        (Count is null || Count == count)
        && (Sum is null || Math.Abs(sum - (double)Sum.Value) <= ((double)tolerance * Cells.Count) + (1e-9 * Math.Abs(sum)) + 1e-6);

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
        && (cell.Sum is null || Math.Abs(cell.Sum.Value - total.Sum) <= tolerance)
        && (cell.Value is null || (ValueOf(total) is { } value && Math.Abs(cell.Value.Value - value) <= Math.Max((_query.Rounding ?? 0) / 2, UnitOf(cell.Value.Value) / 2)));

    /// <summary>The average or share of a place; null where it cannot be made.</summary>
    public decimal? ValueOf(CellTotal total) => _query.Metric switch
    {
        "conversion" => total.Base > 0 ? (decimal)total.Count / total.Base : null,
        "planFact" => _query.Plan is > 0 ? total.Sum / _query.Plan.Value : null,
        _ => total.Count > 0 ? total.Sum / total.Count : null,
    };

    /// <summary>The last decimal place a number is written with.</summary>
    private static decimal UnitOf(decimal number) => new(1, 0, 0, false, number.Scale);
}
