using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Logs;

/// <summary>What has become of one kind of error.</summary>
internal enum ErrorState
{
    /// <summary>It still comes at its usual pace.</summary>
    Open,

    /// <summary>It has not come for longer than usual, but not long enough to call it fixed.</summary>
    Silent,

    /// <summary>It has not come for ten of its usual gaps and a week at least.</summary>
    Fixed,

    /// <summary>It was gone for ten of its usual gaps and a week at least, and came back.</summary>
    Regressed,
}

/// <summary>The errors of one fingerprint in a log.</summary>
internal sealed class ErrorGroup
{
    /// <summary>Usual gaps without it after which an error is fixed.</summary>
    private const double GapsToFix = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="entries">Its entries, one at least.</param>
    /// <param name="asOf">The moment the log is judged at.</param>
    public ErrorGroup(IReadOnlyList<CrmLogEntry> entries, DateTimeOffset asOf)
    {
        Entries = [.. entries.OrderBy(static entry => entry.Time).ThenBy(static entry => entry.Line)];
        DateTimeOffset[] times = [.. Entries.Select(static entry => entry.Time).OfType<DateTimeOffset>()];
        First = times.Length > 0 ? times[0] : null;
        Last = times.Length > 0 ? times[^1] : null;
        State = StateOf(times, asOf);
    }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<CrmLogEntry> Entries { get; }

    public string Template => Entries[0].Template ?? Entries[0].Message ?? "";

    public string Fingerprint => Entries[0].Fingerprint ?? "";

    public DateTimeOffset? First { get; }

    public DateTimeOffset? Last { get; }

    public ErrorState State { get; }

    /// <summary>
    /// The usual gap is the 90 % quantile of the gaps (an hour at least, a day where there are fewer than three). The longest gap is left out of it, so that a
    /// pause does not pass for a habit.
    /// </summary>
    private static ErrorState StateOf(DateTimeOffset[] times, DateTimeOffset asOf)
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
        if (gaps.Count > 0 && IsGone(TimeSpan.FromHours(longest)) && gaps.IndexOf(longest) >= 2)
        {
            return ErrorState.Regressed;
        }
        return quiet > 3 * usual ? ErrorState.Silent : ErrorState.Open;
    }
}
