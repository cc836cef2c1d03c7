using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>What the rows of a table are, by its words, its values and what the columns are together.</summary>
public class EntityTests
{
    [Theory]
    [InlineData("Name,Company,Email,Phone\nDana Ospanova,Aral LLP,d@example.kz,+77010000001\nMarat Kim,Tau LLP,m@example.kz,+77010000002\n")]
    [InlineData("Phone,Email,Name\n+77010000001,d@example.kz,Dana Ospanova\n+77010000002,m@example.kz,Marat Kim\n")]
    [InlineData("Имя и фамилия;Сотовый;Эл. почта\nДана Оспанова;87010000001;d@example.kz\nМарат Ким;87010000002;m@example.kz\n")]
    [InlineData("Аты-жөні;Ұялы нөмірі;Электрондық поштасы\nДана Оспанова;87010000001;d@example.kz\nМарат Ким;87010000002;m@example.kz\n")]
    [InlineData("Display Name,E-mail Address,Mobile Number,Notes\nDana Ospanova,d@example.kz,+77010000001,\nMarat Kim,m@example.kz,+77010000002,\n")]
    [InlineData("Фамилия;Имя;Контактный телефон;Адрес электронной почты;Город\nОспанова;Дана;87010000001;d@example.kz;Алматы\nКим;Марат;87010000002;m@example.kz;Астана\n")]
    [InlineData("Клиент;Тел.;Email адрес\nДана Оспанова;87010000001;d@example.kz\nМарат Ким;87010000002;m@example.kz\n")]
    public void A_plain_list_of_people_is_contacts(string text)
    {
        var contacts = Imported.Text(text).All<CrmContact>();
        Assert.Equal(["+77010000001", "+77010000002"], contacts.Select(static contact => Assert.Single(contact.Phones).Number));
        Assert.Equal(["d@example.kz", "m@example.kz"], contacts.Select(static contact => Assert.Single(contact.Emails)));
        Assert.All(contacts, static contact => Assert.NotEmpty(contact.DisplayName));
    }

    [Theory]
    [InlineData("Наименование;БИН;Телефон;Юр. адрес\nТОО Аралтау;190340000007;87270000001;Алматы\nИП Ким;150140010013;87270000002;Астана\n")]
    [InlineData("Клиент;Телефон;E-mail\nТОО Аралтау;87270000001;a@example.kz\nТОО Жетісу;87270000002;z@example.kz\n")]
    [InlineData("Customer,Phone,Website\nAraltau LLP,+77270000001,aral.kz\nZhetisu LLP,+77270000002,zhetisu.kz\n")]
    public void A_list_of_firms_is_companies(string text) => Assert.Equal(2, Imported.Text(text).All<CrmCompany>().Count);

    [Theory]
    [InlineData("ID;Название;Контактное лицо;Телефон;Город\n1;ТОО Аралтау;Дана Оспанова;87270000001;Алматы\n2;ТОО Жетісу;Марат Ким;87270000002;Астана\n")]
    [InlineData("Контактное лицо;Телефон;Наименование;ID\nДана Оспанова;87270000001;ТОО Аралтау;1\nМарат Ким;87270000002;ТОО Жетісу;2\n")]
    [InlineData("Контрагент;ИНН;Конт. лицо;Моб.;Почта\nТОО Аралтау;190340000007;Дана Оспанова;87270000001;a@example.kz\nТОО Жетісу;150140010013;Марат Ким;87270000002;z@example.kz\n")]
    [InlineData("БИН;Организация;Контактное лицо;Телефон\n190340000007;ТОО Аралтау;Дана Оспанова;87270000001\n150140010013;ТОО Жетісу;Марат Ким;87270000002\n")]
    public void Firms_under_the_rows_own_name_are_companies_whoever_answers_there(string text) => Assert.Equal(["ТОО Аралтау", "ТОО Жетісу"], Imported.Text(text).All<CrmCompany>().Select(static company => company.Name));

    [Theory]
    [InlineData("ФИО;ИИН;Телефон;Компания\nДана Оспанова;900101400014;87010000001;ТОО Аралтау\nМарат Ким;850505300018;87010000003;ТОО Жетісу\n")]
    [InlineData("ФИО;Должность;Телефон;Наименование\nДана Оспанова;Директор;87010000001;ТОО Аралтау\nМарат Ким;Бухгалтер;87010000003;ТОО Жетісу\n")]
    [InlineData("Контактное лицо;Телефон;Наименование\nДана Оспанова;87010000001;ТОО Аралтау\nМарат Ким;87010000003;ТОО Аралтау\nАйгуль Сериковна;87010000004;ТОО Аралтау\n")]
    public void People_with_an_employer_stay_people(string text) => Assert.All(Imported.Text(text).Records, static record => Assert.IsType<CrmContact>(record));

    [Fact]
    public void People_with_a_state_and_a_sum_are_buyers() =>
        Assert.Equal(2, Imported.Text("ID;Дата;Клиент;Телефон;Гости;Сумма;Статус\n1;05.05.2026;Дана Оспанова;87010000001;2;5000;Новый\n2;16.05.2026;Марат Ким;87010000003;3;7000;Завершен\n").All<CrmOrder>().Count);

    [Fact]
    public void A_last_visit_does_not_make_clients_users() =>
        Assert.Equal(2, Imported.Text("Имя;Телефон;Почта;Дата последнего визита\nДана;87010000001;d@example.kz;05.05.2026\nМарат;87010000003;m@example.kz;06.05.2026\n").All<CrmContact>().Count);

    [Theory]
    [InlineData("contact_id,email,industry,owner,company_size\nC1,d@example.kz,Retail,Aida,50\nC2,m@example.kz,IT,Aida,10\n", "people.csv")]
    [InlineData("Name,Email,Status,Branch\nDana Ospanova,d@example.kz,Active,North\nMarat Kim,m@example.kz,Inactive,South\n", "contacts.csv")]
    [InlineData("email,name,attributes\ndana@example.kz,Dana,\"{\"\"city\"\": \"\"Almaty\"\"}\"\nmarat@example.kz,Marat,\"{\"\"city\"\": \"\"Astana\"\"}\"\naida@example.kz,Aida,{}\n", "subscribers.csv")]
    [InlineData("ID;Ответственный;Дата создания;Дата изменения\n1;Аида;01.05.2026;02.05.2026\n2;Аида;03.05.2026;04.05.2026\n", "Контакты.csv")]
    public void What_numbers_the_rows_and_the_name_of_the_file_say_whose_they_are(string text, string name) => Assert.Equal("Contact", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("name,email,phone,website,city\nAraltau,info@aral.example,+77270000001,aral.example,Almaty\nZhetisu,info@zhetisu.example,+77270000002,zhetisu.example,Astana\n", "organizations.csv")]
    [InlineData("Название;Город;Сайт\nАралтау;Алматы;aral.example\nЖетісу;Астана;zhetisu.example\n", "Компании 2026.csv")]
    public void A_list_called_by_firms_is_companies(string text, string name) => Assert.Equal(2, Imported.Text(text, name).All<CrmCompany>().Count);

    [Fact]
    public void A_name_of_a_file_is_no_match_for_what_stands_in_it() =>
        Assert.Equal("Deal", Imported.Text("Deal name,Stage,Amount,Close date\nShipment,New,5000,2026-05-05\nService,Won,7000,2026-05-06\n", "contacts.csv").File.Entity);

    [Theory]
    [InlineData("action,automation_email_id,member_id,timestamp\nopen,a1,m1,2026-05-05T10:00:00\nclick,a2,m2,2026-05-05T11:00:00\n")]
    [InlineData("company_id,field,timestamp,value\n1,city,2026-05-05T10:00:00,Almaty\n1,city,2026-05-06T10:00:00,Astana\n")]
    public void A_time_stamp_alone_makes_no_form(string text) => Assert.DoesNotContain(Imported.Text(text).Files, static file => file.System == "GoogleForms");

    [Theory]
    [InlineData("№ заказа;Дата;Заказчик;Цена;Сумма;Статус\n1001;05.05.2026;ТОО Аралтау;1000;5000;Отгружен\n1002;16.05.2026;ИП Ким;500;2500;Новый\n")]
    [InlineData("Дата;Номер;Покупатель;Сумма заказа;Состояние\n05.05.2026;1001;ТОО Аралтау;5000;Отгружен\n16.05.2026;1002;ИП Ким;2500;Новый\n")]
    [InlineData("Order No,Placed on,Buyer name,Order amount,Order status\n1001,2026-05-05,Araltau LLP,5000,Shipped\n1002,2026-05-16,Kim,2500,New\n")]
    public void A_list_of_orders_belongs_to_no_vendor(string text)
    {
        var import = Imported.Text(text);
        Assert.Equal("Generic", import.File.System);
        var orders = import.All<CrmOrder>();
        Assert.Equal([5000m, 2500m], orders.Select(static order => order.Amount));
        Assert.Equal([5, 16], orders.Select(static order => order.OrderedAt!.Value.Day));
        Assert.All(orders, static order => Assert.NotNull(order.Customer));
        Assert.Equal(["1001", "1002"], orders.Select(static order => order.Number));
    }

    [Fact]
    public void A_list_of_invoices_is_entries_of_a_registry()
    {
        var orders = Imported.Text("Номер документа;Дата;Сумма;Валюта;НДС;БИН;Контрагент;Назначение платежа\nСФ-1;20.12.2025;112000;KZT;12%;190340000007;ТОО Аралтау;Оплата по счету 1\nСФ-2;20.12.2025;116000;KZT;16%;190340000007;ТОО Аралтау;Оплата по счету 2\n").All<CrmOrder>();
        Assert.Equal(["190340000007", "190340000007"], orders.Select(static order => order.TaxId));
    }

    [Fact]
    public void A_link_to_another_record_does_not_decide_what_the_rows_are()
    {
        var import = Imported.Text("CREATED,FIRST_NAME,LAST_NAME,ID,DEAL_ID,COMPANY_ID\n2026-03-19,Дана,Оспанова,540,2576,7\n2026-03-25,Марат,Ким,626,2918,8\n");
        Assert.Equal(["540", "626"], import.All<CrmContact>().Select(static contact => contact.Id));
        Assert.Equal(("Id", null, "CompanyId"), (import.Property("ID"), import.Property("DEAL_ID"), import.Property("COMPANY_ID")));
    }

    [Fact]
    public void Deals_of_a_reseller_s_sheet_are_deals_of_no_vendor()
    {
        var import = Imported.Text("Deal Name,Owner code,Client Code,Deal Status,Close Date (A),Masked Deal value,Tentative Close Date,Deal Stage,Created Date\nA,O1,C1,Won,,1000.0,2026-02-01,G. Project Won,2026-01-01\nB,O2,C2,Open,,2000.0,2026-02-02,B. Qualified,2026-01-02\n");
        Assert.Equal(("Generic", "Deal"), (import.File.System, import.File.Entity));
        var deals = import.All<CrmDeal>();
        Assert.Equal([1000m, 2000m], deals.Select(static deal => deal.Amount));
        Assert.Equal(2, deals[1].ExpectedCloseAt!.Value.Day);
        Assert.Equal([CrmDealStatus.Won, CrmDealStatus.Open], deals.Select(static deal => deal.Status));
    }

    [Fact]
    public void Captions_and_internal_names_of_one_system_may_stand_together()
    {
        var import = Imported.Text("dealname,dealstage,close date,associated contact\nWindows,Closed Won,01-14-2026,Serik\nDoors,Closed Lost,03-26-2026,Omar\n");
        Assert.Equal("HubSpot", import.File.System);
        Assert.Equal([14, 26], import.All<CrmDeal>().Select(static deal => deal.ClosedAt!.Value.Day));
        Assert.Equal(["Serik", "Omar"], import.All<CrmDeal>().Select(static deal => deal.Contact));
    }

    [Fact]
    public void Persons_on_stages_are_leads()
    {
        var leads = Imported.Text("Created,Name,Email,Phone,Stage,Owner,Source\n\"5/3/26, 11:08 AM\",Dana Ospanova,d@example.kz,+77010000001,Raw Leads,Aida,May form\n\"5/13/26, 11:39 PM\",Marat Kim,m@example.kz,+77010000002,Qualified,Aida,May form\n").All<CrmLead>();
        Assert.Equal(["Raw Leads", "Qualified"], leads.Select(static lead => lead.Status));
        Assert.Equal([3, 13], leads.Select(static lead => lead.CreatedAt!.Value.Day));
        Assert.Equal(["Dana Ospanova", "Marat Kim"], leads.Select(static lead => lead.DisplayName));
    }
}
