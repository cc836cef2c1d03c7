namespace CrmAudit.Engine.Values;

/// <summary>
/// Whether the dates of a column are days: every one has the same time of day, nought or another (Bitrix24 REST gives its close date as
/// 03:00:00+03:00, midnight UTC), on several different days.
/// </summary>
internal sealed class DayPrecision
{
    /// <summary>Two cards may well be written at the same minute of the day; from three on it is no chance.</summary>
    private const int Fewest = 3;

    private DateTimeOffset _first;
    private bool _clockDiffers;
    private bool _universalDiffers;
    private bool _severalDays;
    private int _count;

    public bool IsDays => _count >= Fewest && _severalDays && !(_clockDiffers && _universalDiffers);

    public void Add(DateTimeOffset value)
    {
        if (_count++ == 0)
        {
            _first = value;
            return;
        }
        if (_clockDiffers && _universalDiffers)
        {
            return;
        }
        // Where summer time changes the offset, a constant hour of the wall clock is none in UTC and the other way round.
        _clockDiffers |= value.TimeOfDay != _first.TimeOfDay;
        _universalDiffers |= value.UtcDateTime.TimeOfDay != _first.UtcDateTime.TimeOfDay;
        _severalDays |= value.Date != _first.Date;
    }
}
