namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Answers of the vendors' interfaces saved as they came.</summary>
public class RestDumpTests
{
    [Fact]
    public void Contacts_of_Bitrix24()
    {
        var import = Imported.Text("""{"result":[{"ID":"7","NAME":"Айгуль","LAST_NAME":"Тестова","PHONE":[{"VALUE_TYPE":"WORK","VALUE":"+7 701 000 00 01"},{"VALUE_TYPE":"HOME","VALUE":"8 701 000 00 02"}],"EMAIL":[{"VALUE_TYPE":"WORK","VALUE":"a@example.kz"}],"DATE_CREATE":"2026-01-10T10:00:00+05:00"}],"total":1}""", "crm.contact.list.json");
        var contact = import.One<CrmContact>();
        Assert.Equal(("Bitrix24", "Тестова Айгуль"), (import.File.System, contact.Name));
        Assert.Equal(["+77010000001", "+77010000002"], contact.Phones.Select(static phone => phone.Number));
        Assert.Equal(new(2026, 1, 10, 10, 0, 0, TimeSpan.FromHours(5)), contact.CreatedAt);
    }

    [Fact]
    public void Companies_of_Bitrix24()
    {
        var import = Imported.Text("""{"result":[{"ID":"9","TITLE":"ТОО Пример Снаб","COMPANY_TYPE":"CUSTOMER","INDUSTRY":"TRADE","EMPLOYEES":"EMPLOYEES_1","REVENUE":"0.00","ASSIGNED_BY_ID":"3","DATE_CREATE":"2026-01-10T10:00:00+05:00"}]}""", "crm.company.list.json");
        var company = import.One<CrmCompany>();
        Assert.Equal(("Bitrix24", "ТОО Пример Снаб", "3"), (import.File.System, company.Name, company.OwnerId));
    }

    [Fact]
    public void Users_of_Bitrix24()
    {
        var import = Imported.Text("""{"result":[{"ID":"3","ACTIVE":true,"NAME":"Анна","LAST_NAME":"Пробная","EMAIL":"anna@example.kz","LAST_LOGIN":"2026-05-01T09:00:00+05:00","DATE_REGISTER":"2025-01-01T00:00:00+05:00","WORK_POSITION":"Менеджер","UF_DEPARTMENT":[5]},{"ID":"4","ACTIVE":false,"NAME":"Болат","LAST_NAME":"Примеров","EMAIL":"","LAST_LOGIN":"","DATE_REGISTER":"2025-01-01T00:00:00+05:00","WORK_POSITION":"","UF_DEPARTMENT":[5]}]}""", "user.get.json");
        var users = import.All<CrmUser>();
        Assert.Equal(("Bitrix24", 2), (import.File.System, users.Count));
        Assert.Equal([true, false], users.Select(static user => user.Active));
        Assert.Equal("Анна Пробная", users[0].Name);
    }
}
