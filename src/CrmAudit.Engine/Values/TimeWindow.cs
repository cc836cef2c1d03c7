namespace CrmAudit.Engine.Values;

/// <summary>A stretch of local time, in ticks: the start counts, the end does not.</summary>
/// <param name="From">First tick.</param>
/// <param name="To">The tick after the last.</param>
internal readonly record struct TimeWindow(long From, long To)
{
    /// <summary>All time.</summary>
    public static TimeWindow Always { get; } = new(long.MinValue + 1, long.MaxValue);

    public bool HasStart => From > Always.From;

    public bool HasEnd => To < Always.To;

    public DateTime Start => new(From);

    /// <summary>The moment the window ends; itself outside of it.</summary>
    public DateTime End => new(To);

    /// <summary>Both edges moved; one that does not exist stays away.</summary>
    public TimeWindow Moved(long fromTicks, long toTicks) => new(HasStart ? From + fromTicks : From, HasEnd ? To + toTicks : To);

    /// <summary>What two windows share; empty when they share nothing.</summary>
    public TimeWindow And(TimeWindow other) => new(Math.Max(From, other.From), Math.Min(To, other.To));
}
