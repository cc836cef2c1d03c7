using System.Globalization;
using System.Text;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The list of users as an administrator keeps it in a spreadsheet.</summary>
internal static class UserList
{
    public static byte[] Csv()
    {
        var text = new StringBuilder("ID;Сотрудник;Логин;Отдел;Роль;Уволен;Последний вход\r\n");
        var id = 1;
        foreach (var (name, department, role, left, lastSeen) in All())
        {
            text.Append(CultureInfo.InvariantCulture, $"{id};{name};user{id:00};{department};{role};{(left ? "Да" : "Нет")};{TextFile.Moment(lastSeen)}\r\n");
            id++;
        }
        return TextFile.WithMark(text);
    }

    /// <summary>The people of the list in its order: the first has the number one.</summary>
    public static IEnumerable<(string Name, string Department, string Role, bool Left, DateTime LastSeen)> All()
    {
        yield return (Staff.Director, "Дирекция", "Директор", false, Calendar.ExportedAt.AddDays(-41));
        yield return (Staff.HeadOfSales, "Продажи", "Руководитель отдела продаж", false, Calendar.ExportedAt.AddHours(-3));
        yield return (Staff.Administrator, "ИТ", "Администратор", false, Calendar.ExportedAt.AddMinutes(-20));
        for (var i = 0; i < Staff.Managers.Count; i++)
        {
            yield return (Staff.Managers[i], "Продажи", "Менеджер", false, Calendar.ExportedAt.AddHours(-5 - (i == 5 ? 500 : i)));
        }
        yield return (Staff.Dismissed[0], "Продажи", "Менеджер", true, Calendar.ExportedAt.AddDays(-130));
        yield return (Staff.Dismissed[1], "Продажи", "Менеджер", true, Calendar.ExportedAt.AddDays(-210));
    }
}
