using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Lists of few columns: those that have all it takes are read, those that lack it are refused.</summary>
public class SmallListTests
{
    [Theory]
    [InlineData("email,name,attributes\naida@post.example,Aida Serik,gold\nmarat@post.example,Marat Kim,silver\n", "subs.csv", "Contact")]
    [InlineData("Аты-жөні;Телефон\nАйда Серікқызы;+77010000001\nМарат Ким;+77010000002\n", "1.csv", "Contact")]
    [InlineData("Телефон;ФИО\n+77010000001;Серикова Аида\n+77010000002;Ким Марат\n", "1.csv", "Contact")]
    [InlineData("Название;Телефон;Примечание\nТау Трейд;+77010000001;опт\nАрал Фудс;+77010000002;розница\n", "1.csv", "Company")]
    [InlineData("Атауы;Телефон\nТау Трейд;+77010000001\nАрал Фудс;+77010000002\n", "1.csv", "Company")]
    [InlineData("Назва;Телефон;Роль;Коментар\nТау Трейд;+77010000001;склад;\nАрал Фудс;+77010000002;офіс;\n", "1.csv", "Company")]
    [InlineData("order_id,amount\nA-1,45000\nA-2,30000\n", "orders.csv", "Order")]
    [InlineData("КодЗаказа;КодТовара;Цена;Количество;Скидка\n1;11;45000;1;0\n1;12;30000;2;0\n", "Заказано.csv", "Order")]
    [InlineData("Клиент;Начало оказания услуги;Услуга\nСерикова Аида;01.05.2026 10:00;Стрижка\nКим Марат;02.05.2026 11:00;Укладка\n", "1.csv", "Order")]
    [InlineData("Модель;Описание;Цена /руб.\nПУ-60;Плита угловая, белая;45000\nСП-120;Стол письменный, дуб;30000\n", "price.csv", "Product")]
    [InlineData("Имя;Тип;Артикул\nПлита угловая;плита;A-1\nСтол письменный;стол;A-2\n", "Каталог.csv", "Product")]
    [InlineData("Бренд;Артикул\nТау;A-1\nАрал;A-2\n", "товары.csv", "Product")]
    [InlineData("Date,Customer,Filename\n2026-05-01,Aida Serik,1.mp3\n2026-05-02,Marat Kim,2.mp3\n", "calls.csv", "Activity")]
    [InlineData("id,subject,status\n1,Call the client,done\n2,Send the offer,open\n", "tasks.csv", "Task")]
    [InlineData("contact_name,company,deal_value_usd\nAida Serik,Tau Trade,4500\nMarat Kim,Aral Foods,9000\n", "pipeline.csv", "Deal")]
    [InlineData("Сделка;Сумма\nСтолы для офиса;450000\nПлиты;300000\n", "1.csv", "Deal")]
    [InlineData("phone,city\n+77010000001,Almaty\n+77010000002,Astana\n", "leads.csv", "Lead")]
    [InlineData("ФИО;Отдел\nСерикова Аида;Опт\nКим Марат;Розница\n", "Сотрудники.csv", "User")]
    public void A_list_that_has_all_it_takes_is_read(string text, string name, string entity)
    {
        var import = Imported.Text(text, name);
        Assert.Equal(entity, import.File.Entity);
        Assert.NotEmpty(import.Records);
    }

    [Theory]
    [InlineData("Section,Account,Amount\nAssets,Cash,9000\nAssets,Bank,45000\nDebts,Loans,30000\n", "cashflow.csv")]
    [InlineData("№,Account Number,Account Type,Comments\n1,1010,Asset,cash\n2,1020,Asset,bank\n", "Library.csv")]
    [InlineData("id,status,title,create_time\n1,draft,Welcome,2026-05-01\n2,sent,News,2026-05-02\n", "automation.csv")]
    [InlineData("Отдел;Город;Область\nОпт;Алматы;Алматинская\nРозница;Астана;Акмолинская\n", "География.csv")]
    [InlineData("id,is_admin,created_at,updated_at\n1,true,2026-05-01,2026-05-02\n2,false,2026-05-03,2026-05-04\n", "rows.csv")]
    public void A_list_that_lacks_it_is_not(string text, string name) => Assert.Empty(Imported.Text(text, name).Records);

    [Fact]
    public void A_table_that_makes_another_list_in_full_is_no_small_one()
    {
        var import = Imported.Text("Депонент;ИНН депонента;Номер счета;Дата открытия счета\nТОО Тау Трейд;180540012343;40817000001;01.05.2026\nТОО Арал Фудс;150340019873;40817000002;02.05.2026\n", "Депоненты.csv");
        Assert.Equal("Company", import.File.Entity);
    }

    [Theory]
    [InlineData("Description,HSN,Rate,Unit\nCorner stove,9021,5%,pcs\nDesk,9403,5%,pcs\n")]
    [InlineData("Part Number;Description;Country of origin;SRP, USD\nA-1;Corner stove;KZ;100.50\nA-2;Desk;KZ;70.10\n")]
    public void Goods_without_a_name_are_called_by_their_description(string text) =>
        Assert.Equal(["Corner stove", "Desk"], Imported.Text(text, "price.csv").All<CrmProduct>().Select(static product => product.Name));

    [Fact]
    public void Beside_a_name_a_description_is_a_comment()
    {
        var product = Imported.Text("Name,Description,Price\nStove,White and tall,100\nDesk,Oak,70\n", "price.csv").All<CrmProduct>()[0];
        Assert.Equal(("Stove", "White and tall"), (product.Name, product.Comment));
    }

    [Theory]
    [InlineData("Тип агента;Наименование агента;ИНН;Телефон агента;Электронная почта агента;Директор\nООО;ТауТрейд;180540012343;+77270000001;tau@post.example;Ким М.\nЗАО;АралФудс;150340019873;+77270000002;aral@post.example;Оспанова Д.\n")]
    [InlineData("Наименование агента;Адрес агента;Телефон агента;ИНН\nТауТрейд;Абая 1;+77270000001;180540012343\nАралФудс;Абая 2;+77270000002;150340019873\n")]
    public void Agents_who_are_designated_and_reached_are_firms(string text) =>
        Assert.Equal(["ТауТрейд", "АралФудс"], Imported.Text(text, "agents.csv").All<CrmCompany>().Select(static company => company.Name));

    [Fact]
    public void Agents_with_a_plan_are_no_firms() =>
        Assert.Empty(Imported.Text("Код агента;Наименование агента;План агента\n1;Аида;100\n2;Марат;200\n", "plan.csv").All<CrmCompany>());

    [Fact]
    public void A_user_name_that_is_a_name_is_no_login()
    {
        var user = Imported.Text("UserSurname;UserName;UserLogin;UserPassword;UserRole\nСериков;Марат;marat@post.example;1;Админ\nКим;Аида;aida@post.example;2;Менеджер\n", "user_import.csv").All<CrmUser>()[0];
        Assert.Contains("Марат", user.Name, StringComparison.Ordinal);
        Assert.Equal("marat@post.example", user.Login);
    }

    [Theory]
    [InlineData("ID,Login,FIO,e-mail\n1,Ivanov,Иванов Пётр,I@post.example\n2,Petrov,Петров Иван,p@post.example\n", "Ivanov")]
    [InlineData("User name,Full name,Role\npeter,Peter Ivanov,admin\nivan,Ivan Petrov,user\n", "peter")]
    public void A_login_is_one_however_it_is_written(string text, string login) => Assert.Equal(login, Imported.Text(text, "users.csv").All<CrmUser>()[0].Login);

    [Theory]
    [InlineData("{\"L1\":{\"id\":\"L1\",\"created_at\":\"2026-05-01T10:00:00\",\"status\":\"new\",\"business_name\":\"Tau Trade\",\"business_phone\":\"+77010000001\",\"business_address\":\"Abay 1\",\"assigned_to\":\"U2\",\"rep_name\":\"\",\"notes\":\"\"},\"L2\":{\"id\":\"L2\",\"created_at\":\"2026-05-02T10:00:00\",\"status\":\"new\",\"business_name\":\"Aral Foods\",\"business_phone\":\"+77010000002\",\"business_address\":\"Abay 2\",\"assigned_to\":\"U2\",\"rep_name\":\"\",\"notes\":\"\"}}", "leads.json")]
    public void A_list_of_leads_is_none_of_users(string text, string name) => Assert.DoesNotContain(Imported.Text(text, name).Records, static record => record is CrmUser);

    [Theory]
    [InlineData("Узел;Идентификационный номер;Наименование;Стр.\nМачта;068000001100000001;Мачта в сборе;6\nОсь;068000000002001002;Ось опорная;7\n")]
    public void An_identification_number_that_is_none_of_a_taxpayer_makes_no_firm(string text) => Assert.DoesNotContain(Imported.Text(text, "parts.csv").Records, static record => record is CrmCompany);

    [Fact]
    public void An_identification_number_with_a_check_digit_is_one_of_a_taxpayer()
    {
        var companies = Imported.Text("Наименование;Идентификационный номер\nТОО Тау Трейд;180540012343\nТОО Арал Фудс;150340019873\n", "клиенты.csv").All<CrmCompany>();
        Assert.All(companies, static company => Assert.Equal(12, company.TaxId?.Length));
    }

    [Fact]
    public void People_who_ordered_are_no_contacts()
    {
        var import = Imported.Text("id,name,phone,email,company,created_at,status,message\n1,Аида Серикова,+77010000001,aida@post.example,ТОО Тау,2026-05-01,new,Нужен стол\n2,Марат Ким,+77010000002,marat@post.example,ТОО Арал,2026-05-02,done,Нужна плита\n", "orders.csv");
        Assert.NotEqual("Contact", import.File.Entity);
        Assert.NotEmpty(import.Records);
    }

    [Fact]
    public void The_retail_price_goes_before_the_wholesale_one_however_short_it_is_written()
    {
        var product = Imported.Text("Код;Наименование;Склад;Ц. роз,грн;Ц. опт,грн (28.1)\n11;Плита угловая;да;450,5;400,1\n12;Стол письменный;да;300,5;250,1\n", "price.csv").All<CrmProduct>()[0];
        Assert.Equal(450.5m, product.Price);
    }
}
