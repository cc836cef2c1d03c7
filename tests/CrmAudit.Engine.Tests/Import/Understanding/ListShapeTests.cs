using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Lists whose columns would fill the fields of another entity, and tables that are no lists of records.</summary>
public class ListShapeTests
{
    [Theory]
    [InlineData("Дата;Отдел;Товар;Количество;Сумма\n01.05.2026;Зал 1;Плита угловая;2;90000\n02.05.2026;Зал 2;Стол письменный;1;45000\n", "Продажи.csv")]
    [InlineData("Сумма;Товар;Дата;Кол-во\n90000;Плита угловая;01.05.2026;2\n45000;Стол письменный;02.05.2026;1\n", "Реализация май.csv")]
    [InlineData("Күні;Тауар;Саны;Сомасы\n01.05.2026;Бұрыштық плита;2;90000\n02.05.2026;Жазу үстелі;1;45000\n", "Сату.csv")]
    [InlineData("transaction_id,amount,transaction_date,type\nT1,9000,2026-05-01,card\nT2,4500,2026-05-02,cash\n", "transactions.csv")]
    [InlineData("sale_id,customer_id,sale_date,product,payment_method\nS1,C1,2026-05-01,Stove,card\nS2,C1,2026-05-02,Desk,cash\n", "sales.csv")]
    public void Lines_of_sales_are_orders(string text, string name) => Assert.Equal("Order", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("Клиент;Сумма;Стадия;Менеджер;Дата\nТОО Аралтау;90000;Переговоры;Аида;01.05.2026\nТОО Жетісу;45000;Счёт;Аида;02.05.2026\n", "Продажи.csv")]
    [InlineData("sale,stage,amount,close_date\nStoves,Proposal,9000,2026-05-01\nDesks,Won,4500,2026-05-02\n", "sales pipeline.csv")]
    public void Sales_on_stages_are_deals(string text, string name) => Assert.Equal("Deal", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("deal_owner,total_deals,won,win_rate,avg_deal_size\nAida,12,4,0.33,90000\nMarat,7,1,0.14,45000\nDana,9,3,0.33,70000\n")]
    [InlineData("Менеджер;Кол-во сделок;Сумма;Средний чек\nАида;12;900000;75000\nМарат;7;450000;64285\nДана;9;700000;77777\n")]
    [InlineData("Месяц;Сделок;Сумма продаж;Конверсия, %\nЯнварь;12;900000;14\nФевраль;7;450000;9\nМарт;9;700000;11\n")]
    [InlineData("Менеджер;Мәмілелер саны;Сомасы;Орташа чек\nАида;12;900000;75000\nМарат;7;450000;64285\nДана;9;700000;77777\n")]
    [InlineData("Контрагент;Количество реализации;Сумма реализации\nТОО Аралтау;12;900000\nТОО Жетісу;7;450000\nИП Ким;9;700000\n")]
    [InlineData("Date,Leads,Deals,Revenue\n2026-05-01,12,3,90000\n2026-05-02,7,1,45000\n2026-05-03,9,2,70000\n")]
    [InlineData("stage,default_probability,forecast_category\nNew,10,Pipeline\nProposal,50,Best case\nWon,100,Closed\n")]
    public void Figures_about_many_records_are_none(string text) => Assert.False(Imported.Text(text).Records.Count > 0);

    [Theory]
    [InlineData("Ticket ID,Ticket Name,Ticket Status,Pipeline,Create Date,Close Date\n1,No login,Open,Support,2026-05-01,\n2,Wrong bill,Closed,Support,2026-05-02,2026-05-03\n", "tickets.csv")]
    [InlineData("Дата создания;Оборудование;Тип неисправности;Описание проблемы;Статус;Исполнитель;Приоритет;Этап\n01.05.2026;Принтер;Не печатает;Пусто;В работе;Аида;Высокий;Диагностика\n02.05.2026;Сканер;Шумит;Шум;Готово;Марат;Низкий;Ремонт\n", "Заявки.csv")]
    [InlineData("Күні;Жабдық;Ақау түрі;Ақау сипаттамасы;Мәртебесі;Жауапты\n01.05.2026;Принтер;Баспайды;Бос;Жұмыста;Аида\n02.05.2026;Сканер;Шу;Шу;Дайын;Марат\n", "Өтінімдер.csv")]
    public void Tickets_are_no_deals(string text, string name)
    {
        var import = Imported.Text(text, name);
        Assert.Empty(import.Records);
        Assert.Contains(import.Errors, static error => error.Text?.Id == "Import.LooksLikeTickets");
    }

    [Theory]
    [InlineData("deal_id,stage,stage_date,stage_order\nD1,New,2026-05-01,1\nD1,Proposal,2026-05-04,2\nD2,New,2026-05-02,1\nD2,Lost,2026-05-09,2\n")]
    [InlineData("Дата этапа;Этап;Номер сделки\n01.05.2026;Новая;Д-1\n04.05.2026;Счёт;Д-1\n02.05.2026;Новая;Д-2\n09.05.2026;Отказ;Д-2\n")]
    [InlineData("Мәміле нөмірі;Кезең;Кезең күні\nД-1;Жаңа;01.05.2026\nД-1;Шот;04.05.2026\nД-2;Жаңа;02.05.2026\nД-2;Бас тарту;09.05.2026\n")]
    public void Deals_that_come_again_on_another_stage_are_a_history(string text)
    {
        var changes = Imported.Text(text).All<CrmStageChange>();
        Assert.Equal(4, changes.Count);
        Assert.All(changes, static change => Assert.True(change.ChangedAt is not null && !string.IsNullOrEmpty(change.Stage)));
    }

    [Theory]
    [InlineData("ID;Сделка;Воронка;Стадия;Дата;Кто изменил\n1;41;Опт;Новая;01.05.2026 10:00:00;Аида\n2;41;Опт;Счёт;04.05.2026 11:00:00;Аида\n3;42;Опт;Новая;02.05.2026 12:00:00;Марат\n4;42;Опт;Отказ;09.05.2026 13:00:00;Марат\n")]
    [InlineData("ID,Pipeline,Deal,Stage,Date\n1,Sales,41,New,2026-05-01\n2,Sales,41,Proposal,2026-05-04\n3,Sales,42,New,2026-05-02\n4,Sales,42,Lost,2026-05-09\n")]
    [InlineData("ID;Мәміле;Кезең;Күні\n1;41;Жаңа;01.05.2026\n2;41;Шот;04.05.2026\n3;42;Жаңа;02.05.2026\n4;42;Бас тарту;09.05.2026\n")]
    public void Steps_with_numbers_of_their_own_are_a_history_of_the_deals_beside_them(string text)
    {
        var changes = Imported.Text(text).All<CrmStageChange>();
        Assert.Equal(["1", "2", "3", "4"], changes.Select(static change => change.Id));
        Assert.Equal(["41", "41", "42", "42"], changes.Select(static change => change.DealId));
        Assert.All(changes, static change => Assert.True(change.ChangedAt is not null && !string.IsNullOrEmpty(change.Stage)));
    }

    [Theory]
    [InlineData("ID;Сделка;Стадия;Дата создания\n1;Заявка с сайта;Новая;01.05.2026\n2;Заявка с сайта;Счёт;04.05.2026\n3;Заявка с сайта;Отказ;02.05.2026\n4;Звонок;Новая;09.05.2026\n")]
    [InlineData("ID,Deal,Stage,Created\n1,Web form,New,2026-05-01\n2,Web form,Proposal,2026-05-04\n3,Web form,Lost,2026-05-02\n4,Call,New,2026-05-09\n")]
    public void Deals_that_share_a_title_are_a_list(string text) => Assert.Equal(["1", "2", "3", "4"], Imported.Text(text).All<CrmDeal>().Select(static deal => deal.Id));

    [Fact]
    public void Captions_of_a_history_over_deals_that_come_once_are_a_list()
    {
        var import = Imported.Text("OpportunityId,OpportunityName,AccountId,StageName,Amount,CloseDate,CreatedDate\n006A,Stoves,001A,Closed Won,9000,2026-05-01,2026-04-01\n006B,Desks,001A,Prospecting,4500,2026-06-01,2026-04-02\n006C,Lamps,001B,Proposal,500,2026-06-02,2026-04-03\n");
        Assert.Equal(["006A", "006B", "006C"], import.All<CrmDeal>().Select(static deal => deal.Id));
        Assert.Equal(["Stoves", "Desks", "Lamps"], import.All<CrmDeal>().Select(static deal => deal.Name));
    }

    [Theory]
    [InlineData("Наименование;Цена\nПлита угловая;45000\nСтол письменный;30000\n", "прайс.csv")]
    [InlineData("Цена;Артикул;Товар\n45000;A-1;Плита угловая\n30000;A-2;Стол письменный\n", "1.csv")]
    [InlineData("Артикул;Наименование\nA-1;Плита угловая\nA-2;Стол письменный\n", "Товары.csv")]
    [InlineData("Атауы;Бағасы\nБұрыштық плита;45000\nЖазу үстелі;30000\n", "бағалар.csv")]
    [InlineData("name,price,description\nCorner stove,45000,white\nDesk,30000,oak\n", "price.csv")]
    public void A_name_with_a_price_is_a_product(string text, string name) => Assert.Equal(2, Imported.Text(text, name).All<CrmProduct>().Count);

    [Theory]
    [InlineData("customer_id,company_name,contact_name,contact_title,address,city,phone\nC1,Aral Foods,Dana Ospanova,Owner,Abay 1,Almaty,+77270000001\nC2,Tau Trade,Marat Kim,Buyer,Abay 2,Astana,+77270000002\n", "customers.csv")]
    [InlineData("Организация;Контактное лицо;Телефон;Город\nАрал Фудс;Дана Оспанова;87270000001;Алматы\nТау Трейд;Марат Ким;87270000002;Астана\n", "клиенты.csv")]
    public void A_firm_a_row_with_a_contact_person_is_a_company(string text, string name) => Assert.Equal(2, Imported.Text(text, name).All<CrmCompany>().Count);

    [Theory]
    [InlineData("Тип партнера;Наименование партнера;Директор;Электронная почта партнера;Телефон партнера;Юридический адрес партнера;Рейтинг\nТОО;Базис;Ахметов Ерлан;info@basis.example;87272501122;ул. Абая 10;7\nИП;Нур;Сапарова Алия;nur@nur.example;87272501123;ул. Сарыарка 5;8\n")]
    [InlineData("Жеткізуші коды;Жеткізушінің атауы;Жеткізушінің телефоны;Жеткізушінің қаласы\n1;Базис ЖШС;87272501122;Алматы\n2;Нұр ЖШС;87272501123;Астана\n")]
    [InlineData("VendorKey,VendorTier,VendorName,VendorCity,VendorStreet\n1,A,Basis Trade LLP,Almaty,Abay 10\n2,B,Nur Import LLP,Astana,Saryarka 5\n")]
    public void A_list_of_partners_or_suppliers_is_of_firms(string text) => Assert.Equal(2, Imported.Text(text).All<CrmCompany>().Count(static company => company.Name is not null));

    [Fact]
    public void A_supplier_beside_a_product_is_nobody_of_its_own()
    {
        var import = Imported.Text("Артикул;Наименование;Цена;Поставщик;Телефон поставщика\nA-1;Плита;90000;ТОО Базис;87272501122\nA-2;Стол;45000;ТОО Нур;87272501123\n", "Товары.csv");
        Assert.Equal(2, import.All<CrmProduct>().Count);
    }

    [Fact]
    public void Contact_persons_of_few_firms_are_contacts() =>
        Assert.Equal(3, Imported.Text("Организация;Контактное лицо;Телефон\nАрал Фудс;Дана Оспанова;87270000001\nАрал Фудс;Марат Ким;87270000002\nАрал Фудс;Аида Сериковна;87270000003\n").All<CrmContact>().Count);

    [Theory]
    [InlineData("name,title,company,email\nDana Ospanova,Owner,Aral Foods,d@example.kz\nMarat Kim,Buyer,Tau Trade,m@example.kz\n", "leads.csv", "Lead")]
    [InlineData("ФИО;Телефон;Почта\nДана Оспанова;87010000001;d@example.kz\nМарат Ким;87010000002;m@example.kz\n", "Лиды.csv", "Lead")]
    [InlineData("Имя;Фамилия;Отчество\nДана;Оспанова;Сериковна\nМарат;Ким;Олегович\n", "Сотрудники.csv", "User")]
    [InlineData("КодСотрудника;Фамилия;Имя;Должность;Обращение\n1;Оспанова;Дана;Бухгалтер;г-жа\n2;Ким;Марат;Кассир;г-н\n", "Сотрудники.csv", "User")]
    [InlineData("ФИО;Должность;Зарплата\nДана Оспанова;Бухгалтер;300000\nМарат Ким;Кассир;250000\n", "Сотрудники.csv", "User")]
    public void People_are_what_the_file_calls_them(string text, string name, string entity) => Assert.Equal(entity, Imported.Text(text, name).File.Entity);

    [Fact]
    public void A_first_row_of_values_is_no_header()
    {
        var import = Imported.Text("2026-05-01,tea cup,40.0,In Progress\n2026-05-02,tea pot,90.0,Won\n2026-05-03,spoon,12.5,Won\n");
        Assert.DoesNotContain(import.Errors, static error => $"{error.Text}".Contains("tea cup", StringComparison.Ordinal));
        Assert.Equal(0, import.Errors[0].Line);
    }

    [Theory]
    [InlineData("Name,Phone,Position,Salary\nDana Ospanova,87010000001,Seller,300000\nMarat Kim,87010000002,Driver,250000\n", "employees.csv")]
    [InlineData("ФИО;Должность;Телефон\nОспанова Дана;Продавец;87010000001\nКим Марат;Водитель;87010000002\n", "Менеджеры.csv")]
    [InlineData("agent_id,agent_name,team,region\nA1,Dana,North,Almaty\nA2,Marat,South,Astana\n", "table.csv")]
    [InlineData("rep_name,rep_id,quota\nDana Ospanova,R1,100\nMarat Kim,R2,200\n", "sales reps.csv")]
    [InlineData("Қызметкер;Бөлімі;Телефоны\nОспанова Дана;Сату;87010000001\nКим Марат;Қойма;87010000002\n", "Қызметкерлер.csv")]
    public void Those_who_work_here_are_users(string text, string name) => Assert.Equal("User", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("ShipperID,CompanyName,Phone\n1,Speedy Express,87010000001\n2,United Package,87010000002\n3,Federal Shipping,87010000003\n", "shippers.csv")]
    [InlineData("Организация;Телефон\nАралтау;87010000001\nЖетісу;87010000002\nСарыарқа;87010000003\n", "Список.csv")]
    [InlineData("Телефоны;Ұйым\n87010000001;Аралтау\n87010000002;Жетісу\n87010000003;Сарыарқа\n", "Тізім.csv")]
    [InlineData("Firma;Adres;Telefon\nAraltau;Abay 1;-\nJetisu;Abay 2;-\nSaryarka;-;-\n", "musteriler.csv")]
    [InlineData("Supplier,Category,Contact,Phone,Lead time\nAraltau,Metal,Dana Ospanova,87010000001,5\nJetisu,Wood,Marat Kim,87010000002,7\n", "supplierinfo.csv")]
    [InlineData("supplier_id,supplier_name,country,rating\n1,Araltau,KZ,5\n2,Jetisu,KZ,4\n3,Saryarka,KZ,3\n", "table.csv")]
    [InlineData("Поставщик;Рейтинг;Телефон\nАралтау;5;87010000001\nЖетісу;4;87010000002\n", "Поставщики.csv")]
    [InlineData("Жеткізуші;Телефоны;Қала\nАралтау;87010000001;Алматы\nЖетісу;87010000002;Астана\n", "Жеткізушілер.csv")]
    [InlineData("Account Name\nAraltau\nJetisu\n", "accounts.csv")]
    public void Firms_nobody_stands_for_are_firms(string text, string name) => Assert.Equal("Company", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("name,club\nDana Ospanova,Chess\nMarat Kim,Tennis\n", "contacts.csv")]
    [InlineData("ФИО;Кружок\nОспанова Дана;Шахматы\nКим Марат;Теннис\n", "Клиенты.csv")]
    public void Names_alone_are_contacts_where_the_file_is_called_so(string text, string name) => Assert.Equal("Contact", Imported.Text(text, name).File.Entity);

    [Theory]
    [InlineData("lead_id,stage,entered_at,exited_at\nL1,New,2026-05-01,2026-05-02\nL1,Attempted,2026-05-02,\nL2,New,2026-05-01,2026-05-03\nL2,Lost,2026-05-03,\n")]
    [InlineData("Дата;Стадия;ID лида\n01.05.2026;Новый;Л-1\n04.05.2026;Отказ;Л-1\n02.05.2026;Новый;Л-2\n09.05.2026;В работе;Л-2\n")]
    [InlineData("Лид ID;Кезең;Күні\nЛ-1;Жаңа;01.05.2026\nЛ-1;Бас тарту;04.05.2026\nЛ-2;Жаңа;02.05.2026\nЛ-2;Жұмыста;09.05.2026\n")]
    public void Leads_that_come_again_on_another_stage_are_a_history(string text)
    {
        var changes = Imported.Text(text).All<CrmStageChange>();
        Assert.Equal(4, changes.Count);
        Assert.All(changes, static change => Assert.True(change.LeadId is not null && change.DealId is null && change.ChangedAt is not null));
    }

    [Theory]
    [InlineData("lead_id,workspace_created_at,invoices_14d,score\nL1,2026-05-01,4,10\nL2,2026-05-02,0,20\n", "signals.csv")]
    [InlineData("property_id,title,address,status,agent_id,created_at\nP1,Flat,Abay 1,active,A1,2026-05-01\nP2,House,Abay 2,sold,A2,2026-05-02\n", "properties.csv")]
    [InlineData("CaseExtId__c,AccountExtId__c,Subject,Description,Status,Priority\nC1,A1,No login,Text,Working,High\nC2,A1,Slow,Text,Closed,Low\n", "data.csv")]
    [InlineData("QuoteExtId__c,OpportunityExtId__c,Name,ExpirationDate,Status\nQ1,O1,First offer,2026-05-01,Draft\nQ2,O1,Second offer,2026-05-02,Sent\n", "data.csv")]
    public void What_is_numbered_as_something_else_is_no_lead(string text, string name) => Assert.Empty(Imported.Text(text, name).All<CrmLead>());

    [Theory]
    [InlineData("Водитель;Телефон\nОспанова Дана;87010000001\nКим Марат;87010000002\n")]
    [InlineData("Doctor,Phone,City\nDana Ospanova,87010000001,Almaty\nMarat Kim,87010000002,Astana\n")]
    public void People_called_by_what_they_do_are_contacts(string text) => Assert.Equal(2, Imported.Text(text).All<CrmContact>().Count);

    [Theory]
    [InlineData("Supplier,Product,Price\nAraltau,Stove,9000\nJetisu,Desk,4500\n")]
    [InlineData("Поставщик;Товар;Артикул;Цена\nАралтау;Плита;A1;9000\nЖетісу;Стол;A2;4500\n")]
    public void A_supplier_of_goods_is_no_row_of_his_own(string text) => Assert.DoesNotContain(Imported.Text(text).Records, static record => record is CrmCompany or CrmContact);

    [Theory]
    [InlineData("company,domain\nAral,aral.example\nJaiyk,jaiyk.example\n", "leads.csv", "Lead")]
    [InlineData("Name,Birthday\nXolmat Qodirqul,2000-04-16\nZzyra Brimwel,1996-09-27\n", "employees.csv", "User")]
    public void What_a_file_is_called_decides_over_few_columns(string text, string name, string entity) => Assert.Equal(entity, Imported.Text(text, name).File.Entity);
}
