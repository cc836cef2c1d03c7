using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>A seeded trading funnel in steady flow: deals come every day, wait a log-normal time on each stage, go on, fall out or are won.</summary>
internal sealed class Funnel
{
    public static readonly string[] Stages = ["Первичный контакт", "Квалификация", "КП отправлено", "КП согласовано", "Договор", "Оплата"];

    private static readonly double[] Days = [1.5, 3, 4, 5, 4, 2.5];
    private readonly Random _random;

    public Funnel(int seed)
    {
        _random = new Random(seed);
    }

    public DateTimeOffset AsOf { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    public CrmDataset Data { get; } = new();

    /// <summary>Factor on the stay of a stage, by stage and time of entry.</summary>
    public Func<int, DateTimeOffset, double> Delay { get; init; } = static (_, _) => 1;

    public Funnel Fill(int deals = 700, int overDays = 400)
    {
        for (var i = 0; i < deals; i++)
        {
            var created = AsOf.AddDays(-overDays * (i + _random.NextDouble()) / deals);
            Add(i, created);
        }
        return this;
    }

    public IReadOnlyList<CrmFinding> Run(params string[] ids) => Run(new AuditConfig(), ids);

    public IReadOnlyList<CrmFinding> Run(AuditConfig config, params string[] ids) => Run(Data, config, AsOf, ids);

    public static IReadOnlyList<CrmFinding> Run(CrmDataset data, AuditConfig config, DateTimeOffset asOf, params string[] ids) =>
        [.. CheckRunner.Run(
            ChecksInForce.Of(config).Where(check => ids.Length == 0 ? check.Area == CrmArea.Pipeline : ids.Contains(check.Id)),
            config, data, new RunOptions { AsOf = asOf })];

    private void Add(int number, DateTimeOffset created)
    {
        var deal = new CrmDeal
        {
            Id = $"{number + 1}",
            Name = $"Сделка {number + 1}",
            Pipeline = "Продажи",
            Owner = $"Менеджер {number % 4}",
            CreatedAt = created,
            Amount = 100_000 + (number * 137 % 900_000),
            Currency = "KZT",
            Status = CrmDealStatus.Open,
        };
        var at = created;
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            Move(deal, Stages[stage], at);
            at = at.AddDays(Days[stage] * Delay(stage, at) * Math.Exp(0.5 * Normal()));
            if (at > AsOf)
            {
                Data.Add(deal);
                return;
            }
            if (_random.NextDouble() < 0.12)
            {
                Close(deal, "Закрыто и не реализовано", CrmDealStatus.Lost, at);
                deal.LossReason = "Дорого";
                return;
            }
        }
        Close(deal, "Успешно реализовано", CrmDealStatus.Won, at);
    }

    private void Close(CrmDeal deal, string stage, CrmDealStatus status, DateTimeOffset at)
    {
        Move(deal, stage, at);
        (deal.Status, deal.ClosedAt) = (status, at);
        Data.Add(deal);
    }

    private void Move(CrmDeal deal, string stage, DateTimeOffset at)
    {
        deal.Stage = stage;
        deal.ModifiedAt = at;
        Data.Add(new CrmStageChange { DealId = deal.Id, Pipeline = deal.Pipeline, Stage = stage, ChangedAt = at });
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
