using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Values;

namespace CrmAudit.Benchmarks.Reports;

/// <summary>A seeded base of deals over two years: managers, 5 pipelines, 12 sources, product lines, tests, gaps and two currencies.</summary>
internal static class DealBase
{
    private const int Managers = 20;

    /// <summary>Makes a base.</summary>
    /// <param name="deals">Number of deals.</param>
    /// <param name="seed">Another seed makes another base.</param>
    /// <param name="managers">Number of managers, 26 at most.</param>
    /// <param name="step">What amounts are multiples of: a tiyn, or thousands of tenge where people round.</param>
    public static CrmDataset Make(int deals, int seed = 2026, int managers = Managers, decimal step = 0.01m)
    {
        var random = new Random(seed);
        var data = new CrmDataset();
        for (var i = 0; i < managers; i++)
        {
            data.Add(new CrmUser { Id = $"{i + 1}", Name = Manager(i), Department = $"Отдел {i / 5}", Active = i != 7 });
        }
        for (var i = 0; i < deals; i++)
        {
            data.Add(Deal(random, i, managers, step));
        }
        return data;
    }

    public static RecountQuery Query(params IReadOnlyList<TimeWindow> windows) => new()
    {
        Metric = "sum",
        Entity = "Deal",
        Date = "ClosedAt",
        Windows = windows,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"),
        Statuses = [RowStatus.Won],
        GroupBy = windows.Count > 1 ? "Owner" : null,
        RunAt = new DateTime(2026, 5, 28, 9, 0, 0),
    };

    public static TimeWindow Month(int year, int month) => new(new DateTime(year, month, 1).Ticks, new DateTime(year, month, 1).AddMonths(1).Ticks);

    /// <summary>A rate of the dollar for every day of ten years.</summary>
    public static IReadOnlyDictionary<string, RateHistory> Dollars() => new Dictionary<string, RateHistory>
    {
        ["USD"] = new(Enumerable.Range(0, 3653).Select(static day => (new DateTime(2017, 1, 1).AddDays(day), 330m + (day * 0.05m)))),
    };

    private static string Manager(int number) => $"Менеджер {(char)('А' + number)}";

    private static CrmDeal Deal(Random random, int number, int managers, decimal step)
    {
        var created = new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.FromHours(5)).AddMinutes(random.Next(0, 720 * 24 * 60));
        var status = random.Next(10) switch { < 5 => CrmDealStatus.Won, < 7 => CrmDealStatus.Lost, _ => CrmDealStatus.Open };
        var closed = created.AddMinutes(random.Next(60, 40 * 24 * 60));
        return new()
        {
            Id = $"{number}",
            Name = random.Next(60) == 0 ? $"Тест {number}" : $"Заказ {number}",
            Pipeline = $"Воронка {random.Next(5)}",
            DealType = $"Тип {random.Next(4)}",
            LeadSource = random.Next(9) == 0 ? null : $"Источник {random.Next(12)}",
            Owner = Manager(random.Next(managers)),
            Stage = $"Стадия {random.Next(8)}",
            Status = status,
            Company = random.Next(7) == 0 ? null : $"Фирма {random.Next(20_000)}",
            Contact = random.Next(5) == 0 ? null : $"Контакт {random.Next(40_000)}",
            Amount = random.Next(30) == 0 ? null : Math.Round((decimal)Math.Exp(10 + (random.NextDouble() * 4)) / step) * step,
            Currency = random.Next(12) == 0 ? "USD" : "KZT",
            CreatedAt = created,
            ModifiedAt = closed.AddMinutes(random.Next(5, 3000)),
            ClosedAt = status == CrmDealStatus.Open ? null : closed,
            ExpectedCloseAt = created.AddDays(30),
            StageChangedAt = closed,
            Lines = [.. Enumerable.Range(0, random.Next(0, 4)).Select(line => new CrmLine($"Товар {random.Next(400)}", null, random.Next(100, 90_000), 1, null, line))],
        };
    }
}
