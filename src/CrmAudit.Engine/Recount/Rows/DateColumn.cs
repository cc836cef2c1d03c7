using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>One date of every row, read in one way, and the rows in its order.</summary>
internal sealed class DateColumn
{
    private readonly long[] _sorted;
    private readonly int[] _rows;

    private DateColumn(long[] ticks)
    {
        _rows = [.. Enumerable.Range(0, ticks.Length)];
        _sorted = [.. ticks];
        Array.Sort(_sorted, _rows);
        Undated = LowerBound(RecountRows.NoDate + 1);
    }

    /// <summary>How many rows have no date; they come first.</summary>
    public int Undated { get; }

    public static DateColumn Of(RecountRows rows, string field, DateReading reading)
    {
        var ticks = rows.Dates(field);
        return new(reading == DateReading.AsRead ? ticks : [.. ticks.Select(value => Swap(value, reading))]);
    }

    /// <summary>The stretch of <see cref="Row"/> positions whose date lies in a window.</summary>
    public (int From, int To) Range(TimeWindow window)
    {
        var from = Math.Max(Undated, LowerBound(window.From));
        return (from, window.To == TimeWindow.Always.To ? _sorted.Length : Math.Max(from, LowerBound(window.To)));
    }

    /// <summary>The row at a position of the order.</summary>
    public int Row(int position) => _rows[position];

    /// <summary>Day and month of a local time exchanged.</summary>
    public static long Swap(long ticks, DateReading reading)
    {
        if (ticks == RecountRows.NoDate)
        {
            return ticks;
        }
        var date = new DateTime(ticks);
        return date.Day <= 12
            ? new DateTime(date.Year, date.Day, date.Month).Ticks + date.TimeOfDay.Ticks
            : reading == DateReading.SwappedOrLost ? RecountRows.NoDate : ticks;
    }

    private int LowerBound(long value)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sorted[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
