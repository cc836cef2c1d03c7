using System.Numerics;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>A way to count rows and add amounts: which rows count more than once and what each is worth.</summary>
internal sealed class AmountState(AmountChanges space, int rows, MultiplicityChange? multiplicity, IReadOnlyList<AmountChange> changes)
{
    private readonly Lock _gate = new();
    private double[]? _values;
    private long _workedOut;

    public MultiplicityChange? Multiplicity => multiplicity;

    public IReadOnlyList<AmountChange> Changes => changes;

    public IEnumerable<Change> AllChanges => multiplicity is null ? changes : [multiplicity, .. changes];

    /// <summary>Factor on every total.</summary>
    public decimal Factor { get; } = changes.Aggregate(1m, static (factor, change) => factor * change.Factor);

    /// <summary>Step totals are rounded to by a change; 0 without one.</summary>
    public decimal Step { get; } = changes.Count == 0 ? 0 : changes.Max(static change => change.Step);

    /// <summary>The exact worth of a row, counted as often as it counts.</summary>
    public decimal Of(int row) => space.Of(row, changes) * (multiplicity?.Sums[row] ?? 1) * Factor;

    /// <summary>The worth of a row before anything is rounded.</summary>
    public decimal PlainOf(int row) => space.PlainOf(row, changes) * (multiplicity?.Sums[row] ?? 1) * Factor;

    /// <summary>How often a row is counted.</summary>
    public int CountOf(int row) => multiplicity?.Counts[row] ?? 1;

    /// <summary>The total of some words of rows, to about 15 digits.</summary>
    /// <param name="index">Index of each word.</param>
    /// <param name="words">The words.</param>
    /// <param name="group">The only rows that count; null for all.</param>
    public double Sum(ReadOnlySpan<int> index, ReadOnlySpan<ulong> words, ulong[]? group)
    {
        var values = Values();
        double sum = 0;
        long workedOut = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var start = index[i] << 6;
            for (var word = group is null ? words[i] : words[i] & group[index[i]]; word != 0; word &= word - 1)
            {
                var row = start + BitOperations.TrailingZeroCount(word);
                if (values is null)
                {
                    workedOut++;
                    sum += ValueOf(row);
                }
                else
                {
                    sum += values[row];
                }
            }
        }
        Interlocked.Add(ref _workedOut, workedOut);
        return sum * (double)Factor;
    }

    /// <summary>What every row is worth, once as many were worked out one by one: most states are asked of the rows of one period only, and there are thousands of them.</summary>
    private double[]? Values()
    {
        if (Volatile.Read(ref _values) is { } ready)
        {
            return ready;
        }
        if (Interlocked.Read(ref _workedOut) < rows)
        {
            return null;
        }
        lock (_gate)
        {
            if (_values is null)
            {
                var values = new double[rows];
                for (var row = 0; row < rows; row++)
                {
                    values[row] = ValueOf(row);
                }
                Volatile.Write(ref _values, values);
            }
            return _values;
        }
    }

    private double ValueOf(int row) => (double)space.Of(row, changes) * (multiplicity?.Sums[row] ?? 1);

    /// <summary>How many rows some words count.</summary>
    /// <param name="multiplicity">How often each row counts; null: once.</param>
    /// <param name="index">Index of each word.</param>
    /// <param name="words">The words.</param>
    /// <param name="group">The only rows that count; null for all.</param>
    public static long Count(MultiplicityChange? multiplicity, ReadOnlySpan<int> index, ReadOnlySpan<ulong> words, ulong[]? group)
    {
        long count = 0;
        if (multiplicity is null)
        {
            for (var i = 0; i < words.Length; i++)
            {
                count += BitOperations.PopCount(group is null ? words[i] : words[i] & group[index[i]]);
            }
            return count;
        }
        var counts = multiplicity.Counts;
        for (var i = 0; i < words.Length; i++)
        {
            var start = index[i] << 6;
            for (var word = group is null ? words[i] : words[i] & group[index[i]]; word != 0; word &= word - 1)
            {
                count += counts[start + BitOperations.TrailingZeroCount(word)];
            }
        }
        return count;
    }
}
