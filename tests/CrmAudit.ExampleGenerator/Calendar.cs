namespace CrmAudit.ExampleGenerator;

/// <summary>The time the example plays in: local time of Almaty.</summary>
internal static class Calendar
{
    /// <summary>When the exports were made: a Friday evening.</summary>
    public static DateTime ExportedAt { get; } = new(2026, 5, 29, 18, 30, 0, DateTimeKind.Unspecified);

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
