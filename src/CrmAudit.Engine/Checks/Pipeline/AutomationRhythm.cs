using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How often an automation runs, and how long it may be silent by that.</summary>
/// <param name="Days">Days between two runs.</param>
/// <param name="Limit">Most days of silence.</param>
/// <param name="IsLearned">Whether nobody declared it.</param>
internal sealed record AutomationRhythm(double Days, double Limit, bool IsLearned)
{
    private static readonly PerRun<History> FirstRecord = new(static context => new(new[]
    {
        context.Data.Deals.Min(static deal => deal.CreatedAt),
        context.Data.Leads.Min(static lead => lead.CreatedAt),
        context.Data.StageChanges.Min(static change => change.ChangedAt),
    }.Min()));

    /// <summary>Fewest runs that make a rhythm.</summary>
    private const int FewRuns = 10;

    /// <summary>Runs without memory leave a gap of ten of their intervals once in e^10: 1 in 22,000.</summary>
    private const double LearnedIntervals = 10;

    /// <summary>Holidays silence what works every hour.</summary>
    private const double LearnedDays = 14;

    /// <summary>
    /// As declared; else as the runs up to the last one fill the time since the first record of the exports. An automation set up later ran more often than that, so
    /// that the limit is rather too long. Null where neither can be told.
    /// </summary>
    public static AutomationRhythm? Of(CheckContext context, CrmAutomation automation)
    {
        if (automation.RhythmDays is { } declared)
        {
            return new(declared, context.Parameter("silentIntervals") * declared, false);
        }
        if (automation is not { FiredCount: >= FewRuns and var runs, LastFiredAt: { } last } || Beginning(context) is not { } beginning || last <= beginning)
        {
            return null;
        }
        var days = (last - beginning).TotalDays / runs;
        return new(days, Math.Max(LearnedDays, LearnedIntervals * days), true);
    }

    private static DateTimeOffset? Beginning(CheckContext context) => FirstRecord.Of(context).At;

    /// <summary>When the records of a run begin; null where none has a date.</summary>
    private sealed record History(DateTimeOffset? At);
}
