using CrmAudit.Engine.Configuration.Plans;

namespace CrmAudit.Engine.Planning;

/// <summary>
/// Gives actions their days, on working days only: never more at a time than the limit, and nobody is on two at once, since the hours of a day are those of one person. Whenever there is a place, the
/// first action whose owner is free begins. Settings, talks and bulk changes are the owner's work; that on single records is shared by those the records belong to.
/// </summary>
internal sealed class PlanSchedule
{
    /// <summary>Days from the first of the plan on which what begins now, and this month, begins.</summary>
    public const int NowDays = 7;
    public const int MonthDays = 30;

    /// <summary>Working days past which no day is worked out: nobody plans ten years ahead.</summary>
    private const int Furthest = 2500;

    private readonly PlanSettings _settings;
    private readonly DateOnly _today;
    private readonly List<DateOnly> _days = [];
    private readonly PriorityQueue<int, int> _places = new();
    private readonly Dictionary<string, int> _busy = new(StringComparer.OrdinalIgnoreCase);

    private PlanSchedule(PlanSettings settings, DateOnly today)
    {
        (_settings, _today) = (settings, today);
        _places.EnqueueRange(Enumerable.Repeat((0, 0), settings.Limit));
    }

    /// <summary>The actions with their days. A day the last plan has set stays, what is under way holds its place until then, and what was dropped takes no time.</summary>
    /// <param name="actions">The actions, those that come first first, and the day the last plan set for each.</param>
    /// <param name="settings">How much at a time, and when.</param>
    /// <param name="today">The day the plan is made.</param>
    public static IEnumerable<PlanAction> Place(IEnumerable<(PlanAction Action, DateOnly? Due)> actions, PlanSettings settings, DateOnly today)
    {
        var schedule = new PlanSchedule(settings, today);
        var waiting = actions.ToList();
        foreach (var (action, due) in waiting.Where(static row => row.Action.State == PlanState.Dropped))
        {
            yield return action with { Start = today, Due = due ?? today, Wave = PlanWave.Later };
        }
        foreach (var (action, due) in waiting.Where(static row => row.Action.State == PlanState.InProgress))
        {
            yield return schedule.UnderWay(action, due);
        }
        waiting.RemoveAll(static row => row.Action.State is PlanState.Dropped or PlanState.InProgress);
        while (waiting.Count > 0)
        {
            yield return schedule.Next(waiting);
        }
    }

    /// <summary>Working days the work takes; at least one.</summary>
    private int WorkdaysOf(PlanAction action)
    {
        var shared = action.Efforts.Where(static effort => effort.Work == CrmWork.EachCard).Sum(static effort => effort.Hours);
        var own = action.Efforts.Sum(static effort => effort.Hours) - shared;
        return (int)Math.Clamp(Math.Ceiling((own + (shared / action.Hands)) / _settings.HoursADay), 1, Furthest);
    }

    private PlanAction UnderWay(PlanAction action, DateOnly? due)
    {
        var end = due >= _today ? Math.Max(0, _settings.Calendar.Workdays(_today, due.Value) - 1) : WorkdaysOf(action) - 1;
        _places.Dequeue();
        Occupy(action, end);
        return action with { Start = due < _today ? due.Value : _today, Due = due ?? DayAt(end), Wave = PlanWave.Now };
    }

    private PlanAction Next(List<(PlanAction Action, DateOnly? Due)> waiting)
    {
        var start = Math.Max(_places.Dequeue(), waiting.Min(row => FreeFrom(row.Action)));
        var next = waiting.FindIndex(row => FreeFrom(row.Action) <= start);
        var (action, due) = waiting[next];
        waiting.RemoveAt(next);
        var end = start + WorkdaysOf(action) - 1;
        Occupy(action, end);
        var begins = DayAt(start);
        return action with { Start = due < begins ? due.Value : begins, Due = due ?? DayAt(end), Wave = WaveOf(due < begins ? due.Value : begins) };
    }

    private int FreeFrom(PlanAction action) => action.Owner is { } owner ? _busy.GetValueOrDefault(owner) : 0;

    private void Occupy(PlanAction action, int end)
    {
        _places.Enqueue(end + 1, end + 1);
        if (action.Owner is { } owner)
        {
            _busy[owner] = Math.Max(_busy.GetValueOrDefault(owner), end + 1);
        }
    }

    private PlanWave WaveOf(DateOnly start) => (start.DayNumber - _today.DayNumber) switch
    {
        <= NowDays => PlanWave.Now,
        <= MonthDays => PlanWave.ThisMonth,
        _ => PlanWave.Later,
    };

    /// <summary>The working day so many working days after the first one.</summary>
    private DateOnly DayAt(int index)
    {
        index = Math.Min(index, Furthest);
        // A calendar without working days has one a month, so that there is an end.
        for (var day = _days.Count == 0 ? _today : _days[^1].AddDays(1); _days.Count <= index; day = day.AddDays(1))
        {
            if (_settings.Calendar.IsWorkday(day) || day.DayNumber - (_days.Count == 0 ? _today : _days[^1]).DayNumber > MonthDays)
            {
                _days.Add(day);
            }
        }
        return _days[index];
    }
}
