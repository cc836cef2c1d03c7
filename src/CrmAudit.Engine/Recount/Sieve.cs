using System.Numerics;

namespace CrmAudit.Engine.Recount;

/// <summary>Holds what a set of dates and conditions leaves of the rows against the numbers of a report, one after the other, until one does not agree.</summary>
/// <param name="probes">The numbers.</param>
/// <param name="target">The report.</param>
/// <param name="buckets">Number of its periods.</param>
/// <param name="rows">The rows counted before restrictions.</param>
/// <param name="whole">The rows a conversion is counted on; null for every other figure.</param>
internal sealed class Sieve(Probes probes, FigureTarget target, int buckets, RowSet rows, RowSet? whole)
{
    private readonly (int From, int Length)[] _places = rows.Places(buckets);
    private readonly (int From, int Length)[] _wholePlaces = whole?.Places(buckets) ?? [];

    /// <summary>Whether the counts agree.</summary>
    /// <param name="words">The rows, restricted.</param>
    /// <param name="multiplicity">How often each counts; null: once.</param>
    public bool FitCounts(ulong[] words, MultiplicityChange? multiplicity)
    {
        foreach (var probe in probes.Counts)
        {
            var (from, length) = _places[probe.Cell.Bucket];
            var count = AmountState.Count(multiplicity, rows.Index.AsSpan(from, length), words.AsSpan(from, length), probe.Group);
            probe.See(count);
            if (count != probe.Reported)
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
        foreach (var probe in probes.Sums)
        {
            var (from, length) = _places[probe.Cell.Bucket];
            var sum = state.Sum(rows.Index.AsSpan(from, length), words.AsSpan(from, length), probe.Group);
            probe.See(sum);
            if (!FigureTarget.IsNear(sum, probe.Reported, target.Tolerance(probe.Cell, state.Factor, state.Step)))
            {
                return false;
            }
        }
        return true;
    }

    private bool FitValues(ulong[] words, ReadOnlySpan<RestrictionChange> restrictions, AmountState state)
    {
        foreach (var probe in probes.Values)
        {
            var (from, length) = _places[probe.Cell.Bucket];
            var index = rows.Index.AsSpan(from, length);
            var cell = words.AsSpan(from, length);
            var count = AmountState.Count(state.Multiplicity, index, cell, probe.Group);
            var value = whole is null ? target.ValueOf(count, state.Sum(index, cell, probe.Group), 0) : target.ValueOf(count, 0, WholeOf(whole, probe, restrictions));
            probe.See(value);
            if (!FigureTarget.IsNear(value, probe.Reported, target.ToleranceOfValue((decimal)probe.Reported)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How many rows a conversion is counted on in the place of a probe.</summary>
    private long WholeOf(RowSet all, Probe probe, ReadOnlySpan<RestrictionChange> restrictions)
    {
        var (from, length) = _wholePlaces[probe.Cell.Bucket];
        long count = 0;
        for (var i = from; i < from + length; i++)
        {
            var at = all.Index[i];
            var word = all.Words[i] & (probe.Group is null ? ulong.MaxValue : probe.Group[at]);
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
