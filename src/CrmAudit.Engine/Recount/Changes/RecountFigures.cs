using System.Numerics;
using System.Runtime.InteropServices;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>The figures of a definition under some changes, exactly, and the rows they rest on.</summary>
/// <param name="Cells">Totals by place; places without rows are left out.</param>
/// <param name="Total">The total of all places.</param>
/// <param name="Rows">Rows by bucket with their worth, in ascending order.</param>
/// <param name="Hash">Two figures with one hash count the same rows at the same worth, rounding apart.</param>
internal sealed record RecountFigures(IReadOnlyDictionary<CellKey, CellTotal> Cells, CellTotal Total, IReadOnlyList<CountedRow> Rows, UInt128 Hash)
{
    /// <summary>Counts under changes of any kind.</summary>
    public static RecountFigures Of(SearchSpace space, IReadOnlyList<Change> changes)
    {
        var conditions = ConditionState.Of(space, [.. changes.OfType<ConditionChange>()]);
        var dates = DateState.Of(space, [.. changes.Where(static change => change is DateFieldChange or WindowChange or UndatedChange)]).Rows();
        var amounts = new AmountState(space.Amounts, space.Rows.Count, changes.OfType<MultiplicityChange>().FirstOrDefault(), [.. changes.OfType<AmountChange>()]);
        var (rows, whole) = (dates.And(conditions.Rows), conditions.Base is { } wholeRows ? dates.And(wholeRows) : null);
        foreach (var restriction in changes.OfType<RestrictionChange>())
        {
            (rows, whole) = (rows.And(restriction.Rows), whole?.And(restriction.Rows));
        }
        return Of(space, rows, whole, amounts);
    }

    public static RecountFigures Of(SearchSpace space, RowSet set, RowSet? whole, AmountState amounts)
    {
        var cells = new Dictionary<(int, int), CellTotal>();
        var rows = new List<CountedRow>();
        var hash = Hash128.Start;
        foreach (var (bucket, row) in Each(set))
        {
            var (count, sum) = (amounts.CountOf(row), amounts.Of(row));
            if (count == 0 && sum == 0)
            {
                continue;
            }
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (bucket, space.Groups[row]), out _);
            cell = cell.Plus(new(count, sum, 0));
            rows.Add(new(bucket, row, count, sum));
            hash = Hash128.Mix(Hash128.Mix(Hash128.Mix(hash, ((ulong)bucket << 32) | (uint)row), (ulong)count), BitConverter.DoubleToUInt64Bits((double)amounts.PlainOf(row)));
        }
        if (whole is not null)
        {
            foreach (var (bucket, row) in Each(whole))
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (bucket, space.Groups[row]), out _);
                cell = cell.Plus(new(0, 0, 1));
                hash = Hash128.Mix(hash, ~(((ulong)bucket << 32) | (uint)row));
            }
        }
        var named = cells.ToDictionary(pair => new CellKey(pair.Key.Item1, space.GroupKeys[pair.Key.Item2]), static pair => pair.Value);
        return new(named, named.Values.Aggregate(default(CellTotal), static (total, cell) => total.Plus(cell)), rows, hash);
    }

    private static IEnumerable<(int Bucket, int Row)> Each(RowSet set)
    {
        for (var i = 0; i < set.Words.Length; i++)
        {
            for (var word = set.Words[i]; word != 0; word &= word - 1)
            {
                yield return (set.Bucket[i], (set.Index[i] << 6) + BitOperations.TrailingZeroCount(word));
            }
        }
    }
}
