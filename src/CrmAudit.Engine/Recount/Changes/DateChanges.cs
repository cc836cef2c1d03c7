using System.Text.RegularExpressions;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>Changes of the date that counts and of the period.</summary>
internal static class DateChanges
{
    private static readonly Regex DateWord = WordPattern.In("header.date");

    private const string Field = "date";
    private const string Period = "period";
    private const int MostColumns = 6;
    private const int FarthestZone = 12;

    /// <summary>Earlier in the list is likelier to be taken for the date of a sale.</summary>
    private static readonly string[] Likely = ["ClosedAt", "CreatedAt", "ModifiedAt", "ExpectedCloseAt", "StartedAt", "StageChangedAt", "LastActivityAt"];

    public static IEnumerable<Change> Of(RecountQuery query, RecountRows rows) =>
        query.HasPeriod ? [.. Fields(query, rows), .. Readings(query, rows), .. Windows(query), .. Undated(query, rows)] : [];

    private static IEnumerable<Change> Fields(RecountQuery query, RecountRows rows)
    {
        var fields = CrmSchema.PropertiesOf(query.Entity).Where(static property => property.Kind == CrmFieldKind.Date).Select(static property => property.Name)
            .Concat(ColumnsOfDates(rows));
        foreach (var field in fields.Where(field => !string.Equals(field, query.Date, StringComparison.OrdinalIgnoreCase)))
        {
            if (Array.Exists(rows.Dates(field), static ticks => ticks != RecountRows.NoDate))
            {
                var likely = Array.IndexOf(Likely, field);
                yield return new DateFieldChange("date.field", likely is 0 or 1 ? 1 : likely >= 0 ? 3 : 4, Field, field, null, ("field", field));
            }
        }
    }

    /// <summary>Custom columns that are dates by their name and their texts (the date of a payment, say).</summary>
    private static IEnumerable<string> ColumnsOfDates(RecountRows rows) => rows.Records
        .SelectMany(static record => record.Fields.Keys)
        .Where(static header => DateWord.IsMatch(header))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Take(MostColumns);

    private static IEnumerable<Change> Readings(RecountQuery query, RecountRows rows)
    {
        if (!Array.Exists(rows.Dates(query.Date), static ticks => ticks != RecountRows.NoDate && new DateTime(ticks) is { Day: <= 12 } date && date.Day != date.Month))
        {
            yield break;
        }
        // Written year first, a date is hardly ever misread.
        var texts = NamedFields.Canonical(query.Entity, query.Date) is { } property ? rows.Records.Select(property.GetText) : rows.Texts(query.Date);
        var isIso = texts.OfType<string>().FirstOrDefault() is { Length: > 4 } text && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        yield return new DateFieldChange("date.swapped", isIso ? 6 : 3, "reading", null, DateReading.Swapped);
        yield return new DateFieldChange("date.swappedOrLost", isIso ? 7 : 4, "reading", null, DateReading.SwappedOrLost);
    }

    private static IEnumerable<Change> Windows(RecountQuery query)
    {
        var whole = new TimeWindow(query.Windows.Min(static window => window.From), query.Windows.Max(static window => window.To));
        var months = MonthsOf(query.Windows[0]);
        yield return Whole("date.previousPeriod", 3, window => Back(window, months, 1));
        yield return Whole("date.nextPeriod", 6, window => Back(window, months, -1));
        yield return Whole("date.lastYear", 4, static window => Back(window, 12, 1));
        yield return Whole("date.yearToDate", 3, static window => window with { From = new DateTime(window.End.AddTicks(-1).Year, 1, 1).Ticks });
        yield return Whole("date.quarterToDate", 4, static window => window with { From = QuarterOf(window.End.AddTicks(-1)).Ticks });
        yield return Whole("date.wholeQuarter", 4, static window => new(QuarterOf(window.Start).Ticks, QuarterOf(window.Start).AddMonths(3).Ticks));
        yield return Whole("date.wholeYear", 4, static window => new(new DateTime(window.Start.Year, 1, 1).Ticks, new DateTime(window.Start.Year + 1, 1, 1).Ticks));
        foreach (var days in new[] { 7, 28, 30, 31, 90, 365 })
        {
            yield return Whole("date.rolling", 5, window => window with { From = window.To - (days * TimeSpan.TicksPerDay) }, ("days", (long)days));
        }
        yield return Whole("date.allTime", 4, static _ => TimeWindow.Always);
        yield return Whole("date.openEnd", 4, static window => window with { To = TimeWindow.Always.To });
        yield return Whole("date.openStart", 4, static window => window with { From = TimeWindow.Always.From });
        foreach (var days in new[] { -1, 1 })
        {
            yield return new WindowChange("date.shiftedDays", 4, "shift", 1, window => window.Moved(days * TimeSpan.TicksPerDay, days * TimeSpan.TicksPerDay), false, ("days", (long)days));
        }
        foreach (var change in Zones(query, whole))
        {
            yield return change;
        }
        foreach (var isOfWhole in query.Windows.Count > 1 ? new[] { false, true } : [false])
        {
            foreach (var change in Edges(isOfWhole))
            {
                yield return change;
            }
        }
        foreach (var change in Cuts(query, whole))
        {
            yield return change;
        }
    }

    /// <summary>A report that counts in another zone: its clock shows other hours, so its days begin at another time.</summary>
    private static IEnumerable<Change> Zones(RecountQuery query, TimeWindow whole)
    {
        var at = whole.HasStart ? whole.Start : DateTime.UnixEpoch;
        var utc = -(int)query.Zone.GetUtcOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified)).TotalHours;
        for (var hours = -FarthestZone; hours <= FarthestZone; hours++)
        {
            if (hours != 0)
            {
                var moved = -hours * TimeSpan.TicksPerHour;
                var rank = hours == utc ? 2 : hours is -2 or -1 or 1 ? 4 : 6;
                yield return hours == utc
                    ? new WindowChange("date.utc", rank, "zone", 2, window => window.Moved(moved, moved), false)
                    : new WindowChange("date.zone", rank, "zone", 2, window => window.Moved(moved, moved), false, ("hours", (long)hours));
            }
        }
    }

    private static IEnumerable<Change> Edges(bool isOfWhole)
    {
        const long Day = TimeSpan.TicksPerDay;
        (string Id, int Rank, string Group, long From, long To)[] edges =
        [
            ("date.firstDayMissing", 4, "start", Day, 0), ("date.firstMidnightMissing", 5, "start", 1, 0), ("date.dayBeforeCounted", 5, "start", -Day, 0),
            ("date.lastDayMissing", 2, "end", 0, -Day), ("date.lastDayMidnight", 2, "end", 0, 1 - Day), ("date.nextDayCounted", 4, "end", 0, Day), ("date.nextMidnightCounted", 4, "end", 0, 1),
        ];
        return edges.Select(edge => new WindowChange(edge.Id, edge.Rank, edge.Group, 3, window => window.Moved(edge.From, edge.To), isOfWhole));
    }

    private static IEnumerable<Change> Cuts(RecountQuery query, TimeWindow whole)
    {
        IEnumerable<(string Id, int Rank, DateTime At)> cuts = query.RunAt is { } run
            ? [("date.cutAtRun", 2, run), ("date.cutAtRunDay", 2, run.Date), ("date.cutDayBefore", 4, run.Date.AddDays(-1))]
            : query.LastDays.Select(static day => ("date.cutBefore", 4, day));
        foreach (var (id, rank, at) in cuts.Where(cut => cut.At.Ticks > whole.From && cut.At.Ticks < whole.To))
        {
            yield return new WindowChange(id, rank, "cut", 4, window => window with { To = Math.Max(window.From, Math.Min(window.To, at.Ticks)) }, false, ("at", new DateTimeOffset(at, query.Zone.GetUtcOffset(at)))) { IsLone = query.RunAt is null };
        }
    }

    private static IEnumerable<Change> Undated(RecountQuery query, RecountRows rows) =>
        Array.Exists(rows.Dates(query.Date), static ticks => ticks == RecountRows.NoDate) ? [new UndatedChange("date.undated", 4)] : [];

    private static WindowChange Whole(string id, int rank, Func<TimeWindow, TimeWindow> apply, params IReadOnlyList<(string, object?)> args) =>
        new(id, rank, Period, 0, window => window is { HasStart: true, HasEnd: true } ? apply(window) : window, false, args);

    /// <summary>Whole months of a window; 0 when it is not made of whole months.</summary>
    private static int MonthsOf(TimeWindow window)
    {
        if (window is not { HasStart: true, HasEnd: true } || window.Start is not { Day: 1, TimeOfDay.Ticks: 0 } || window.End is not { Day: 1, TimeOfDay.Ticks: 0 })
        {
            return 0;
        }
        return ((window.End.Year - window.Start.Year) * 12) + window.End.Month - window.Start.Month;
    }

    private static TimeWindow Back(TimeWindow window, int months, int times) => months > 0
        ? new(window.Start.AddMonths(-months * times).Ticks, window.End.AddMonths(-months * times).Ticks)
        : window.Moved((window.From - window.To) * times, (window.From - window.To) * times);

    private static DateTime QuarterOf(DateTime date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);
}
