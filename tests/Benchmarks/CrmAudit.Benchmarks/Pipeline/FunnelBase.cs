namespace CrmAudit.Benchmarks.Pipeline;

/// <summary>
/// A seeded base of a trading firm over three years: pipelines of six to nine stages, deals that wait a log-normal time on each, go on, jump,
/// go back, fall out, are reopened or won; about 6.7 moves and 3.3 tasks a deal; managers, leads and calls.
/// </summary>
internal static class FunnelBase
{
    private const int Managers = 60;
    private const double MovesPerDeal = 20.0 / 3;
    private const double TasksPerDeal = 10.0 / 3;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    private static readonly (string Name, string[] Stages)[] Pipelines =
    [
        ("Опт", ["Новая заявка", "Квалификация", "КП отправлено", "КП согласовано", "Договор подписан", "Счёт выставлен", "Отгрузка"]),
        ("Розница", ["Обращение получено", "Потребность выяснена", "Товар подобран", "Заказ собран", "Оплата получена", "Доставка назначена"]),
        ("Проекты", ["Запрос получен", "Замер назначен", "Замер проведён", "Смета отправлена", "Смета согласована", "Договор подписан", "Аванс получен", "Монтаж начат", "Акт подписан"]),
        ("Тендеры", ["Тендер найден", "Документы собраны", "Заявка подана", "Допуск получен", "Торги проведены", "Договор подписан"]),
        ("Сервис", ["Обращение получено", "Диагностика назначена", "Диагностика проведена", "Стоимость согласована", "Ремонт начат", "Ремонт закончен"]),
    ];

    public static DateTimeOffset AsOf { get; } = new(2026, 6, 1, 12, 0, 0, Offset);

    /// <summary>The base: deals, exactly 20/3 moves and 10/3 tasks a deal.</summary>
    public static CrmDataset Make(int deals)
    {
        var random = new Random(2026);
        var data = new CrmDataset();
        for (var i = 0; i < Managers; i++)
        {
            data.Add(new CrmUser { Id = $"{i + 1}", Name = Manager(i), Active = i % 20 != 7 });
        }
        var moves = new Moves(data, (int)(deals * MovesPerDeal));
        for (var i = 0; i < deals; i++)
        {
            Deal(random, data, moves, i, deals);
        }
        moves.Fill(random);
        for (var i = 0; i < (int)(deals * TasksPerDeal); i++)
        {
            data.Add(Task(random, data.Deals[random.Next(deals)], i));
        }
        for (var i = 0; i < deals / 3; i++)
        {
            Lead(random, data, i);
        }
        return data;
    }

    private static void Deal(Random random, CrmDataset data, Moves moves, int number, int deals)
    {
        var (name, stages) = Pipelines[random.Next(Pipelines.Length)];
        var created = AsOf.AddDays(-1095.0 * (deals - number - random.NextDouble()) / deals);
        var deal = new CrmDeal
        {
            Id = $"{number + 1}",
            Name = $"Сделка {number + 1}",
            Pipeline = name,
            Owner = Manager(random.Next(Managers)),
            LeadSource = $"Источник {random.Next(12)}",
            CreatedAt = created,
            Amount = Math.Round((decimal)Math.Exp(11 + Normal(random)), 2),
            Currency = "KZT",
            Status = CrmDealStatus.Open,
            ExpectedCloseAt = created.AddDays(random.Next(20, 90)),
        };
        data.Add(deal);
        var at = created;
        for (var stage = 0; ;)
        {
            moves.Add(deal, stages[stage], at);
            at = at.AddDays((2 + stage) * Math.Exp(0.8 * Normal(random)));
            if (at > AsOf || random.Next(400) == 0)
            {
                return;
            }
            if (random.Next(12) == 0)
            {
                deal.LossReason = random.Next(8) == 0 ? null : $"Причина {random.Next(6)}";
                moves.Close(deal, "Закрыто и не реализовано", CrmDealStatus.Lost, at);
                return;
            }
            stage = random.Next(20) switch { 0 => Math.Max(0, stage - 1), 1 or 2 => stage + 2, _ => stage + 1 };
            if (stage >= stages.Length)
            {
                moves.Close(deal, "Успешно реализовано", CrmDealStatus.Won, at);
                return;
            }
        }
    }

    private static CrmTask Task(Random random, CrmDeal deal, int number)
    {
        var created = deal.CreatedAt!.Value.AddDays(random.NextDouble() * 30);
        var due = created.AddDays(random.Next(1, 10));
        var done = created.AddDays(8 * random.NextDouble());
        var isDone = done < AsOf && random.Next(12) != 0;
        return new()
        {
            Id = $"{number + 1}",
            Name = $"Позвонить {number + 1}",
            Owner = deal.Owner,
            CreatedBy = deal.Owner,
            DealId = deal.Id,
            CreatedAt = created,
            DueAt = due,
            CompletedAt = isDone ? done : null,
            Done = isDone,
        };
    }

    private static void Lead(Random random, CrmDataset data, int number)
    {
        var lead = new CrmLead
        {
            Id = $"{number + 1}",
            Owner = Manager(random.Next(Managers)),
            CreatedAt = AsOf.AddDays(-1095 * random.NextDouble()),
            Outcome = random.Next(5) == 0 ? CrmLeadOutcome.Open : CrmLeadOutcome.Converted,
        };
        data.Add(lead);
        if (random.Next(25) != 0)
        {
            data.Add(new CrmActivity { Id = lead.Id, LeadId = lead.Id, Owner = lead.Owner, StartedAt = lead.CreatedAt.Value.AddMinutes(8 * Math.Exp(Normal(random))) });
        }
    }

    private static string Manager(int number) => $"Менеджер {number + 1}";

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The history, up to a number of rows.</summary>
    private sealed class Moves(CrmDataset data, int wanted)
    {
        private int _made;

        public void Add(CrmDeal deal, string stage, DateTimeOffset at)
        {
            (deal.Stage, deal.ModifiedAt, deal.StageChangedAt) = (stage, at, at);
            data.Add(new CrmStageChange { Id = $"{++_made}", DealId = deal.Id, Pipeline = deal.Pipeline, Stage = stage, ChangedAt = at, ChangedBy = deal.Owner });
        }

        public void Close(CrmDeal deal, string stage, CrmDealStatus status, DateTimeOffset at)
        {
            Add(deal, stage, at);
            (deal.Status, deal.ClosedAt) = (status, at);
        }

        /// <summary>What is still missing, as rows that write the present stage once more (a changed amount or date), as many exports do.</summary>
        public void Fill(Random random)
        {
            var deals = data.Deals;
            while (_made < wanted)
            {
                var deal = deals[random.Next(deals.Count)];
                if (deal.Status == CrmDealStatus.Open || deal.ModifiedAt!.Value.AddDays(1) < AsOf)
                {
                    data.Add(new CrmStageChange { Id = $"{++_made}", DealId = deal.Id, Pipeline = deal.Pipeline, Stage = deal.Stage, ChangedAt = deal.ModifiedAt!.Value.AddHours(1 + random.Next(20)), ChangedBy = deal.Owner });
                }
            }
        }
    }
}
