using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

public class StageNameTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData("Заявка в работе")]
    [InlineData("Клиент в работе у менеджера")]
    [InlineData("В работе 2")]
    [InlineData("Обработка заявки")]
    [InlineData("Переговоры с клиентом")]
    [InlineData("Ведутся переговоры")]
    [InlineData("Принимают решение")]
    [InlineData("Ожидание ответа клиента")]
    [InlineData("Клиент думает")]
    [InlineData("Горячие клиенты")]
    [InlineData("Этап 4")]
    [InlineData("3 этап")]
    [InlineData("Мәміле жұмыста")]
    [InlineData("Өтінімді өңдеу")]
    [InlineData("Шешім қабылдауда")]
    [InlineData("2-ші кезең")]
    [InlineData("Клиент ойлануда")]
    [InlineData("Working with client")]
    [InlineData("Deal in progress")]
    [InlineData("Negotiation/Review")]
    [InlineData("Hot lead")]
    [InlineData("Stage 7")]
    [InlineData("В процессе работы")]
    [InlineData("Работа ведётся")]
    [InlineData("Обработка заявок")]
    [InlineData("Переговоры о сделке")]
    [InlineData("Ждем решение клиента")]
    [InlineData("На паузе")]
    [InlineData("Заморожена")]
    [InlineData("Дожимаем")]
    [InlineData("Уточняем детали")]
    [InlineData("Второй этап")]
    [InlineData("Этап №3")]
    [InlineData("Жұмыста")]
    [InlineData("Жұмыс істеп жатырмыз")]
    [InlineData("Келіссөздер өтуде")]
    [InlineData("Клиент ойланып жатыр")]
    [InlineData("Жауап күтілуде")]
    [InlineData("Екінші кезең")]
    [InlineData("In progress")]
    [InlineData("Follow-ups")]
    [InlineData("Working on it")]
    [InlineData("Waiting on client")]
    [InlineData("Pending decision")]
    [InlineData("Talks")]
    [InlineData("Step three")]
    public void A_name_that_does_not_say_when_a_deal_enters_is_flagged(string stage) => Assert.Equal(CrmStatus.Warning, Assert.Single(Check(stage)).Status);

    [Theory]
    [InlineData("Новая заявка", "Первый звонок сделан", "Потребность выявлена", "Замер назначен", "Замер проведён", "Смета согласована", "Ожидание оплаты", "Отгружено")]
    [InlineData("Неразобранное", "Первичный контакт", "Анализ потребностей", "Презентация проведена", "Согласование договора", "Счёт выставлен", "Предоплата получена")]
    [InlineData("Клиент подтвердил заказ", "Товар в пути", "Заказ собран", "Передано в доставку", "Работа с возражениями", "Тендерная заявка подана", "КП на рассмотрении у клиента")]
    [InlineData("Жаңа өтінім", "Қажеттілік анықталды", "Коммерциялық ұсыныс жіберілді", "Шот берілді", "Келісімшартқа қол қойылды", "Төлем алынды", "Жеткізілді")]
    [InlineData("Appointment scheduled", "Qualified to buy", "Presentation scheduled", "Decision maker bought-in", "Contract sent", "Needs Analysis", "Proposal/Price Quote", "Pending payment")]
    [InlineData("Первый контакт", "Контакт установлен", "Ответ получен", "Решение принято", "Переговоры проведены", "Контроль оплаты", "Интерес подтверждён", "Ждём предоплату")]
    [InlineData("Новый лид", "Обсуждение условий договора", "Уточнение адреса доставки", "Продажа закрыта", "Звонок", "Возврат", "Первый заказ", "Открытие счёта")]
    [InlineData("Шарт жіберілді", "Алғашқы байланыс", "Байланыс орнатылды", "Шешім қабылданды", "Жауап алынды", "Төлем күтілуде", "Келіссөз өткізілді", "Жаңа клиент")]
    [InlineData("Contract signed", "First contact", "Decision made", "Response received", "Awaiting payment", "Processing payment", "Contract under review by legal", "New deal", "No answer", "Call back")]
    [InlineData("Клиент", "Лид", "Сделка", "Deal", "Мәміле")]
    public void A_name_that_says_what_has_happened_passes(params string[] stages) => Assert.All(Check(stages), static finding => Assert.True(finding.Status == CrmStatus.Pass, finding.Message));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Two_stages_used_for_the_same_are_told_by_what_deals_do(int seed)
    {
        var random = new Random(seed);
        var status = Check(Paths(random, 400, () => random.Next(2) == 0 ? ["Звонок сделан", "КП отправлено", "Договор"] : ["Звонок сделан", "Смета отправлена", "Договор"]));
        Assert.Equal(["КП отправлено", "Смета отправлена"], status.Where(static finding => finding.Status == CrmStatus.Fail).Select(static finding => finding.Subject.Id).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Stages_that_follow_each_other_are_two_even_where_some_deals_jump_over_one(int seed)
    {
        var random = new Random(seed);
        string[] whole = ["Звонок сделан", "Замер проведён", "Смета отправлена", "Договор"];
        var status = Check(Paths(random, 300, () => random.Next(10) switch { 0 => [.. whole.Where(static stage => stage != "Замер проведён")], 1 => [.. whole.Where(static stage => stage != "Смета отправлена")], _ => whole }));
        Assert.DoesNotContain(status, static finding => finding.Status == CrmStatus.Fail);
    }

    [Theory]
    [InlineData(false, "Pipeline.StageName.difference.none")]
    [InlineData(true, "Pipeline.StageName.difference.found")]
    public void What_makes_two_vague_stages_differ_is_told_by_what_deals_do(bool ends, string expected)
    {
        var random = new Random(7);
        // Deals in talks go on to the contract; those in work do so too, or are sent back for an offer.
        var found = Check(Paths(random, 200, () => random.Next(2) == 0 ? ["Звонок сделан", "В работе", ends ? "КП отправлено" : "Договор"] : ["Звонок сделан", "Переговоры", "Договор"]));
        var difference = Assert.IsType<CrmText>(found.Single(static finding => finding.Subject.Id == "В работе").MessageText!.Args["difference"]);
        Assert.Equal((expected, "Переговоры"), (difference.Id, difference.Args["other"]));
    }

    [Fact]
    public void Without_a_history_nobody_knows_what_makes_two_vague_stages_differ() => Assert.Equal(
        "Pipeline.StageName.difference.unknown",
        Assert.IsType<CrmText>(Check("В работе", "Переговоры").First(static finding => finding.Subject.Id == "В работе").MessageText!.Args["difference"]).Id);

    [Theory]
    [InlineData(true, "Pipeline.StageName.difference.found")]
    [InlineData(false, "Pipeline.StageName.difference.sameFields")]
    public void Fields_filled_on_one_vague_stage_and_not_on_the_other_make_them_differ(bool differ, string expected)
    {
        var deals = Enumerable.Range(0, 40).Select(i => new CrmDeal
        {
            Id = $"{i}", Stage = i < 20 ? "В работе" : "Переговоры", Status = CrmDealStatus.Open, Comment = i % 2 == 0 ? "Ждут смету на ограждение" : null,
            Amount = i < 20 && differ ? null : 1000 + i, AmountText = i < 20 && differ ? null : $"{1000 + i}",
        });
        var difference = Assert.IsType<CrmText>(Check(Firm.Dataset(deals)).Single(static finding => finding.Subject.Id == "В работе").MessageText!.Args["difference"]);
        Assert.Equal(expected, difference.Id);
        if (differ)
        {
            var field = Assert.Single(Assert.IsAssignableFrom<IEnumerable<CrmText>>(difference.Args["what"]));
            Assert.Equal(("Pipeline.StageName.difference.field", 0.0, 1.0), (field.Id, field.Args["share"], field.Args["otherShare"]));
        }
    }

    private static IReadOnlyList<CrmFinding> Check(params string[] stages) =>
        Check(Firm.Dataset(stages.Select(static stage => new CrmDeal { Id = stage, Stage = stage, Status = CrmDealStatus.Open })));

    private static IReadOnlyList<CrmFinding> Check(CrmDataset data) => Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.StageName");

    /// <summary>Deals that go their way, every stay of the same distribution, and are won.</summary>
    private static CrmDataset Paths(Random random, int deals, Func<string[]> path)
    {
        var data = new CrmDataset();
        for (var i = 0; i < deals; i++)
        {
            var at = AsOf.AddDays(-300 + (random.NextDouble() * 200));
            data.Add(new CrmDeal { Id = $"{i}", Stage = "Выиграна", Status = CrmDealStatus.Won, CreatedAt = at });
            foreach (var stage in path().Append("Выиграна"))
            {
                data.Add(new CrmStageChange { DealId = $"{i}", Stage = stage, ChangedAt = at });
                at = at.AddDays(1 + (4 * random.NextDouble()));
            }
        }
        return data;
    }
}
