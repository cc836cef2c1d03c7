using System.Numerics;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>Holds what a set of dates and conditions leaves of the rows against the numbers of a report, one after the other, until one does not agree.</summary>
/// <param name="numbers">The numbers.</param>
/// <param name="target">The report.</param>
/// <param name="buckets">Number of its periods.</param>
/// <param name="rows">The rows counted before restrictions.</param>
/// <param name="whole">The rows a conversion is counted on; null for every other figure.</param>
internal sealed class HypothesisFilter(ReportedNumbers numbers, FigureTarget target, int buckets, RowSet rows, RowSet? whole)
{
    private readonly (int From, int Length)[] _places = rows.Places(buckets);
    private readonly (int From, int Length)[] _wholePlaces = whole?.Places(buckets) ?? [];

    /// <summary>Whether the counts agree.</summary>
    /// <param name="words">The rows, restricted.</param>
    /// <param name="multiplicity">How often each counts; null: once.</param>
    public bool FitCounts(ulong[] words, MultiplicityChange? multiplicity)
    {
        foreach (var number in numbers.Counts)
        {
            var (from, length) = _places[number.Cell.Bucket];
            var count = AmountState.Count(multiplicity, rows.Index.AsSpan(from, length), words.AsSpan(from, length), number.Group);
            number.Observe(count);
            if (count != number.Reported)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether sums, values and, of a table, the totals agree as well.</summary>
    /// <param name="words">The rows, restricted.</param>
    /// <param name="restrictions">What restricted them.</param>
    /// <param name="state">How they are added.</param>
    public bool FitAmounts(ulong[] words, ReadOnlySpan<RestrictionChange> restrictions, AmountState state) => FitSums(words, state) && FitValues(words, restrictions, state) && FitTotals(words, state);

    private bool FitSums(ulong[] words, AmountState state)
    {
        foreach (var number in numbers.Sums)
        {
            var (from, length) = _places[number.Cell.Bucket];
            var sum = state.Sum(rows.Index.AsSpan(from, length), words.AsSpan(from, length), number.Group);
            number.Observe(sum);
            if (!FigureTarget.IsNear(sum, number.Reported, target.Tolerance(number.Cell, state.Factor, state.Step)))
            {
                return false;
            }
        }
        return true;
    }

    private bool FitValues(ulong[] words, ReadOnlySpan<RestrictionChange> restrictions, AmountState state)
    {
        foreach (var number in numbers.Values)
        {
            var (from, length) = _places[number.Cell.Bucket];
            var index = rows.Index.AsSpan(from, length);
            var cell = words.AsSpan(from, length);
            var count = AmountState.Count(state.Multiplicity, index, cell, number.Group);
            var value = whole is null ? target.ValueOf(count, state.Sum(index, cell, number.Group), 0) : target.ValueOf(count, 0, WholeOf(whole, number, restrictions));
            number.Observe(value);
            if (!FigureTarget.IsNear(value, number.Reported, target.ToleranceOfValue((decimal)number.Reported)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How many rows a conversion is counted on in the place of a number.</summary>
    private long WholeOf(RowSet all, ReportedNumber number, ReadOnlySpan<RestrictionChange> restrictions)
    {
        var (from, length) = _wholePlaces[number.Cell.Bucket];
        long count = 0;
        for (var i = from; i < from + length; i++)
        {
            var at = all.Index[i];
            var word = all.Words[i] & (number.Group is null ? ulong.MaxValue : number.Group[at]);
            foreach (var restriction in restrictions)
            {
                word &= restriction.Rows[at];
            }
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>Of a table the totals agree as well, which is asked before every place is.</summary>
    private bool FitTotals(ulong[] words, AmountState state) => target.Cells.Count == 1
        || target.MayFit(target.Count is null ? 0 : AmountState.Count(state.Multiplicity, rows.Index, words, null), target.Sum is null ? 0 : state.Sum(rows.Index, words, null), target.Tolerance(state.Factor, state.Step));
}
