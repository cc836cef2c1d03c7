using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>Every finding about integrations names the integration, who answers for it, the records it touches and the money it claims.</summary>
public sealed class WhoAndHowMuchTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    private static readonly string[] Checks =
    [
        "Inventory", "Silent", "Overlap", "LostRecord", "ExtraRecord", "DuplicateArrival", "ValueMismatch", "OneWay", "Latency", "Errors", "UtmLoss", "CallRecord", "MailLink", "MessengerHistory",
        "StockMismatch", "DuplicateSku", "TaxAndCurrency", "SecretAge", "SecretHolder", "Undocumented", "Probe", "PlainSecret",
    ];

    [Fact]
    public void In_the_example() => Hold(
        [.. audit.Findings.Where(static finding => finding.Area == CrmArea.Integration)],
        new() { ["Kaspi Магазин"] = "Руслан Ибрагимов", ["Формы сайта"] = "Жанар Мұсабаева", ["АТС"] = "Руслан Ибрагимов", ["Банк и 1С"] = null });

    [Fact]
    public void In_a_company_that_has_every_kind_of_trouble()
    {
        var shop = Trouble();
        var findings = Checks.SelectMany(shop.Run).ToList();
        Assert.Equal(Checks.Order(StringComparer.Ordinal), findings.Where(static finding => finding.Measured is not null).Select(static finding => finding.CheckId["Integration.".Length..]).Distinct().Order(StringComparer.Ordinal));
        Hold(findings, shop.Config.Integrations.ToDictionary(static section => section.Name, static section => section.Owner));
        Assert.All(
            findings.Where(static finding => finding.CheckId is "Integration.LostRecord" or "Integration.Silent" && finding.Subject.Id == "Kaspi"),
            static finding => Assert.True(finding.Impact is { Records: > 0, Amount: > 0, Currency: "KZT", Money: not CrmMoney.Touched }, finding.ToString()));
    }

    private static void Hold(IReadOnlyList<CrmFinding> findings, Dictionary<string, string?> owners)
    {
        Assert.NotEmpty(findings);
        foreach (var finding in findings.Where(static finding => finding.Measured is not null))
        {
            var told = $"{finding}: {finding.Impact?.Records} {finding.Impact?.Amount} {finding.Impact?.Currency}";
            Assert.True(finding.Subject.Type == CrmSubjectType.Integration || (finding.CheckId == "Integration.PlainSecret" && finding.Subject.Type is CrmSubjectType.Entity or CrmSubjectType.File), told);
            Assert.True(finding.Impact is { Records: >= 0 }, told);
            Assert.True((finding.Impact!.Amount is null) == (finding.Impact.Currency is null), told);
            Assert.True(finding.Status is CrmStatus.Pass || finding.Evidence.Total == 0 || finding.Impact.Records > 0, told);
            Assert.True(finding.Impact.Amount is null || finding.Impact.Money != CrmMoney.Touched, told);
            if (owners.TryGetValue(finding.Subject.Id, out var owner))
            {
                Assert.Equal(owner, finding.Subject.Owner);
            }
        }
    }

    private static Shop Trouble()
    {
        static CrmProduct Item(string source, int i, decimal stock) => new() { Id = $"{source}{i}", Name = $"Товар номер {i * 7919}", Sku = $"ZH-{1000 + i}", Stock = stock, Price = 100, VatRate = "12%", Origin = new() { Path = source, System = source, Entity = "Product", Columns = [new(0, "Остаток", "Stock"), new(1, "Ставка НДС", "VatRate")] } };
        var shop = new Shop()
            .Add(Shop.Range(120).Select(static i => Shop.Order(i)))
            .Add(Shop.Range(120).Where(static i => i % 10 != 0).Select(static i => Shop.Deal(i, amount: i % 13 == 0 ? 5_000_000 : 50_000)))
            .Add(Shop.Deal(2, minutes: 9), new CrmDeal { Id = "1", Name = "Заказ Kaspi 999999999", LeadSource = "Kaspi Магазин", CreatedAt = Shop.Day(40), Amount = 40_000, Currency = "KZT" })
            .Add(Shop.Range(200).Select(static i => Shop.Form(i))).Add(Shop.Range(190).Select(static i => Shop.Lead(i, i % 3 == 0 ? null : "google")))
            .Add(Shop.Range(60).Select(static i => Shop.Call(i, CrmDirection.Incoming, i % 4 == 0 ? CrmCallResult.NoAnswer : CrmCallResult.Answered, i * 3)))
            .Add(Shop.Range(40).Select(static i => new CrmActivity { Id = $"m{i}", Kind = CrmActivityKind.Email, Direction = CrmDirection.Outgoing, StartedAt = Shop.Day(i), DealId = i % 4 == 0 ? null : "1", Email = $"a{i}@x.kz" }))
            .Add(Shop.Range(30).Where(static i => i is < 10 or > 13).Select(static i => new CrmActivity { Id = $"w{i}", Kind = CrmActivityKind.Message, Channel = "WhatsApp", Sequence = $"{i}", StartedAt = Shop.Day(i) }))
            .Add(Shop.Range(150).Select(static i => new CrmActivity { Id = $"t{i}", Kind = CrmActivityKind.Message, Channel = "Telegram", StartedAt = Shop.Day(i) }))
            .Add(Shop.Range(50).Select(static i => Item("OneC", i, i))).Add(Shop.Range(50).Select(static i => Item("Bitrix24", i, i % 5 == 0 ? i + 10 : i))).Add(Item("OneC", 3, 3))
            .Add(Shop.Range(90).Select(static i => new CrmLogEntry { Id = $"l{i}", Time = Shop.AsOf.AddHours(-i), Level = i % 9 == 0 ? "Error" : "Info", Message = i == 9 ? $"order {412300000 + (3 * 911)} refused, token=[secret:named 12]" : "sent", Template = "sent", Fingerprint = "v1-a", Integration = "Kaspi" }));
        shop.Config.Integrations =
        [
            new() { Name = "Kaspi", Kind = "marketplace", Mechanism = "api", Direction = "in", Owner = "Руслан", LatencyMinutes = 1, Secrets = [new() { Name = "ключ", HolderKind = "contractor", Rotated = new(2024, 1, 10) }] },
            new() { Name = "Сайт", Kind = "forms", Direction = "in", Owner = "Жанар" },
            new() { Name = "АТС", Kind = "telephony", Direction = "in", Owner = "Руслан" },
            new() { Name = "Почта", Kind = "email", Direction = "out", Owner = "Ольга" },
            new() { Name = "Чаты", Kind = "messenger", Direction = "both", Owner = "Жанар" },
            new() { Name = "1С", Kind = "accounting", Direction = "both", Owner = "Ольга" },
        ];
        shop.Config.Answers = new Dictionary<string, AnswerSection> { ["Integration.Probe:АТС:Call"] = new() { Value = "no", By = "Руслан", On = new(2026, 5, 20) } };
        return shop;
    }
}
