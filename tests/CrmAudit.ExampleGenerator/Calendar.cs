namespace CrmAudit.ExampleGenerator;

/// <summary>The time the example plays in: local time of Almaty.</summary>
internal static class Calendar
{
    /// <summary>Days between two exports of the story of half a year: thirteen weeks, so that the days of the week stay.</summary>
    private const int Quarter = 91;

    /// <summary>Numbers a CRM gives out in a quarter.</summary>
    private const int IdsAQuarter = 10_000;

    private static readonly DateTime First = new(2026, 5, 29, 18, 30, 0, DateTimeKind.Unspecified);

    [ThreadStatic]
    private static int _quarter;

    /// <summary>When the exports were made: a Friday evening.</summary>
    public static DateTime ExportedAt => First.AddDays(Quarter * _quarter);

    /// <summary>The number a list of deals, leads or tasks starts with: those of later quarters are others.</summary>
    public static int FirstId(int first) => first + (IdsAQuarter * _quarter);

    /// <summary>Does something as it is done so many quarters after the first exports.</summary>
    public static T At<T>(int quarter, Func<T> work)
    {
        var before = _quarter;
        try
        {
            _quarter = quarter;
            return work();
        }
        finally
        {
            _quarter = before;
        }
    }

    /// <summary>A moment in working hours so many days before the export.</summary>
    public static DateTime DaysAgo(SeededRandom random, int days)
    {
        var day = ExportedAt.Date.AddDays(-days);
        if (day.DayOfWeek == DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }
        return day.AddHours(random.Between(9, 17)).AddMinutes(random.Below(60)).AddSeconds(random.Below(60));
    }

    /// <summary>The moment, but never after the export.</summary>
    public static DateTime NotAfterExport(DateTime moment) => moment <= ExportedAt ? moment : ExportedAt;
}
