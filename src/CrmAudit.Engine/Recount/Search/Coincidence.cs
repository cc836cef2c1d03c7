using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>
/// How likely a definition gives a report's numbers by chance although the cause is another. Two ways to it are looked at, and the likelier counts: the numbers are any
/// numbers, or a few rows are lost or too many and happen to be the rows of a change.
/// </summary>
internal static class Coincidence
{
    /// <summary>How much likelier a second change is than a few rows that are wrong besides a first one.</summary>
    private const double WeightBesides = 0.05;

    private static readonly decimal[] Steps = [100_000, 50_000, 10_000, 5000, 1000, 500, 100, 50, 10, 1, 0.01m];

    /// <summary>The likelihood, 0 to 1.</summary>
    /// <param name="space">The space searched.</param>
    /// <param name="numbers">What was seen on the search.</param>
    /// <param name="target">The report.</param>
    /// <param name="actual">The recount.</param>
    /// <param name="found">The changes it is asked of.</param>
    public static double Of(SearchSpace space, ReportedNumbers numbers, FigureTarget target, RecountFigures actual, IReadOnlyList<Change> found)
    {
        if (found is [AmountChange { Step: > 0 } rounding])
        {
            // That a number is a round one and nearest to the recount is seen, whatever else is wrong; only its being round can be chance.
            return Math.Pow((double)Math.Min(1, StepOf(space, target) / rounding.Step), numbers.Changed.Count());
        }
        var byNumbers = ByNumbers(space, numbers, target, actual, [.. found.OfType<AmountChange>()]);
        List<Change> ofRows = [.. found.Where(static change => change is not AmountChange)];
        var weight = found.Count > 1 ? WeightBesides : 1;
        return ofRows.Select(change => weight * ByRows(space, target, [change], [.. found.Where(other => other != change)]))
            .Append(ofRows.Count > 1 ? ByRows(space, target, ofRows, [.. found.Except(ofRows)]) : 0)
            .Append(byNumbers).Max();
    }

    /// <summary>
    /// For every number that differs the share of the values it might have had that the definitions tried give, those of them that agree with the numbers before it; of all
    /// numbers the product.
    /// </summary>
    private static double ByNumbers(SearchSpace space, ReportedNumbers numbers, FigureTarget target, RecountFigures actual, List<AmountChange> amounts)
    {
        var rounding = (double)amounts.Select(static change => change.Step).DefaultIfEmpty(0).Max();
        var step = (double)StepOf(space, target);
        var likelihood = 1.0;
        foreach (var number in numbers.Changed)
        {
            var (within, unit) = number.Kind switch
            {
                FigureKind.Count => (Math.Min(number.SearchRadius, number.Direction < 0 ? number.Distance + number.Reported : number.SearchRadius), 1),
                FigureKind.Sum => (number.Distance <= rounding / 2 ? number.SearchRadius : 2 * number.Distance, Math.Max(step, Math.Max(rounding, 2 * (double)target.Tolerance(number.Cell, 1, 0)))),
                _ => (number.SearchRadius, UnitOf(number, target, actual, step)),
            };
            var values = Math.Max(1, (number.Kind == FigureKind.Sum ? Math.Min(within, Spread(space, numbers, number)) : within) / unit);
            if (number.Kind == FigureKind.Count && actual.Cells.GetValueOrDefault(number.Cell) is var total && target.Cells.TryGetValue(number.Cell, out var cell) && cell.Sum is not null && target.Fits(FigureKind.Sum, cell, total))
            {
                // Other rows and yet the same sum: only a few sets of rows do that.
                values = Math.Max(values, Subsets((int)Math.Min(int.MaxValue, Math.Max(total.Count, cell.Count ?? 0)), (int)Math.Min(int.MaxValue, number.Distance)));
            }
            likelihood *= Math.Min(1, Math.Max(1, number.ObservedWithin(within, unit)) / values);
        }
        return likelihood;
    }

    /// <summary>
    /// Where the count is given as well, sums do not lie just anywhere: those of other sets of as many rows lie about their mean, nineteen in twenty within two standard
    /// deviations, which grow with the root of the number of rows that are others.
    /// </summary>
    private static double Spread(SearchSpace space, ReportedNumbers numbers, ReportedNumber sum)
    {
        if (numbers.Counts.FirstOrDefault(number => number.Cell == sum.Cell) is not { } count)
        {
            return double.PositiveInfinity;
        }
        var amounts = space.Rows.Amounts(space.Query.Amount).OfType<decimal>().Select(static amount => (double)amount).ToList();
        var mean = amounts.DefaultIfEmpty(0).Average();
        var deviation = Math.Sqrt(amounts.Select(amount => (amount - mean) * (amount - mean)).DefaultIfEmpty(0).Average());
        return 4 * deviation * Math.Sqrt(Math.Max(1, count.Distance > 0 ? count.Distance : count.Reported));
    }

    /// <summary>The step a value is shown in, or comes in: a conversion has no more values than its base has records, an average those of the sums.</summary>
    private static double UnitOf(ReportedNumber number, FigureTarget target, RecountFigures actual, double step)
    {
        var shown = 2 * (double)target.ToleranceOfValue(target.Cells[number.Cell].Value!.Value);
        var total = actual.Cells.GetValueOrDefault(number.Cell);
        var coming = target.ShowsMoney ? step / (double)Math.Max(1, target.DivisorOf(total) ?? 1) : 1.0 / Math.Max(1, total.Base);
        return Math.Max(shown, coming);
    }

    /// <summary>The largest step that the reported sums and nine of ten amounts are multiples of.</summary>
    private static decimal StepOf(SearchSpace space, FigureTarget target)
    {
        var amounts = space.Rows.Amounts(space.Query.Amount).OfType<decimal>().Where(static amount => amount != 0).Take(5000).ToList();
        return Steps.FirstOrDefault(step => target.AreMultiplesOf(step) && amounts.Count(amount => amount % step == 0) >= 0.9 * amounts.Count, Steps[^1]);
    }

    /// <summary>
    /// Of all ways to lose and to add as many rows as some changes do to what the others give, the share that the restrictions of the space make. Money tells rows apart;
    /// without it only their places are seen.
    /// </summary>
    private static double ByRows(SearchSpace space, FigureTarget target, IReadOnlyList<Change> changes, IReadOnlyList<Change> others)
    {
        var (before, after) = (RecountFigures.Of(space, others), RecountFigures.Of(space, [.. others, .. changes]));
        var (old, now) = (CountsOf(before), CountsOf(after));
        var lost = old.Count(row => now.GetValueOrDefault(row.Key) < row.Value);
        var added = now.Count(row => old.GetValueOrDefault(row.Key) < row.Value);
        if (lost + added == 0)
        {
            // It only moves the base of a conversion.
            return 0;
        }
        var ways = Subsets(old.Count, lost) * Subsets(Math.Max(added, space.Rows.Count - old.Count), added);
        if (!target.ShowsMoney)
        {
            ways = Math.Min(ways, Subsets(target.Cells.Count + lost + added - 1, lost + added));
        }
        return Math.Min(1, Math.Max(1, added > 0 ? 1 : Alike(space, before, lost)) / ways);
    }

    /// <summary>How many different sets of so many rows the restrictions of the space take away.</summary>
    private static int Alike(SearchSpace space, RecountFigures before, int lost)
    {
        var rows = before.Rows.Select(static row => row.Row).Distinct().ToList();
        var sets = new HashSet<UInt128>();
        foreach (var restriction in space.Restrictions)
        {
            var taken = rows.Where(row => !RowBits.Has(restriction.Rows, row)).Take(lost + 1).ToList();
            if (taken.Count == lost)
            {
                sets.Add(taken.Aggregate(Hash128.Start, static (hash, row) => Hash128.Mix(hash, (ulong)row)));
            }
        }
        return sets.Count;
    }

    private static Dictionary<(int, int), int> CountsOf(RecountFigures figures) => figures.Rows.ToDictionary(static row => (row.Bucket, row.Row), static row => row.Count);

    /// <summary>How many sets of some size there are.</summary>
    private static double Subsets(int whole, int size)
    {
        size = Math.Min(size, whole - size);
        var result = 1.0;
        for (var i = 0; i < size && result < 1e12; i++)
        {
            result *= (double)(whole - i) / (i + 1);
        }
        return result;
    }
}
