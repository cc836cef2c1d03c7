using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>What one column is where its header and what stands in it help or contradict each other.</summary>
public class ColumnTests
{
    [Theory]
    [InlineData("Номер телефона")]
    [InlineData("Тел.")]
    [InlineData("Сотовый")]
    [InlineData("Моб. тел.")]
    [InlineData("Мобильный номер")]
    [InlineData("Телефон клиента")]
    [InlineData("Телефон 1")]
    [InlineData("Телефон (моб.)")]
    [InlineData("Номер WhatsApp")]
    [InlineData("Телефон контакта")]
    [InlineData("Байланыс телефоны")]
    [InlineData("Mobile No")]
    [InlineData("Cell phone")]
    [InlineData("Contact number")]
    [InlineData("Business Phone")]
    [InlineData("PhoneNumber")]
    [InlineData("Phone 1 - Value")]
    [InlineData("Kontakt")]
    [InlineData("Column 3")]
    public void A_column_of_phones_is_found_by_its_words_or_by_what_stands_in_it(string header)
    {
        var import = Imported.Text($"Фамилия;Имя;{header}\nОспанова;Дана;87010000001\nКим;Марат;+7 701 000 00 02\n");
        Assert.Equal(["+77010000001", "+77010000002"], import.All<CrmContact>().Select(static contact => Assert.Single(contact.Phones).Number));
        Assert.Equal("Phones", import.Property(header));
    }

    [Fact]
    public void Values_win_over_a_word_and_the_disagreement_is_told()
    {
        var import = Imported.Text("Фамилия;Имя;Телефон;Почта\nОспанова;Дана;d@example.kz;87010000001\nКим;Марат;m@example.kz;87010000002\nЛи;Анна;a@example.kz;87010000003\n");
        Assert.Equal(["d@example.kz", "m@example.kz", "a@example.kz"], import.All<CrmContact>().Select(static contact => Assert.Single(contact.Emails)));
        Assert.All(import.All<CrmContact>(), static contact => Assert.Single(contact.Phones));
        var column = import.File.Columns.Single(static column => column.Header == "Телефон");
        Assert.Equal(("Emails", "Phones", CrmColumnBasis.Content), (column.Property, column.Refused, column.Basis));
    }

    [Fact]
    public void Two_columns_are_never_one_id()
    {
        var import = Imported.Text("№;ID;Фамилия;Имя;Телефон\n1;540;Оспанова;Дана;87010000001\n2;626;Ким;Марат;87010000002\n");
        Assert.Single(import.File.Columns, static column => column.Property == "Id");
    }

    [Fact]
    public void Every_column_says_what_decided_it()
    {
        var import = Imported.Text("ID;Название сделки;Стадия сделки;Сделка закрыта;Мой телефон;Любимый цвет;Приход\n7;Поставка;Новая;Нет;87010000001;синий;5\n", options: new ImportOptions { Columns = new Dictionary<string, string> { ["Приход"] = "Amount" } });
        Assert.Equal(
            [CrmColumnBasis.Profile, CrmColumnBasis.Profile, CrmColumnBasis.Profile, CrmColumnBasis.Profile, CrmColumnBasis.Header, CrmColumnBasis.None, CrmColumnBasis.Configured],
            import.File.Columns.Select(static column => column.Basis));
        Assert.All(import.File.Columns.Where(static column => column.Property is not null), static column => Assert.InRange(column.Score, 0.5, 1));
    }

    [Theory]
    [InlineData("Postal code", "050000", "010000")]
    [InlineData("Client country", "Kazakhstan", "Uzbekistan")]
    [InlineData("Client CRM", "Own", "None")]
    [InlineData("Индекс", "050000", "010000")]
    [InlineData("Сегмент клиента", "А", "Б")]
    [InlineData("Ел", "Қазақстан", "Өзбекстан")]
    [InlineData("Email quality", "good", "bad")]
    [InlineData("Children", "{\"\"mail\"\": \"\"a@example.kz\"\"}", "{\"\"mail\"\": \"\"b@example.kz\"\"}")]
    [InlineData("№ п/п", "1", "2")]
    public void What_nobody_asked_for_fills_no_field(string header, string first, string second)
    {
        var import = Imported.Text($"ФИО,Телефон,\"{header}\"\nДана Оспанова,87010000001,\"{first}\"\nМарат Ким,87010000002,\"{second}\"\n");
        Assert.Null(import.Property(header));
        Assert.Equal(2, import.All<CrmContact>().Count);
    }

    [Fact]
    public void A_title_of_a_person_is_a_position() =>
        Assert.Equal(["Director", "Buyer"], Imported.Text("lead_id,first_name,last_name,title,lead_source,status,opportunity_value\n1,Dana,Ospanova,Director,Site,New,5000\n2,Marat,Kim,Buyer,Call,Qualified,7000\n").All<CrmLead>().Select(static lead => lead.Position));

    [Fact]
    public void A_reason_of_loss_is_found_by_its_words()
    {
        var deals = Imported.Text("Deal,Source,Stage,Loss reason description,Closing Date,Owner\nA,Call,Closed Lost,Too expensive,\"May 1, 2026\",Aida\nB,Call,Closed Won,,\"May 2, 2026\",Aida\n").All<CrmDeal>();
        Assert.Equal(["Too expensive", null], deals.Select(static deal => deal.LossReason));
    }

    [Theory]
    [InlineData("Closed Won Reason")]
    [InlineData("Reason of winning")]
    [InlineData("Причина успешного закрытия сделки")]
    [InlineData("Причина победы в тендере")]
    [InlineData("Жеңіс себебі")]
    public void Reasons_of_wins_are_no_reasons_of_losses(string header)
    {
        var deals = Imported.Text($"Deal,Source,Stage,{header},Closing Date,Owner\nA,Call,Closed Won,Quick delivery,\"May 1, 2026\",Aida\nB,Call,Closed Lost,,\"May 2, 2026\",Aida\n").All<CrmDeal>();
        Assert.Equal([("Quick delivery", null), (null, null)], deals.Select(static deal => (deal.WinReason, deal.LossReason)));
    }

    [Fact]
    public void A_client_who_is_a_person_is_the_contact_of_a_deal()
    {
        var deal = Imported.Text("Сделка;Этап;Клиент;Сумма\nОкна;Новая;Дана Оспанова;5000\nДвери;Новая;Марат Ким;7000\n").All<CrmDeal>()[0];
        Assert.Equal(("Дана Оспанова", null), (deal.Contact, deal.Company));
    }

    [Theory]
    [InlineData("Клиент;Телефон;№ заказа;Оплачено;Сумма\nДана Оспанова;87010000001;А-1;300;5000\nМарат Ким;87010000003;А-2;0;7000\n", "Оплачено")]
    [InlineData("Order No,Customer,Paid,Total\nA-1,Dana Ospanova,300,5000\nA-2,Marat Kim,45,7000\n", "Paid")]
    [InlineData("Номер;Клиент;Позиций;Сумма;Дата\nА-1;Дана Оспанова;3;5000;05.05.2026\nА-2;Марат Ким;1;7000;16.05.2026\n", "Позиций")]
    public void Bare_numbers_are_neither_dates_nor_names(string text, string header) => Assert.Null(Imported.Text(text).Property(header));

    [Theory]
    [InlineData("Order No,Customer,Total,Paid\nA-1,Dana Ospanova,5000,1767225600\nA-2,Marat Kim,7000,1767312000\n", "Paid")]
    public void Seconds_of_an_epoch_are_times(string text, string header) => Assert.Equal("OrderedAt", Imported.Text(text).Property(header));

    [Theory]
    [InlineData("Имя;Номер;Почта\nДана;87010000001;d@example.kz\nМарат;87010000003;m@example.kz\n", "Номер")]
    [InlineData("Name,No.,Email\nDana Ospanova,+77010000001,d@example.kz\nMarat Kim,+77010000003,m@example.kz\n", "No.")]
    public void A_number_that_is_a_phone_is_a_phone(string text, string header) => Assert.Equal("Phones", Imported.Text(text).Property(header));

    [Fact]
    public void A_few_names_that_come_again_are_no_clients()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(static i => $"Заказ мебели {i};Новая;{i}000;{(i % 2 == 0 ? "Дана Оспанова" : "Марат Ким")}\n"));
        var import = Imported.Text("Сделка;Этап;Сумма;Кто занят\n" + rows);
        Assert.Null(import.Property("Кто занят"));
        Assert.Equal(9, import.All<CrmDeal>().Count);
    }

    [Theory]
    [InlineData("cst_id,cst_name,cst_tel,cst_city,cst_created\n1,Dana Ospanova,87010000001,Almaty,2026-05-01\n2,Marat Kim,87010000002,Astana,2026-05-02\n")]
    [InlineData("kun_plz;kun_telefon;kun_name;kun_ort;kun_id;kun_erstellt\n10115;87010000001;Dana Ospanova;Almaty;1;2026-05-01\n10117;87010000002;Marat Kim;Astana;2;2026-05-02\n")]
    public void The_mark_of_a_table_before_every_column_is_no_word(string text)
    {
        var contact = Imported.Text(text).All<CrmContact>()[0];
        Assert.Equal(("1", "Dana Ospanova", "Almaty", "+77010000001"), (contact.Id, contact.DisplayName, contact.City, Assert.Single(contact.Phones).Number));
        Assert.NotNull(contact.CreatedAt);
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("\\N")]
    [InlineData("NaN")]
    public void What_a_program_writes_for_nothing_is_nothing(string nothing)
    {
        var lead = Imported.Text($"Lead ID,Name,Phone,Status,Converted Date,Owner\nL1,Dana Ospanova,87010000001,New,{nothing},{nothing}\nL2,Marat Kim,87010000002,New,2026-05-02,Aida\n", "leads.csv").All<CrmLead>()[0];
        Assert.Equal((CrmLeadOutcome.Open, null, null), (lead.Outcome, lead.ConvertedAtText, lead.Owner));
    }

    [Fact]
    public void A_number_of_something_else_further_on_is_no_id_of_the_rows() =>
        Assert.All(Imported.Text("name,phone,property_id,status\nDana Ospanova,87010000001,P1,New\nMarat Kim,87010000002,P1,New\n", "leads.csv").All<CrmLead>(), static lead => Assert.Equal("", lead.Id));

    [Theory]
    [InlineData("id;title;client;stage;amount\n1;Stoves;Dana Ospanova;New;9000\n2;Desks;Marat Kim;Won;4500\n")]
    [InlineData("Сумма;Стадия;Имя клиента;Сделка\n9000;Новая;Оспанова Дана;Плиты\n4500;Успех;Ким Марат;Столы\n")]
    public void A_client_of_a_deal_who_is_a_person_is_its_contact(string text) => Assert.All(Imported.Text(text).All<CrmDeal>(), static deal => Assert.True(deal.Contact is not null && deal.Company is null));

    [Theory]
    [InlineData("name,phone,stages,accounts\nDana Ospanova,87010000001,\"[{\"\"id\"\":1}]\",\"{\"\"a\"\":1}\"\nMarat Kim,87010000002,\"[{\"\"id\"\":2}]\",\"{\"\"a\"\":2}\"\n")]
    [InlineData("Компания;Телефон;ФИО;Этап\n{\"id\":1};87010000001;Оспанова Дана;[{}]\n{\"id\":2};87010000002;Ким Марат;[{}]\n")]
    public void Objects_in_a_cell_are_no_value_of_the_record(string text)
    {
        var contacts = Imported.Text(text).All<CrmContact>();
        Assert.All(contacts, static contact => Assert.Null(contact.Company));
        Assert.Equal(2, contacts.Count);
    }

    [Theory]
    [InlineData("opportunity_id,account,pipeline_value,stage\n1,Aral,45000,New\n2,Jaiyk,90000,Won\n")]
    [InlineData("Стадия;Стоимость воронки;Сделка\nНовая;45000;Плиты\nУспех;90000;Столы\n")]
    public void Numbers_are_no_name_of_a_pipeline(string text) => Assert.All(Imported.Text(text).All<CrmDeal>(), static deal => Assert.Null(deal.Pipeline));
}
