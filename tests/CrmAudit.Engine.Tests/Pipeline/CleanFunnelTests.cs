using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Clean funnels of many shapes: few deals, several pipelines, Kazakh names, weeks with weekends, days without hours, stays of a heavy tail. Nothing is wrong with them.</summary>
public class CleanFunnelTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    private static readonly double[] TypicalDays = [1.5, 3, 4, 5, 4, 2.5, 3];

    private static readonly string[] Kazakh = ["Алғашқы байланыс", "Біліктілік", "КҰ жіберілді", "КҰ келісілді", "Шарт", "Төлем"];

    public static TheoryData<string> Shapes => [.. All.Keys];

    private static Dictionary<string, Shape> All { get; } = new()
    {
        ["few deals"] = new(60, 300, Funnel.Stages),
        ["few deals in two pipelines"] = new(150, 365, Funnel.Stages) { Pipelines = ["Опт", "Розница"] },
        ["two pipelines in Kazakh with weekends"] = new(500, 400, Kazakh) { Pipelines = ["Көтерме", "Бөлшек"], RestsAtWeekends = true },
        ["days without hours"] = new(700, 400, Funnel.Stages) { KnowsDaysOnly = true, RestsAtWeekends = true },
        ["four stages"] = new(700, 400, ["Заявка принята", "Замер проведён", "Договор подписан", "Аванс получен"]),
        ["seven stages in English"] = new(700, 400, ["New lead", "Demo held", "Proposal sent", "Contract signed", "Invoice paid", "Onboarding call held", "Go-live"]),
        ["a heavy tail"] = new(700, 400, Funnel.Stages) { Spread = 0.9 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_of_a_shape_give_at_most_one_false_finding(string name)
    {
        var flagged = Enumerable.Range(1, 10)
            .SelectMany(seed => Funnel.Run(Fill(All[name], seed * 7919), new AuditConfig(), AsOf))
            .Where(static finding => finding.Status is CrmStatus.Warning or CrmStatus.Fail or CrmStatus.Error && finding.CheckId != "Pipeline.AutomationInventory")
            .ToList();
        Assert.True(flagged.Count <= 1, string.Join("\n", flagged.Select(static finding => $"{finding}: {finding.Message}")));
    }

    [Fact]
    public void A_single_deal_somewhat_older_than_any_won_one_may_just_be_slow_one_of_twice_the_age_is_not()
    {
        Assert.Equal(CrmStatus.Indeterminate, DeadZone(130).Status);
        Assert.Single(DeadZone(130).Evidence.Rows);
        Assert.Equal(CrmStatus.Fail, DeadZone(200).Status);
        Assert.Equal(CrmStatus.Fail, DeadZone(130, 120).Status);
        Assert.Equal(CrmStatus.Pass, DeadZone(90).Status);
    }

    private static CrmFinding DeadZone(params int[] ages)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 20; i++)
        {
            data.Add(new CrmDeal { Id = $"w{i}", Stage = "Оплата", Status = CrmDealStatus.Won, CreatedAt = AsOf.AddDays(-200), ClosedAt = AsOf.AddDays(-200 + 5 + (i * 5)) });
        }
        for (var i = 0; i < 8; i++)
        {
            data.Add(new CrmDeal { Id = $"o{i}", Stage = "Договор", Status = CrmDealStatus.Open, CreatedAt = AsOf.AddDays(i < ages.Length ? -ages[i] : -i) });
        }
        return Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.DeadZone"));
    }

    private static CrmDataset Fill(Shape shape, int seed)
    {
        var random = new Random(seed);
        var data = new CrmDataset();
        for (var i = 0; i < shape.Deals; i++)
        {
            var at = shape.Workday(AsOf.AddDays(-shape.OverDays * random.NextDouble()));
            at = at > AsOf ? at.AddDays(-7) : at;
            var deal = new CrmDeal { Id = $"{i + 1}", Name = $"Сделка {i + 1}", Pipeline = shape.Pipelines.Length > 0 ? shape.Pipelines[i % shape.Pipelines.Length] : null, Owner = $"Менеджер {i % 4}", CreatedAt = at, Amount = 1000 + i, Status = CrmDealStatus.Open };
            Go(deal, shape, random, at, data);
            data.Add(deal);
        }
        return data;
    }

    private static void Go(CrmDeal deal, Shape shape, Random random, DateTimeOffset at, CrmDataset data)
    {
        for (var stage = 0; stage < shape.Stages.Length; stage++)
        {
            Move(shape.Stages[stage]);
            at = shape.Workday(at.AddDays(TypicalDays[stage] * Math.Exp(shape.Spread * Normal())));
            if (at > AsOf)
            {
                return;
            }
            if (random.NextDouble() < 0.12)
            {
                Move("Закрыто и не реализовано");
                (deal.Status, deal.ClosedAt, deal.LossReason) = (CrmDealStatus.Lost, at, "Дорого");
                return;
            }
        }
        Move("Успешно реализовано");
        (deal.Status, deal.ClosedAt) = (CrmDealStatus.Won, at);

        void Move(string stage)
        {
            deal.Stage = stage;
            data.Add(new CrmStageChange { DealId = deal.Id, Pipeline = deal.Pipeline, Stage = stage, ChangedAt = shape.KnowsDaysOnly ? new DateTimeOffset(at.Date, at.Offset) : at });
        }

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private sealed record Shape(int Deals, int OverDays, string[] Stages)
    {
        public string[] Pipelines { get; init; } = [];

        /// <summary>Deviation of the logarithm of a stay.</summary>
        public double Spread { get; init; } = 0.5;

        public bool KnowsDaysOnly { get; init; }

        public bool RestsAtWeekends { get; init; }

        public DateTimeOffset Workday(DateTimeOffset at) => !RestsAtWeekends ? at : at.DayOfWeek switch
        {
            DayOfWeek.Saturday => at.AddDays(2),
            DayOfWeek.Sunday => at.AddDays(1),
            _ => at,
        };
    }
}
