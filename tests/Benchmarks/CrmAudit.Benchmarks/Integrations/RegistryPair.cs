using System.Globalization;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Benchmarks.Integrations;

/// <summary>Two sides of 500,000 rows: one in a hundred is missing on either side.</summary>
internal static class RegistryPair
{
    private const int Rows = 500_000;
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(5));

    /// <summary>Number of outcomes.</summary>
    public static long Reconcile(bool near)
    {
        var source = Side(near, 0, static i => i % 100 != 7);
        var crm = Side(near, 2, static i => i % 100 != 3);
        return Reconciler.Run(source, crm, new() { CrmTo = Start.AddYears(2), SourceTo = Start.AddYears(2) }).Outcomes.Count;
    }

    private static List<ReconcileItem> Side(bool near, int minutes, Func<int, bool> there)
    {
        var items = new List<ReconcileItem>(Rows);
        for (var i = 0; i < Rows; i++)
        {
            if (there(i))
            {
                var key = near ? string.Create(CultureInfo.InvariantCulture, $"p:+7701{i % 150_000:D7}") : string.Create(CultureInfo.InvariantCulture, $"n:{410_000_000 + i}");
                items.Add(new()
                {
                    Record = new CrmOrder { Id = i.ToString(CultureInfo.InvariantCulture) },
                    Keys = near ? [] : [key],
                    NearKeys = near ? [key] : [],
                    At = Start.AddMinutes(i + (minutes * (1 + (i % 3)))),
                    Amount = 1000 + (i % 977),
                    Status = i % 9 == 0 ? "Отменен" : "Выдан",
                });
            }
        }
        return items;
    }
}
