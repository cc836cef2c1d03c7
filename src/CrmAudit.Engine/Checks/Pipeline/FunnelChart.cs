using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How many deals of a pipeline came as far as each stage, and what became of the closed ones month by month: series for charts.</summary>
internal static class FunnelChart
{
    private const string Name = "funnel";
    private const int Months = 12;

    /// <summary>
    /// Deals that reached each open stage or one after it, then those that were won; empty where nothing tells the order of the stages. Where a
    /// lost deal fell out is known from its history only.
    /// </summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="counts">Whether the amount of a deal may be counted.</param>
    public static CrmFunnel Of(PipelineLog pipeline, Func<CrmRecord, bool> counts)
    {
        if (pipeline.Section is not { Stages.Count: > 0 } && !pipeline.Cases.Any(static item => item.Events.Count > 0))
        {
            return CrmFunnel.Of(Name, []);
        }
        var open = pipeline.OpenStages.ToList();
        var furthest = new long[open.Count];
        var amounts = new decimal[open.Count];
        var (won, wonAmount) = (0L, 0m);
        foreach (var item in pipeline.Cases)
        {
            var place = item.Status == CrmDealStatus.Won ? open.Count - 1 : open.FindLastIndex(stage => item.Place == stage.Order || item.Route.Contains(stage.Order));
            if (place >= 0)
            {
                furthest[place]++;
                amounts[place] += AmountOf(item.Deal);
            }
            if (item.Status == CrmDealStatus.Won)
            {
                won++;
                wonAmount += AmountOf(item.Deal);
            }
        }
        for (var place = open.Count - 2; place >= 0; place--)
        {
            furthest[place] += furthest[place + 1];
            amounts[place] += amounts[place + 1];
        }
        return CrmFunnel.Of(Name, [
            .. open.Select((stage, place) => new CrmFunnelStep(stage.Name, furthest[place], amounts[place])),
            new(pipeline.Stages.FirstOrDefault(static stage => stage.Status == CrmDealStatus.Won)?.Name ?? "won", won, wonAmount),
        ]);

        decimal AmountOf(CrmDeal? deal) => deal is not null && counts(deal) ? deal.Amount ?? 0 : 0;
    }

    /// <summary>Share of won among the deals closed in each of the last twelve months of the firm's own calendar that have any.</summary>
    public static CrmRates ByMonth(PipelineLog pipeline, DateTimeOffset asOf, WorkCalendar calendar)
    {
        var today = calendar.DayOf(asOf);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var months = new SortedDictionary<DateOnly, (long Won, long Closed)>();
        foreach (var item in pipeline.Cases)
        {
            if (item is { Status: CrmDealStatus.Won or CrmDealStatus.Lost, EndedAt: { } ended } && ended <= asOf && calendar.DayOf(ended) is var day && day >= first)
            {
                var month = new DateOnly(day.Year, day.Month, 1);
                var (won, closed) = months.GetValueOrDefault(month);
                months[month] = (won + (item.Status == CrmDealStatus.Won ? 1 : 0), closed + 1);
            }
        }
        return CrmRates.Of("byMonth", months.Select(static pair => new CrmRate(
            pair.Key.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), (double)pair.Value.Won / pair.Value.Closed, pair.Value.Won, pair.Value.Closed)));
    }
}
