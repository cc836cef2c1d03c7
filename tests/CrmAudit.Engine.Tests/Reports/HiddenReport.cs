using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>A report of a registry, count and sum of deals, shown with changes nobody knows of.</summary>
internal sealed class HiddenReport
{
    private readonly CrmDataset _data;
    private readonly RecountQuery _query;
    private readonly SearchSpace _space;

    /// <param name="registry">The deals.</param>
    /// <param name="query">The definition; the deals won in May when not told.</param>
    public HiddenReport(DealRegistry registry, RecountQuery? query = null)
    {
        (_data, _query, Step) = (registry.Data, query ?? DealRegistry.May(), registry.Step);
        _space = new SearchSpace(_query, new RecountRows(_data, _query), _data, new AuditConfig());
        Actual = Reckon([]);
        Changes = [.. _space.Dates, .. _space.Conditions.SelectMany(static condition => condition.Others), .. _space.Restrictions, .. _space.Multiplicities, .. _space.Amounts.Changes];
    }

    /// <summary>What amounts are multiples of; 0 for tiyns.</summary>
    public int Step { get; }

    public bool IsConversion => _query.IsConversion;

    /// <summary>Number of records the report could count.</summary>
    public int Records => _space.Rows.Count;

    /// <summary>Amounts of the records, as they stand.</summary>
    public decimal?[] Amounts => _space.Rows.Amounts("Amount");

    /// <summary>What the definition gives.</summary>
    public RecountFigures Actual { get; }

    /// <summary>Every change of the space.</summary>
    public IReadOnlyList<Change> Changes { get; }

    public RecountFigures Reckon(IReadOnlyList<Change> changes) => RecountFigures.Of(_space, changes);

    /// <summary>What the report shows under some changes: its records and its sum, to the tiyn or to the step of a change.</summary>
    public (RecountFigures Hidden, decimal Sum) Show(IReadOnlyList<Change> changes)
    {
        var hidden = Reckon(changes);
        var step = changes.OfType<AmountChange>().Select(static change => change.Step).DefaultIfEmpty(0).Max();
        return (hidden, step > 0 ? Math.Round(hidden.Total.Sum / step, MidpointRounding.AwayFromZero) * step : Math.Round(hidden.Total.Sum, 2, MidpointRounding.AwayFromZero));
    }

    /// <summary>Whether some changes alter what is shown.</summary>
    public bool Alters(RecountFigures hidden, decimal sum) =>
        hidden.Total.Count != Actual.Total.Count || Math.Abs(sum - Actual.Total.Sum) > 0.005m || (IsConversion && hidden.Total.Base != Actual.Total.Base);

    /// <summary>Whether changes give a count and a sum, to what their own rounding and scale leave of it.</summary>
    public bool Gives(IReadOnlyList<Change> changes, long count, decimal sum)
    {
        var total = Reckon(changes).Total;
        var amounts = changes.OfType<AmountChange>().ToList();
        var shown = amounts.Any(static change => change.Factor < 1) ? new decimal(1, 0, 0, false, sum.Scale) : 0.01m;
        return total.Count == count && Math.Abs(total.Sum - sum) <= Math.Max(shown, amounts.Select(static change => change.Step).DefaultIfEmpty(0).Max()) / 2;
    }

    public RecountResult Explain(RecountFigures hidden, decimal sum) => Recounter.Run(
        _query,
        [new(new(0, ""), "", null, hidden.Total.Count, sum, IsConversion ? Math.Round((decimal)hidden.Total.Count / Math.Max(1, hidden.Total.Base), 6) : null)],
        _data, new AuditConfig(), CancellationToken.None, 2);

    /// <summary>What is said of count and sum of some rows.</summary>
    public RecountResult Explain(IReadOnlyList<CountedRow> rows) =>
        Recounter.Run(_query, [new(new(0, ""), "", null, rows.Sum(static row => row.Count), rows.Sum(static row => row.Sum), null)], _data, new AuditConfig(), CancellationToken.None);

    /// <summary>How many records come in, go out or count otherwise between two reckonings.</summary>
    public static int Moved(RecountFigures before, RecountFigures after)
    {
        var counts = before.Rows.ToDictionary(static row => row.Row, static row => row.Count);
        return after.Rows.Count(row => !counts.Remove(row.Row, out var count) || count != row.Count) + counts.Count;
    }
}
