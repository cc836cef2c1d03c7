using System.Globalization;
using System.Text;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The list of robots the administrator keeps in a spreadsheet: one works, one fails, one never ran, one fell silent, one is off, one refers to what is gone.</summary>
internal static class AutomationList
{
    public static byte[] Csv()
    {
        var text = new StringBuilder("Робот;Триггер;Назначение;Ответственный;Воронка;Стадия;Поля;Пользователи;Включена;Последнее срабатывание;Запусков;Ошибок;Период, дней;Проверена;Результат проверки\r\n");
        Row(text, "Задача на первый звонок", "создание сделки", "менеджер звонит в течение 15 минут", Staff.HeadOfSales, "Опт", "Новая заявка", "", "", "Да", 0, 412, 0, 1, 20, "прошло");
        Row(text, "Напоминание после КП", "переход на этап", "задача менеджеру через три дня", Staff.HeadOfSales, "Опт", "КП отправлено", "", "", "Да", 1, 186, 14, 1, null, "");
        Row(text, "Счёт из 1С", "переход на этап", "создать счёт в 1С и приложить к сделке", Staff.Administrator, "Опт", "Счёт выставлен", "Сумма", "", "Да", 74, 97, 0, 2, 160, "прошло");
        Row(text, "Опрос после отгрузки", "переход на этап", "письмо клиенту с тремя вопросами", "", "Опт", "Отгрузка", "", "", "Да", null, 0, 0, null, null, "");
        Row(text, "Согласование скидки", "переход на этап", "", Staff.HeadOfSales, "Проекты", "Согласование скидки", "", Staff.Dismissed[0], "Да", 3, 61, 0, 4, null, "");
        Row(text, "Замер: письмо бригаде", "переход на этап", "адрес и время замера бригаде", Staff.Administrator, "Проекты", "Замер на объекте", "", "", "Да", 2, 118, 0, 2, null, "");
        Row(text, "Поздравление с днём рождения", "расписание", "письмо клиенту", Staff.Administrator, "", "", "Дата рождения", "", "Нет", 300, 14, 0, 7, null, "");
        return TextFile.WithMark(text);
    }

    private static void Row(StringBuilder text, string name, string trigger, string purpose, string owner, string pipeline, string stage, string fields, string users, string enabled, int? daysAgo, int fired, int failed, int? rhythm, int? testedDaysAgo, string result) => text
        .AppendJoin(';', name, trigger, purpose, owner, pipeline, stage, fields, users, enabled, Ago(daysAgo), TextFile.Number(fired), TextFile.Number(failed), rhythm?.ToString(CultureInfo.InvariantCulture) ?? "", Ago(testedDaysAgo), result)
        .Append("\r\n");

    private static string Ago(int? days) => days is { } past ? TextFile.Moment(Calendar.ExportedAt.AddDays(-past).AddHours(-6)) : "";
}
