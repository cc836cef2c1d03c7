namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>Whether anything comes back is told from the entries; what is declared proves nothing, and one registry is one integration.</summary>
public sealed class ReturnTests
{
    [Theory]
    [InlineData("Оплачен", "Счёт выставлен", CrmDealStatus.Open, CrmStatus.Fail)]
    [InlineData("Paid", "Invoice sent", CrmDealStatus.Open, CrmStatus.Fail)]
    [InlineData("Төленді", "Шот жіберілді", CrmDealStatus.Open, CrmStatus.Fail)]
    [InlineData("Выдан", "Новая заявка", CrmDealStatus.Open, CrmStatus.Fail)]
    [InlineData("Отменён", "Новая заявка", CrmDealStatus.Open, CrmStatus.Fail)]
    [InlineData("Оплачен", "Отгрузка", CrmDealStatus.Open, CrmStatus.Pass)]
    [InlineData("Оплачен", "Сделка успешна", CrmDealStatus.Won, CrmStatus.Pass)]
    [InlineData("Отменен", "Сделка провалена", CrmDealStatus.Lost, CrmStatus.Pass)]
    public void An_entry_that_is_over_must_show_in_its_deal(string status, string stage, CrmDealStatus deals, CrmStatus expected)
    {
        var shop = Entries(status, (deal, _) => (deal.Stage, deal.Status) = (stage, deals));
        shop.Config.Integrations = [new() { Name = "1С", Kind = "accounting", Direction = "both", Mechanism = "api" }];
        foreach (var order in shop.Data.Orders)
        {
            order.Kind = CrmOrderKind.Order;
        }
        shop.Config.Integrations[0].Kind = "marketplace";
        var finding = shop.One("OneWay", "1С");
        Assert.Equal(expected, finding.Status);
        Assert.Equal(expected == CrmStatus.Fail ? 60 : 0, finding.Evidence.Total);
        Assert.Equal(new CrmImpact(finding.Evidence.Total), finding.Impact);
    }

    [Fact]
    public void A_field_of_the_deal_that_says_paid_is_enough()
    {
        var shop = Entries("Оплачен", static (deal, _) => (deal.Stage, deal.Status, deal.Fields) = ("Счёт выставлен", CrmDealStatus.Open, new Dictionary<string, string> { ["Статус оплаты"] = "Оплачено" }));
        Assert.Equal(CrmStatus.Pass, shop.One("OneWay", "marketplace").Status);
    }

    [Fact]
    public void What_is_brought_up_to_date_by_hand_now_and_then_is_a_warning()
    {
        var finding = Entries("Выдан", static (deal, i) => deal.Status = i % 3 == 0 ? CrmDealStatus.Open : CrmDealStatus.Won).One("OneWay", "marketplace");
        Assert.Equal((CrmStatus.Warning, 20.0, 60.0), (finding.Status, finding.Numerator, finding.Denominator));
    }

    [Fact]
    public void A_payment_that_settles_its_deal_must_show()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(40))
        {
            var deal = Shop.Deal(i);
            (deal.Name, deal.Status, deal.Stage) = ($"Поставка {30000 + i}", i % 2 == 0 ? CrmDealStatus.Open : CrmDealStatus.Won, "Счёт выставлен");
            shop.Add(deal, Shop.Deal(200), new CrmOrder { Id = $"p{i}", Kind = CrmOrderKind.Payment, Direction = CrmDirection.Incoming, OrderedAt = Shop.Day(i).AddDays(2), OrderedAtText = "20.05.2026", Amount = i == 4 ? deal.Amount / 2 : deal.Amount, Purpose = $"Оплата по счёту {30000 + i}" });
        }
        var finding = shop.One("OneWay", "accounting");
        // Half of one deal is paid: nothing is settled there.
        Assert.Equal((19.0, 39.0), (finding.Numerator, finding.Denominator));
    }

    [Fact]
    public void One_status_that_goes_with_one_status_proves_no_way_back()
    {
        var shop = Entries("На сборке", static (deal, _) => deal.Status = CrmDealStatus.Open);
        shop.Config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", Direction = "both" }];
        Assert.Equal((CrmStatus.NotEvaluated, "Integration.OneWay.unproven.entries"), (shop.One("OneWay", "Kaspi").Status, shop.One("OneWay", "Kaspi").StatusReasonText!.Id));
    }

    [Theory]
    [InlineData("both", CrmStatus.NotEvaluated)]
    [InlineData("in", CrmStatus.NotEvaluated)]
    [InlineData("out", CrmStatus.Warning)]
    public void A_direction_that_is_only_declared_is_no_pass(string direction, CrmStatus expected)
    {
        var shop = new Shop();
        shop.Config.Integrations = [new() { Name = "1С", Kind = "accounting", Direction = direction }];
        var finding = shop.One("OneWay", "1С");
        Assert.Equal(expected, finding.Status);
        Assert.Equal(expected == CrmStatus.Warning, finding.Method == "attested");
    }

    [Theory]
    [InlineData(false, CrmStatus.Fail)]
    [InlineData(true, CrmStatus.Pass)]
    public void Opens_that_are_tracked_come_back_or_do_not(bool opened, CrmStatus expected)
    {
        var shop = new Shop().Add(Shop.Range(40).Select(i => new CrmActivity { Id = $"m{i}", Kind = CrmActivityKind.Email, Direction = CrmDirection.Outgoing, StartedAt = Shop.Day(i), Opened = opened && i % 5 == 0 }));
        shop.Config.Integrations = [new() { Name = "Почта", Kind = "email", Direction = "both" }];
        Assert.Equal(expected, Assert.Single(shop.Run("OneWay")).Status);
    }

    [Fact]
    public void The_registry_of_a_declared_integration_is_not_an_undeclared_one_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "orders1c.csv");
            File.WriteAllText(path, "");
            var shop = Entries("Оплачен", static (_, _) => { });
            shop.Data.Orders.ToList().ForEach(order => order.Origin = new() { Path = path, System = "Generic", Entity = "Order" });
            shop.Data.Deals.ToList().ForEach(static deal => (deal.Name, deal.LeadSource) = (deal.Name!.Replace("Kaspi", "ЗК", StringComparison.Ordinal), "Менеджер"));
            shop.Config.Path = Path.Combine(folder.FullName, "audit.yaml");
            shop.Config.Integrations = [new() { Name = "1С заказы", Kind = "accounting", Registry = "orders1c.csv", Mechanism = "api", Direction = "both", Owner = "Айгүл" }];

            Assert.DoesNotContain(shop.Run("Inventory"), static finding => finding.Status == CrmStatus.Fail);
            Assert.Equal(["1С заказы"], shop.Run("Silent").Select(static finding => finding.Subject.Id));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_export_that_ends_with_the_channel_does_not_prove_silence()
    {
        var shop = new Shop().Add(Shop.Range(150).Select(static i => Shop.Order(i))).Add(Shop.Range(150).Select(static i => Shop.Deal(i)));
        Assert.Equal((CrmStatus.Indeterminate, "Integration.Silent.exportEnds"), (shop.One("Silent", "marketplace").Status, shop.One("Silent", "marketplace").StatusReasonText!.Id));
        shop.Add(new CrmTask { Id = "t", CreatedAt = Shop.AsOf.AddDays(-1) });
        Assert.Equal(CrmStatus.Fail, shop.One("Silent", "marketplace").Status);
    }

    [Fact]
    public void With_two_registries_of_a_kind_a_record_is_of_one()
    {
        var shop = new Shop();
        foreach (var (system, from) in new[] { ("Kaspi", 1), ("Wildberries", 101) })
        {
            foreach (var i in Enumerable.Range(from, 60))
            {
                var (order, deal) = (Shop.Order(i), Shop.Deal(i));
                order.Origin = new() { Path = system, System = system, Entity = "Order" };
                (deal.Name, deal.LeadSource) = ($"Заказ {order.Number}", system);
                shop.Add(order, deal);
            }
        }
        var stray = Shop.Deal(140);
        (stray.Name, stray.LeadSource) = ("Заказ Wildberries 412999991", "Wildberries");
        shop.Add(stray);

        Assert.Equal([("Kaspi", 0.0), ("Wildberries", 1.0)], shop.Run("ExtraRecord").Select(static finding => (finding.Subject.Id, finding.Numerator!.Value)));
    }

    private static Shop Entries(string status, Action<CrmDeal, int> change)
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var deal = Shop.Deal(i);
            change(deal, i);
            shop.Add(Shop.Order(i, status: status), deal);
        }
        // What is younger than a day may still be on its way.
        return shop.Add(Shop.Deal(190));
    }
}
