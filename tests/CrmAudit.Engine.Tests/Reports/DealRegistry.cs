using System.Globalization;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>A seeded registry of deals with everything a definition can trip over: lines, tests, twins, gaps, currencies, and times around midnight.</summary>
internal sealed partial class DealRegistry
{
    private static readonly string[] Managers = ["Айгүл Сәрсенова", "Ерлан Тоқтаров", "Марина Клинова", "Дәулет Ахметжанов", "Тимур Бейсеков", "Ольга Рудакова"];
    private static readonly string[] Pipelines = ["Опт", "Проекты", "Розница"];
    private static readonly string[] Types = ["Продажа", "Услуга", "Повторная"];
    private static readonly string[] Sources = ["Сайт", "Instagram", "Звонок", "Рекомендация"];

    private readonly Random _random;

    /// <param name="seed">Another seed makes another registry.</param>
    /// <param name="deals">Number of deals.</param>
    /// <param name="step">What amounts are multiples of; 0 for tiyns.</param>
    public DealRegistry(int seed, int deals = 900, int step = 0)
    {
        (_random, Step) = (new Random(seed), step);
        for (var i = 0; i < Managers.Length; i++)
        {
            Data.Add(new CrmUser { Id = $"{i + 1}", Name = Managers[i], Department = i < 3 ? "Алматы" : "Астана", Active = i != 5 });
        }
        for (var i = 0; i < deals; i++)
        {
            Data.Add(Deal(i));
        }
    }

    public CrmDataset Data { get; } = new();

    /// <summary>What amounts are multiples of; 0 for tiyns.</summary>
    public int Step { get; }

    public static TimeZoneInfo Almaty { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    public static RecountQuery May(string status = "won") => new()
    {
        Metric = "sum",
        Entity = "Deal",
        Date = "ClosedAt",
        Windows = [Month(5)],
        Zone = Almaty,
        Statuses = status == "all" ? [] : [RowStatus.Won],
        HomeCurrency = "KZT",
        RunAt = new DateTime(2026, 5, 28, 9, 0, 0),
    };

    public static TimeWindow Month(int month) => new(new DateTime(2026, month, 1).Ticks, new DateTime(2026, month, 1).AddMonths(1).Ticks);

    private CrmDeal Deal(int number)
    {
        var created = new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.FromHours(5)).AddMinutes(_random.Next(0, 160 * 24 * 60));
        var status = _random.Next(10) switch { < 5 => CrmDealStatus.Won, < 7 => CrmDealStatus.Lost, _ => CrmDealStatus.Open };
        var closed = created.AddMinutes(_random.Next(60, 40 * 24 * 60));
        var lines = Enumerable.Range(0, _random.Next(10) == 0 ? 0 : _random.Next(1, 4)).Select(line => new CrmLine($"Товар {_random.Next(40)}", null, _random.Next(100, 90_000), 1, null, number + line)).ToList();
        var exact = (decimal)Math.Exp(10 + (_random.NextDouble() * 4));
        var amount = Step > 0 ? Math.Ceiling(exact / Step) * Step : Math.Round(exact, 2);
        return new()
        {
            Id = $"{1000 + number}",
            Name = _random.Next(25) == 0 ? $"Тестовая сделка {number}" : $"Заказ {number}",
            Pipeline = Pipelines[_random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }],
            DealType = Types[_random.Next(Types.Length)],
            LeadSource = _random.Next(8) == 0 ? null : Sources[_random.Next(Sources.Length)],
            Owner = Managers[_random.Next(Managers.Length)],
            Stage = status.ToString(),
            Status = status,
            Company = _random.Next(7) == 0 ? null : $"ТОО Фирма {_random.Next(300)}",
            Contact = _random.Next(5) == 0 ? null : $"Контакт {_random.Next(500)}",
            Amount = _random.Next(30) == 0 ? null : amount,
            AmountText = amount.ToString(CultureInfo.InvariantCulture),
            Currency = _random.Next(12) == 0 ? "USD" : "KZT",
            CreatedAt = created,
            CreatedAtText = Text(created),
            ModifiedAt = closed.AddMinutes(_random.Next(5, 3000)),
            ClosedAt = status == CrmDealStatus.Open ? null : closed,
            ClosedAtText = status == CrmDealStatus.Open ? null : Text(closed),
            ExpectedCloseAt = created.AddDays(30),
            Lines = lines,
        };
    }

    private static string Text(DateTimeOffset at) => at.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
