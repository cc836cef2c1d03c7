using System.Globalization;

namespace CrmAudit.Engine.Tests.Integrations;

public class IntegrationCheckTests
{
    private static readonly int[] Lost = [5, 17, 60, 61];

    [Fact]
    public void Lost_orders_are_counted_with_their_money_and_named_after_the_declared_integration()
    {
        var shop = new Shop().Add(Shop.Range(150).Select(static i => Shop.Order(i))).Add(Shop.Range(150).Except(Lost).Select(static i => Shop.Deal(i)));
        shop.Config.Integrations = [new() { Name = "Kaspi Магазин", Kind = "marketplace", Owner = "Руслан Ибрагимов", Mechanism = "api", Direction = "in" }];
        var finding = shop.One("LostRecord", "Kaspi Магазин");
        Assert.Equal((4.0, 150.0, CrmStatus.Fail, "Руслан Ибрагимов"), (finding.Numerator, finding.Denominator, finding.Status, finding.Subject.Owner));
        Assert.Equal(new CrmImpact(4, 200000 + Lost.Sum(), "KZT", CrmMoney.Lost), finding.Impact);
        Assert.Equal(Lost.Select(static i => Shop.Order(i).Id), finding.Evidence.Rows.Select(static row => row.RecordId));
        Assert.Equal(CrmStatus.Pass, shop.One("ExtraRecord", "Kaspi Магазин").Status);
        Assert.Equal(CrmStatus.Pass, shop.One("DuplicateArrival", "Kaspi Магазин").Status);
        Assert.Equal(CrmStatus.Pass, shop.One("ValueMismatch", "Kaspi Магазин").Status);
        Assert.Equal(3, shop.One("Latency", "Kaspi Магазин").Measured!.Value, 6);
    }

    [Fact]
    public void Extra_double_late_and_wrong_records_are_told_apart()
    {
        var shop = new Shop().Add(Shop.Range(150).Select(static i => Shop.Order(i, status: i % 3 == 0 ? "Отменен" : "Выдан")));
        foreach (var i in Shop.Range(150))
        {
            var deal = Shop.Deal(i, i is > 40 and < 60 ? 300 : 3, i is 70 or 71 or 72 ? 5_000_000 : 50000);
            deal.Amount = i is 70 or 71 or 72 ? (50000 + i) * 100 : deal.Amount;
            deal.Status = (i % 3 == 0) ^ (i == 80) ? CrmDealStatus.Lost : CrmDealStatus.Won;
            shop.Add(deal);
        }
        var copy = Shop.Deal(10, 9);
        copy.Id = "copy";
        var extra = Shop.Deal(20, 9);
        (extra.Id, extra.Name) = ("extra", "Заказ Kaspi 412999999");
        shop.Add(copy, extra);
        Assert.Equal(["copy"], shop.Run("DuplicateArrival").Single().Evidence.Rows.Select(static row => row.RecordId));
        Assert.Equal(["extra"], shop.Run("ExtraRecord").Single().Evidence.Rows.Select(static row => row.RecordId));
        var values = shop.Run("ValueMismatch").Single();
        Assert.Equal(["7070", "7071", "7072", "7080"], values.Evidence.Rows.Select(static row => row.RecordId).Order(StringComparer.Ordinal));
        Assert.Equal(3, ((IReadOnlyDictionary<string, object?>)values.Data["reasons"]!)["Hundredfold"]);
        var latency = shop.Run("Latency").Single();
        Assert.Equal((CrmStatus.Fail, 19), (latency.Status, latency.Evidence.Total));
        Assert.Equal(0, shop.Run("OneWay").Single().Measured);
        Assert.Equal(0, shop.Run("LostRecord").Single().Numerator);
    }

    [Fact]
    public void Statuses_that_never_come_back_are_one_way()
    {
        var shop = new Shop().Add(Shop.Range(60).Select(static i => Shop.Order(i, status: i % 3 == 0 ? "Отменен" : "Выдан"))).Add(Shop.Range(60).Select(static i => Shop.Deal(i)));
        Assert.Equal(CrmStatus.Fail, shop.Run("OneWay").Single().Status);
    }

    [Fact]
    public void Configured_keys_decide_and_ignored_statuses_need_not_arrive()
    {
        var shop = new Shop().Add(Shop.Range(50).Select(static i => Shop.Order(i, status: i == 7 ? "Черновик" : "Выдан")));
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "orders.csv");
            File.WriteAllText(path, "");
            shop.Data.Orders.ToList().ForEach(order => order.Origin = new() { Path = path, System = "Kaspi", Entity = "Order" });
            shop.Config.Path = Path.Combine(folder.FullName, "audit.yaml");
            shop.Config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", Registry = "orders.csv", IgnoreStatuses = ["черновик"], Keys = new Dictionary<string, string> { ["Number"] = "Номер заказа" } }];
            foreach (var i in Shop.Range(50).Where(static i => i is not (7 or 9)))
            {
                var deal = Shop.Deal(i);
                (deal.Name, deal.Fields) = ("Поставка", new Dictionary<string, string> { ["Номер заказа"] = $"№ {deal.Name!.Split(' ')[^1]}" });
                shop.Add(deal);
            }
            Assert.Equal([Shop.Order(9).Id], shop.One("LostRecord", "Kaspi").Evidence.Rows.Select(static row => row.RecordId));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Forms_are_found_by_phone_and_the_mark_lost_on_the_way_is_told()
    {
        var shop = new Shop().Add(Shop.Range(100).Select(static i => Shop.Form(i))).Add(Shop.Range(100).Where(static i => i != 33).Select(static i => Shop.Lead(i, i % 5 == 0 ? null : "google")));
        Assert.Equal(["f33"], shop.Run("LostRecord").Single().Evidence.Rows.Select(static row => row.RecordId));
        var utm = shop.Run("UtmLoss");
        Assert.Equal((20.0, 99.0), Figures(utm.Single(static finding => finding.Subject.Scope == "Lead")));
        Assert.Contains("20", utm.Single(static finding => finding.Subject.Scope == "Lead").Message, StringComparison.Ordinal);
        Assert.Equal(CrmStatus.Pass, utm.Single(static finding => finding.Subject.Scope == "Order").Status);
    }

    [Fact]
    public void Payments_come_to_deals_by_number_or_tax_number_and_in_parts()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(40))
        {
            shop.Add(new CrmCompany { Id = $"co{i}", Name = $"ТОО «Фирма {i}»", TaxId = $"{150140010000 + i}" });
            var deal = Shop.Deal(i);
            (deal.Name, deal.Company) = ($"Поставка {3000 + i}", $"Фирма {i} ТОО");
            shop.Add(deal);
            foreach (var part in i % 4 == 0 ? new[] { 0.5m, 0.5m } : [1m])
            {
                shop.Add(new CrmOrder { Id = $"p{i}/{part}", Number = $"{i}", Kind = CrmOrderKind.Payment, Direction = CrmDirection.Incoming, OrderedAt = Shop.Day(i).AddDays(5), OrderedAtText = "20.05.2026", Amount = deal.Amount * part, Currency = "KZT", TaxId = i == 11 ? "990140010000" : $"{150140010000 + i}", Purpose = i % 2 == 0 ? $"Оплата по счёту {3000 + i}" : "Оплата за товар" });
            }
        }
        Assert.Equal(["p11/1"], shop.Run("LostRecord").Single().Evidence.Rows.Select(static row => row.RecordId));
        Assert.Equal(CrmStatus.Pass, shop.Run("ValueMismatch").Single().Status);
        Assert.Equal(CrmStatus.Pass, shop.Run("DuplicateArrival").Single().Status);
        Assert.Equal(CrmStatus.Pass, shop.One("TaxAndCurrency", "accounting", "document").Status);
    }

    [Fact]
    public void Callers_without_a_card_calls_without_recording_and_missed_calls()
    {
        var shop = new Shop().Add(Shop.Range(40).Select(static i => Shop.Lead(i)));
        shop.Add(Shop.Range(40).Select(static i => Shop.Call(i, CrmDirection.Incoming, CrmCallResult.Answered, i)));
        shop.Add(Shop.Call(50, CrmDirection.Incoming, CrmCallResult.NoAnswer, 900), Shop.Call(51, CrmDirection.Incoming, CrmCallResult.NoAnswer, 3), Shop.Call(52, CrmDirection.Outgoing, CrmCallResult.NoAnswer, 3, 10));
        Assert.Equal((1.0, 41.0), Figures(shop.Run("LostRecord").Single()));
        Assert.Equal((1.0, 43.0), Figures(shop.One("CallRecord", "telephony", "card")));
        Assert.Equal((1.0, 2.0), Figures(shop.One("CallRecord", "telephony", "returned")));
        Assert.Equal(CrmStatus.NotEvaluated, Assert.Single(shop.Run("CallRecord"), static finding => finding.Subject.Scope == "recording").Status);
    }

    [Fact]
    public void What_is_used_and_undeclared_is_proven_and_what_is_declared_must_be_complete()
    {
        var shop = new Shop().Add(Shop.Order(1)).Add(Shop.Lead(1)).Add(Shop.Call(1, CrmDirection.Incoming, CrmCallResult.Answered, 1));
        shop.Config.Integrations = [new() { Name = "Формы сайта", Kind = "forms", Mechanism = "webhook", Direction = "in", Owner = "Руслан" }, new() { Name = "1С", Kind = "accounting" }];
        var findings = shop.Run("Inventory").ToDictionary(static finding => finding.Subject.Id, static finding => finding.Status);
        Assert.Equal(CrmStatus.Pass, findings["Формы сайта"]);
        Assert.Equal(CrmStatus.Warning, findings["1С"]);
        Assert.Equal(CrmStatus.Fail, findings["marketplace"]);
        Assert.Equal(CrmStatus.Fail, findings["telephony"]);
        Assert.Equal(CrmStatus.Warning, findings["Inventory"]);
        Assert.DoesNotContain("forms", findings.Keys);
    }

    [Fact]
    public void A_kind_the_firm_does_not_have_is_not_asked_for_and_its_use_is_a_contradiction()
    {
        var shop = new Shop().Add(Shop.Order(1));
        Assert.Equal((CrmStatus.NotEvaluated, "Integration.Inventory.noRegister.used"), (shop.One("Inventory", "Inventory").Status, shop.One("Inventory", "Inventory").MessageText!.Id));
        shop.Config.Declared.NotUsed = ["telephony", "email", "messenger", "accounting", "marketplace"];
        Assert.Equal(["forms"], ((IEnumerable<CrmText>)shop.One("Inventory", "Inventory").MessageText!.Args["kinds"]!).Select(static kind => kind.Id["Integration.kind.".Length..]));
        var denied = shop.One("Inventory", "marketplace");
        Assert.Equal((CrmStatus.Fail, "Integration.Inventory.message.denied"), (denied.Status, denied.MessageText!.Id));
        shop.Config.Declared.NotUsed.Add("forms");
        Assert.DoesNotContain(shop.Run("Inventory"), static finding => finding.Subject.Id == "Inventory");
    }

    [Theory]
    [InlineData("2026-04-01", "2026-05-20", CrmStatus.Pass, "message")]
    [InlineData("2026-04-01", "2026-01-10", CrmStatus.Warning, "message.unused")]
    [InlineData(null, "2026-01-10", CrmStatus.Warning, "message.unused")]
    [InlineData("2025-10-01", "2026-01-10", CrmStatus.Warning, "message.both")]
    [InlineData("2024-10-01", "2026-01-10", CrmStatus.Fail, "message.both")]
    [InlineData("2024-10-01", null, CrmStatus.Fail, "message")]
    [InlineData(null, "2026-05-20", CrmStatus.NotEvaluated, null)]
    public void A_key_nobody_uses_is_to_be_withdrawn(string? rotated, string? used, CrmStatus status, string? message)
    {
        var shop = new Shop();
        shop.Config.Integrations = [new() { Name = "АТС", Kind = "telephony", Secrets = [new() { Name = "SIP", Rotated = Day(rotated), LastUsed = Day(used) }] }];
        var finding = shop.One("SecretAge", "АТС");
        Assert.Equal(status, finding.Status);
        Assert.Equal(message is null ? "Integration.SecretAge.noDate" : $"Integration.SecretAge.{message}", finding.MessageText!.Id);
        Assert.Equal(message is "message.unused" or "message.both", finding.RecommendationText?.Id == "Integration.SecretAge.recommendation.unused");

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Whoever_must_change_a_key_is_told_where_it_is_kept()
    {
        var shop = new Shop();
        shop.Config.Integrations = [new() { Name = "АТС", Kind = "telephony", Secrets = [new() { Name = "SIP", HolderKind = "contractor", Holder = "ИП «Связист»", Store = "сейф в бухгалтерии" }, new() { Name = "API" }] }];
        var rows = shop.One("SecretHolder", "АТС").Evidence.Rows;
        Assert.Contains("сейф в бухгалтерии", rows[0].Reason!.Render(CultureInfo.GetCultureInfo("ru")), StringComparison.Ordinal);
        Assert.Equal("Integration.SecretHolder.why.nobody", rows[1].Reason!.Id);
    }

    [Fact]
    public void Keys_nobody_has_are_told_instead_of_a_loss_of_everything()
    {
        var shop = new Shop().Add(Shop.Range(30).Select(static i => Shop.Order(i))).Add(Shop.Range(30).Select(static i => Shop.Deal(i)));
        shop.Config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", Keys = new Dictionary<string, string> { ["Nmber"] = "Name" } }];
        var finding = shop.One("LostRecord", "Kaspi");
        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.Contains("Nmber: Name", finding.StatusReason, StringComparison.Ordinal);
        shop.Config.Integrations[0].Keys = new Dictionary<string, string> { ["number"] = "name" };
        Assert.Equal(CrmStatus.Pass, shop.One("LostRecord", "Kaspi").Status);
    }

    [Fact]
    public void A_channel_that_stopped_is_silent_and_one_that_goes_on_is_not()
    {
        var shop = new Shop().Add(Shop.Range(200).Select(static i => Shop.Form(i))).Add(Shop.Range(150).Select(static i => Shop.Order(i))).Add(new CrmTask { CreatedAt = Shop.AsOf });
        Assert.Equal(CrmStatus.Pass, shop.One("Silent", "forms").Status);
        var silent = shop.One("Silent", "marketplace");
        Assert.Equal(CrmStatus.Fail, silent.Status);
        Assert.InRange((double)silent.Data["expectedArrivals"]!, 20, 60);
        shop.Config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", ExpectedGapHours = 10_000 }];
        Assert.Equal(CrmStatus.Pass, shop.One("Silent", "Kaspi").Status);
        shop.Config.Integrations[0].ExpectedGapHours = 24;
        Assert.Equal(CrmStatus.Fail, shop.One("Silent", "Kaspi").Status);
    }

    [Fact]
    public void Two_paths_with_the_same_entries_overlap()
    {
        var shop = new Shop();
        shop.Config.Integrations = [new() { Name = "Tilda", Kind = "forms", Direction = "in" }, new() { Name = "Бот", Kind = "forms", Direction = "in" }, new() { Name = "АТС", Kind = "telephony", Direction = "in" }];
        Assert.Equal(CrmStatus.Warning, shop.One("Overlap", "forms").Status);
        Assert.Equal(CrmStatus.Pass, shop.One("Overlap", "telephony").Status);
        foreach (var system in new[] { "Tilda", "WebForm" })
        {
            shop.Add(Shop.Range(30).Select(i =>
            {
                var form = Shop.Form(i);
                form.Origin = new() { Path = system, System = system, Entity = "Order" };
                return form;
            }));
        }
        Assert.Equal(CrmStatus.Fail, shop.One("Overlap", "forms").Status);
    }

    [Fact]
    public void Letters_and_messages()
    {
        var shop = new Shop().Add(Shop.Range(40).Select(static i => new CrmActivity { Id = $"m{i}", Kind = CrmActivityKind.Email, Direction = CrmDirection.Outgoing, StartedAt = Shop.Day(i), DealId = i % 4 == 0 ? null : "1", Email = $"a{i}@x.kz" }));
        Assert.Equal((10.0, 40.0), Figures(shop.One("MailLink", "email", "Activity")));
        Assert.Equal(CrmStatus.NotEvaluated, shop.One("MailLink", "email", "Opens").Status);
        shop.Add(Shop.Range(30).Where(static i => i is < 10 or > 13).Select(static i => new CrmActivity { Id = $"w{i}", Kind = CrmActivityKind.Message, Channel = "WhatsApp", Sequence = $"{i}", StartedAt = Shop.Day(i) }));
        shop.Add(Shop.Range(150).Select(static i => new CrmActivity { Id = $"t{i}", Kind = CrmActivityKind.Message, Channel = "Telegram", StartedAt = Shop.Day(i) }));
        var numbers = shop.One("MessengerHistory", "WhatsApp");
        Assert.Equal((4.0, CrmStatus.Fail, 1), (numbers.Measured, numbers.Status, numbers.Evidence.Total));
        Assert.Equal((1.0, CrmStatus.Fail), (shop.One("MessengerHistory", "Telegram").Measured, shop.One("MessengerHistory", "Telegram").Status));
    }

    [Fact]
    public void Stock_articles_and_VAT()
    {
        CrmProduct Item(string source, int i, decimal stock, string? vat = null) => new() { Id = $"{source}{i}", Name = $"Товар номер {i * 7919}", Sku = $"ZH-{1000 + i}", Stock = stock, Price = 100, VatRate = vat, Origin = new() { Path = source, System = source, Entity = "Product", Columns = [new(0, "Остаток", "Stock"), new(1, "Ставка НДС", "VatRate")] } };
        var shop = new Shop().Add(Shop.Range(100).Select(i => Item("OneC", i, i, i == 50 ? "12%" : "16%"))).Add(Shop.Range(100).Select(i => Item("Bitrix24", i, i is 3 or 4 ? i + 10 : i)));
        var stock = shop.Run("StockMismatch").Single();
        Assert.Equal((2.0, 100.0, 2000m), (stock.Numerator, stock.Denominator, stock.MessageText!.Args["amount"]));
        Assert.Equal(0, shop.Run("DuplicateSku").Single().Numerator);
        var vat = shop.One("TaxAndCurrency", "accounting", "vat");
        Assert.Equal((1.0, CrmStatus.Fail), (vat.Measured, vat.Status));
        shop.Add(Item("OneC", 5, 5, "16%"));
        Assert.Equal(1, shop.Run("DuplicateSku").Single().Numerator);
    }

    [Theory]
    [InlineData(0.12, "2025-12-31", true)]
    [InlineData(0.16, "2025-12-31", false)]
    [InlineData(0.12, "2026-01-01", false)]
    [InlineData(0.16, "2026-01-01", true)]
    [InlineData(0.05, "2026-05-01", true)]
    [InlineData(0.05, "2025-05-01", false)]
    [InlineData(0.10, "2027-05-01", true)]
    [InlineData(0.0, "2025-05-01", true)]
    public void A_rate_is_held_against_the_day_of_turnover(double rate, string day, bool inForce) =>
        Assert.Equal(inForce, Engine.Checks.Integrations.TaxAndCurrency.IsInForce((decimal)rate, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    private static (double, double) Figures(CrmFinding finding) => (finding.Numerator!.Value, finding.Denominator!.Value);
}
