namespace CrmAudit.Engine.Process;

/// <summary>Running sums of working days over a span of days, so that the working days between any two of them are one subtraction.</summary>
internal sealed class WorkdaySums
{
    private readonly int _first;
    private readonly int[] _before;

    private WorkdaySums(int first, int[] before)
    {
        _first = first;
        _before = before;
    }

    public static WorkdaySums Between(int first, int last, Func<DateOnly, bool> isWorkday) => new WorkdaySums(first, [0]).Cover(first, last, isWorkday);

    public bool Covers(int day) => day >= _first && day < _first + _before.Length;

    /// <summary>Working days ahead of a covered day, counted from the day the sums began with; negative ahead of that.</summary>
    public int Before(int day) => _before[day - _first];

    /// <summary>
    /// Sums that cover a further day and the year around it as well. What they say of days covered before stays as it is, so sums taken
    /// before and after may be subtracted from each other.
    /// </summary>
    public WorkdaySums Grow(int day, Func<DateOnly, bool> isWorkday) => Cover(
        Math.Clamp(day - 366, DateOnly.MinValue.DayNumber, _first),
        Math.Clamp(day + 366, _first + _before.Length - 1, DateOnly.MaxValue.DayNumber),
        isWorkday);

    private WorkdaySums Cover(int first, int last, Func<DateOnly, bool> isWorkday)
    {
        var before = new int[last - first + 1];
        var known = _first - first;
        _before.CopyTo(before, known);
        for (var i = known + _before.Length; i < before.Length; i++)
        {
            before[i] = before[i - 1] + (isWorkday(DateOnly.FromDayNumber(first + i - 1)) ? 1 : 0);
        }
        for (var i = known - 1; i >= 0; i--)
        {
            before[i] = before[i + 1] - (isWorkday(DateOnly.FromDayNumber(first + i)) ? 1 : 0);
        }
        return new(first, before);
    }
}
