using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Logs;

/// <summary>The errors of one fingerprint in a log.</summary>
internal sealed class ErrorGroup
{
    /// <summary>Usual gaps without it after which an error is fixed.</summary>
    private const double GapsToFix = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="entries">Its entries, one at least.</param>
    /// <param name="from">The first moment of the days that are judged.</param>
    /// <param name="asOf">The moment the log is judged at.</param>
    public ErrorGroup(IReadOnlyList<CrmLogEntry> entries, DateTimeOffset from, DateTimeOffset asOf)
    {
        Entries = [.. entries.OrderBy(static entry => entry.Time).ThenBy(static entry => entry.Line)];
        DateTimeOffset[] times = [.. Entries.Select(static entry => entry.Time).OfType<DateTimeOffset>()];
        First = times.Length > 0 ? times[0] : null;
        Last = times.Length > 0 ? times[^1] : null;
        State = StateOf(times, from, asOf);
        Recent = times.LongCount(time => time >= from);
        Before = times.LongCount(time => time < from && time >= from - (asOf - from));
    }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<CrmLogEntry> Entries { get; }

    public string Template => Entries[0].Template ?? Entries[0].Message ?? "";

    public string Fingerprint => Entries[0].Fingerprint ?? "";

    public DateTimeOffset? First { get; }

    public DateTimeOffset? Last { get; }

    public ErrorState State { get; }

    /// <summary>How often it came in the days that are judged.</summary>
    public long Recent { get; }

    /// <summary>How often it came in as many days before them.</summary>
    public long Before { get; }

    /// <summary>
    /// The usual gap is the 90 % quantile of the gaps (an hour at least, a day where there are fewer than three). The longest gap is left out of it, so that a
    /// pause does not pass for a habit.
    /// </summary>
    private static ErrorState StateOf(DateTimeOffset[] times, DateTimeOffset from, DateTimeOffset asOf)
    {
        if (times.Length == 0)
        {
            return ErrorState.Open;
        }
        var gaps = times.Zip(times.Skip(1), static (before, after) => (after - before).TotalHours).ToList();
        var longest = gaps.Count == 0 ? 0 : gaps.Max();
        var usual = TimeSpan.FromHours(gaps.Count < 3 ? 24 : Math.Max(Shortest.TotalHours, Quantiles.Of(gaps.Order().SkipLast(1), 0.9)));
        var quiet = asOf - times[^1];
        bool IsGone(TimeSpan pause) => pause >= Week && pause > GapsToFix * usual;
        if (IsGone(quiet))
        {
            return ErrorState.Fixed;
        }
        // What came back before the days that are judged is an open error by now.
        if (gaps.Count > 0 && IsGone(TimeSpan.FromHours(longest)) && gaps.IndexOf(longest) is >= 2 and var pause && times[pause + 1] >= from)
        {
            return ErrorState.Regressed;
        }
        return quiet > 3 * usual ? ErrorState.Silent : ErrorState.Open;
    }
}
