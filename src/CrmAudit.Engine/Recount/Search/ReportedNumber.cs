using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>
/// One number of a report that every hypothesis is held against, and, where it differs from the recount, what the hypotheses gave instead that agree with all numbers before
/// it: how densely they lie tells how easily one of them agrees by chance.
/// </summary>
/// <param name="kind">What the number says.</param>
/// <param name="cell">The place.</param>
/// <param name="group">Rows of the group; null where the report has no groups.</param>
/// <param name="reported">The reported number.</param>
/// <param name="actual">What the records give.</param>
/// <param name="isChanged">Whether the two differ by more than rounding.</param>
internal sealed class ReportedNumber(FigureKind kind, CellKey cell, ulong[]? group, decimal reported, decimal actual, bool isChanged)
{
    /// <summary>Values kept; more lie no denser.</summary>
    private const int MostKept = 100_000;

    private readonly HashSet<double> _observed = [];
    private readonly double _actual = (double)actual;

    public FigureKind Kind => kind;

    public CellKey Cell => cell;

    public ulong[]? Group => group;

    public double Reported { get; } = (double)reported;

    public bool IsChanged => isChanged;

    /// <summary>Whether the report shows more (1) or less (-1) than the recount.</summary>
    public int Direction { get; } = Math.Sign(reported - actual);

    /// <summary>How far the reported number is from the recount.</summary>
    public double Distance { get; } = (double)Math.Abs(reported - actual);

    /// <summary>
    /// How far from the recount hypotheses are looked at, on the side of the reported number: twice as far as it is, and for money at least half of it, as a difference
    /// smaller than what a report rounds to says little of itself.
    /// </summary>
    public double SearchRadius { get; } = (double)Math.Max(2 * Math.Abs(reported - actual), kind == FigureKind.Sum ? Math.Abs(actual) / 2 : 0);

    /// <summary>Takes note of what a hypothesis gives; of nothing where it gives no number.</summary>
    public void Observe(double value)
    {
        if (!isChanged || !(Math.Abs(value - _actual) <= SearchRadius) || Math.Sign(value - _actual) != Direction)
        {
            return;
        }
        lock (_observed)
        {
            if (_observed.Count < MostKept)
            {
                _observed.Add(Math.Round(value, kind == FigureKind.Value ? 6 : 2));
            }
        }
    }

    /// <summary>How many different values were seen no farther from the recount than a distance, to a unit.</summary>
    public int ObservedWithin(double within, double unit)
    {
        lock (_observed)
        {
            return _observed.Where(value => Math.Abs(value - _actual) <= within).Select(value => Math.Round(value / unit)).Distinct().Count();
        }
    }
}
