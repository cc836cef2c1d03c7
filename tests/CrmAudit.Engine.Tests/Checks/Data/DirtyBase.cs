namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>A base with every kind of dirt, for the tests that look at all findings at once.</summary>
internal static class DirtyBase
{
    public static DataBase Make()
    {
        var asOf = DataBase.AsOf;
        var data = new DataBase();
        for (var i = 1; i <= 60; i++)
        {
            var contact = DataBase.Contact(i);
            contact.Fields = new Dictionary<string, string> { ["Канал"] = i % 3 == 0 ? "Оптом" : i % 3 == 1 ? "оптом" : "Розница", ["Факс"] = i == 1 ? "есть" : "нет" };
            data.Add(contact);
        }
        data.Data.Contacts[0].Name = "тест";
        data.Data.Contacts[1].Phones = [new CrmPhone("+7 (777) 777-77-77", null)];
        data.Data.Contacts[2].Phones = [new CrmPhone("250-12-3", null)];
        data.Data.Contacts[3].Emails = ["aigul@gmial.com"];
        data.Data.Contacts[4].Emails = ["собака@@mail.ru"];
        data.Data.Contacts[5].TaxId = "150140010014";
        data.Data.Contacts[6].BirthDate = asOf.AddYears(3);
        data.Data.Contacts[7].LastActivityAt = asOf.AddMonths(-30);
        data.Data.Contacts[8].ModifiedAt = asOf.AddMonths(-20);
        data.Data.Contacts[8].CreatedAt = asOf.AddMonths(-25);
        data.Data.Contacts[9].City = "Almaty";
        data.Data.Contacts[10].Company = "TOO «Ромашка»";
        for (var i = 1; i <= 40; i++)
        {
            data.Add(new CrmCompany { Id = $"C{i}", Name = i % 4 == 0 ? $"Фирма {i} ТОО" : $"ТОО «Фирма {i}»", Phones = [new CrmPhone("+7 727 2500000", "+77272500000")], Owner = "Пётр Ким", LeadSource = "Выставка", TaxId = "150140010013", CreatedAt = asOf.AddYears(-2), ModifiedAt = asOf.AddDays(-i) });
            data.Add(new CrmLead { Id = $"L{i}", Name = $"Запрос на арматуру {i}", Outcome = CrmLeadOutcome.Open, Phones = [new CrmPhone("8 701 000 00 11", "+77010000011")], Owner = "Пётр Ким", LeadSource = "Сайт", CreatedAt = asOf.AddDays(-i) });
            data.Add(new CrmMailing { Campaign = "Весна", Email = $"client{i}@example-firm.kz", Sent = 1, HardBounces = i % 5 == 0 ? 1 : 0, Status = i % 5 == 0 ? "hard" : "ok" });
            data.Add(new CrmActivity { Id = $"A{i}", Kind = CrmActivityKind.Call, Direction = CrmDirection.Outgoing, Result = i % 2 == 0 ? CrmCallResult.Answered : CrmCallResult.NoAnswer, StartedAt = asOf.AddDays(-i), ContactId = $"{i}", Phone = new CrmPhone("+77010000011", "+77010000011") });
            data.Add(DataBase.Deal(i));
        }
        data.Data.Deals[0].ModifiedAt = null;
        data.Data.Deals[0].CreatedAt = asOf.AddDays(-400);
        data.Data.Deals[1].AmountText = "дорого";
        data.Data.Deals[1].Amount = null;
        data.Data.Deals[2].Currency = "USD";
        data.Data.Deals[3].Currency = null;
        data.Data.Deals[4].Contact = null;
        data.Data.Deals[5].ClosedAt = asOf.AddDays(-60);
        data.Add(new CrmOrder { Id = "P1", Kind = CrmOrderKind.Payment, Direction = CrmDirection.Incoming, Customer = "ТОО «Неизвестная»", Amount = 50000, OrderedAt = asOf.AddDays(-2) });
        data.Config.Declared.ActiveDeals["Пётр Ким"] = 30;
        return data;
    }
}
