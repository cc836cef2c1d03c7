namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Lists of automations as administrators write them, in the three languages.</summary>
public class AutomationDialectTests
{
    [Theory]
    [InlineData("Автоматизация;Триггер;Назначение;Ответственный;Воронка;Стадия;Поля;Пользователи;Включена;Последнее срабатывание;Срабатываний;Ошибок;Период, дней;Дата проверки;Результат проверки\nРобот;Смена;Звонок;Руслан;Опт;КП;Сумма;Айгүл;Да;30.05.2026;120;3;2;20.05.2026;пройден\n")]
    [InlineData("Автоматтандыру,Триггер,Мақсаты,Жауапты,Воронка,Кезең,Өрістер,Пайдаланушылар,Қосулы,Соңғы іске қосылуы,Іске қосулар,Қателер,\"Жиілігі, күн\",Тексерілген күні,Тексеру нәтижесі\nРобот,Смена,Звонок,Руслан,Опт,КП,Сумма,Айгүл,Иә,30.05.2026,120,3,2,20.05.2026,өтті\n")]
    [InlineData("Workflow,Trigger,Description,Owner,Pipeline,Stages,Fields,Users,Active,Last run,Run count,Failures,\"Rhythm, days\",Test date,Test result\nРобот,Смена,Звонок,Руслан,Опт,КП,Сумма,Айгүл,Yes,2026-05-30,120,3,2,2026-05-20,passed\n")]
    public void Every_column_is_read(string text)
    {
        var found = Imported.Text(text).One<CrmAutomation>();
        Assert.Equal(("Робот", "Смена", "Звонок", "Руслан", "Опт", "КП", "Сумма", "Айгүл"), (found.Name, found.Trigger, found.Purpose, found.Owner, found.Pipeline, found.Stages, found.FieldNames, found.Users));
        Assert.Equal((true, 120, 3, 2.0), (found.Enabled, found.FiredCount, found.FailedCount, found.RhythmDays));
        Assert.Equal((30, 20), (found.LastFiredAt!.Value.Day, found.TestedAt!.Value.Day));
        Assert.Empty(found.Fields);
    }

    [Theory]
    [InlineData("Стадия сделки;Воронка;Дата создания;Дата закрытия", "01.05.2026;20.05.2026", "2026-05-20")]
    [InlineData("Стадия сделки;Воронка;Дата создания;Предполагаемая дата закрытия;Дата закрытия", "01.05.2026;11.05.2026;20.05.2026", "2026-05-20")]
    [InlineData("Стадия сделки;Воронка;Дата создания;Предполагаемая дата закрытия", "01.05.2026;20.05.2026", "2026-05-20")]
    public void A_closed_deal_was_closed_on_its_closing_date(string headers, string dates, string closed)
    {
        var deal = Imported.Text($"ID;Название сделки;{headers}\n1;Склад;Сделка успешна;Опт;{dates}\n").One<CrmDeal>();
        Assert.Equal((CrmDealStatus.Won, closed), (deal.Status, deal.ClosedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
