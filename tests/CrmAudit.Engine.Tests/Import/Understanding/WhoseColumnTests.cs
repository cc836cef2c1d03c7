using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>A word of somebody else, or of something else, keeps a column out of the plain field.</summary>
public class WhoseColumnTests
{
    [Theory]
    [InlineData("Emergency contact phone")]
    [InlineData("Next of kin phone")]
    [InlineData("Телефон родственника")]
    [InlineData("Контакт в экстренном случае")]
    [InlineData("Доверенное лицо (телефон)")]
    [InlineData("Менеджер: телефон")]
    [InlineData("Телефон поставщика")]
    [InlineData("Телефон магазина")]
    [InlineData("Driver phone")]
    [InlineData("supervisor_phone")]
    [InlineData("Туысының телефоны")]
    [InlineData("Жақын адамының телефоны")]
    public void A_phone_of_somebody_else_is_not_the_clients(string header)
    {
        var contacts = Imported.Text($"Фамилия;Имя;Телефон;{header}\nОспанова;Дана;87010000001;87010000003\nКим;Марат;87010000002;87010000004\n");
        Assert.Null(contacts.Property(header));
        Assert.All(contacts.All<CrmContact>(), static contact => Assert.Single(contact.Phones));
    }

    [Theory]
    [InlineData("Contact name", "Contact phone", null)]
    [InlineData("Контактное лицо", "Телефон контактного лица", null)]
    [InlineData("Байланыс тұлғасы", "Байланыс тұлғасының телефоны", null)]
    [InlineData("Город", "Контактный телефон", "Phones")]
    [InlineData("City", "Contact phone", "Phones")]
    public void The_phone_of_a_person_who_is_named_is_not_the_firms(string person, string phone, string? property)
    {
        var firms = Imported.Text($"Company name;BIN;Industry;{person};{phone}\nТОО Алтын;;Trade;Дана Ким;87010000003\nТОО Жер;;Trade;Марат Ли;87010000004\n");
        Assert.Equal(("Company", property), (firms.File.Entity, firms.Property(phone)));
    }

    [Theory]
    [InlineData("is_customer")]
    [InlineData("Has orders")]
    [InlineData("is_unread_by_owner")]
    [InlineData("Accepts email marketing")]
    public void A_question_is_no_name_and_no_address(string header) =>
        Assert.Null(Imported.Text($"First name;Last name;Phone;{header}\nDana;Ospanova;87010000001;yes\nMarat;Kim;87010000002;no\n").Property(header));

    [Theory]
    [InlineData("1 - 10")]
    [InlineData("1,000 - 5,000")]
    [InlineData("ask the office")]
    public void A_range_or_a_text_is_nobodys_phone(string cell)
    {
        var firms = Imported.Text($"Company name;Industry;City;Company phone\nAltyn;Trade;Almaty;\"{cell}\"\nZher;Trade;Astana;\"{cell}\"\nTau;Trade;Oral;\n".Replace(';', '\t').Replace("\"", "", StringComparison.Ordinal));
        Assert.Null(firms.Property("Company phone"));
    }

    [Theory]
    [InlineData("Education type", null)]
    [InlineData("Видано", null)]
    [InlineData("Центральный склад", null)]
    [InlineData("Contact name", "ContactId")]
    [InlineData("Сотрудник", "Owner")]
    [InlineData("stage_id", null)]
    public void Words_that_only_begin_alike_are_others(string header, string? property)
    {
        var cells = property == "Owner" ? ("Айгуль Сапарова", "Тимур Ким") : ("540001", "540002");
        Assert.Equal(property, Imported.Text($"Deal ID;Deal name;Stage;Amount;{header}\n1;A;New;100;{cells.Item1}\n2;B;Won;200;{cells.Item2}\n").Property(header));
    }

    [Theory]
    [InlineData("Канал привлечения")]
    [InlineData("Источник / канал")]
    [InlineData("Как о нас узнали?")]
    [InlineData("Откуда пришел клиент")]
    [InlineData("Acquisition channel")]
    [InlineData("How did you hear about us")]
    [InlineData("Қайдан білдіңіз?")]
    [InlineData("Тарту арнасы")]
    [InlineData("Реклама")]
    [InlineData("Источник клиента")]
    [InlineData("Client source")]
    [InlineData("Where did you hear about us")]
    public void Where_a_client_came_from_has_many_words(string header) =>
        Assert.Equal("LeadSource", Imported.Text($"Фамилия;Имя;Телефон;{header}\nОспанова;Дана;87010000001;Сайт\nКим;Марат;87010000002;Выставка\n").Property(header));

    [Theory]
    [InlineData("Business owner")]
    [InlineData("Собственник")]
    [InlineData("Құрылтайшы")]
    public void The_owner_of_a_firm_is_not_the_owner_of_its_card(string header) =>
        Assert.Null(Imported.Text($"Company name;Industry;City;{header}\nТОО Алтын;Trade;Almaty;Дана Ким\nТОО Жер;Food;Astana;Марат Ли\n").Property(header));

    [Theory]
    [InlineData("Responsible user")]
    [InlineData("Ответственный (код)")]
    public void An_owner_that_is_a_number_is_the_number_of_an_owner(string header) =>
        Assert.Equal("OwnerId", Imported.Text($"Deal ID;Deal name;Stage;Amount;{header}\n1;A;New;100;17\n2;B;Won;200;18\n").Property(header));

    [Theory]
    [InlineData("Email text")]
    [InlineData("Письмо email")]
    public void Texts_are_nobodys_address(string header) =>
        Assert.Null(Imported.Text($"Фамилия;Имя;Телефон;{header}\nОспанова;Дана;87010000001;Здравствуйте, Дана!\nКим;Марат;87010000002;Добрый день, Марат!\n").Property(header));

    [Theory]
    [InlineData("Кассир")]
    [InlineData("AE")]
    [InlineData("Verkoper")]
    public void A_name_below_an_unknown_word_of_a_deal_is_nobody(string header)
    {
        var deals = Imported.Text($"Deal ID;Deal name;Stage;Amount;{header}\n1;A;New;100;Айгуль Сапарова\n2;B;Won;200;Тимур Ким\n3;C;Won;300;Дана Ким\n");
        Assert.Null(deals.Property(header));
    }

    [Theory]
    [InlineData("Владелец сделки")]
    [InlineData("Имя менеджера")]
    [InlineData("Персональный менеджер")]
    [InlineData("Жауапты тұлға")]
    [InlineData("opportunityowner")]
    public void Whoever_answers_for_a_deal_has_many_names(string header) =>
        Assert.Equal("Owner", Imported.Text($"Deal ID;Deal name;Stage;Amount;{header}\n1;A;New;100;Айгуль Сапарова\n2;B;Won;200;Тимур Ким\n").Property(header));

    [Theory]
    [InlineData("Doctor phone")]
    [InlineData("Телефон директора")]
    [InlineData("Phone of the carrier")]
    public void Beside_a_plain_phone_one_of_unknown_words_is_another(string header)
    {
        var contacts = Imported.Text($"Фамилия;Имя;Телефон;{header}\nОспанова;Дана;87010000001;87010000003\nКим;Марат;87010000002;87010000004\n");
        Assert.Null(contacts.Property(header));
    }

    [Fact]
    public void A_phone_with_a_name_beside_it_is_a_phone() =>
        Assert.Equal("Phones", Imported.Text("Фамилия;Имя;Тел. клиента\nОспанова;Дана;87010000001 (Айгуль)\nКим;Марат;Тимур 8 701 000 00 02\nЛи;Анна;87010000003 мама\n").Property("Тел. клиента"));

    [Theory]
    [InlineData("dealname", "Name")]
    [InlineData("AccountName", "Company")]
    [InlineData("opportunityname", "Name")]
    [InlineData("contactname", "Contact")]
    [InlineData("leadsource", "LeadSource")]
    [InlineData("expectedclosedate", "ExpectedCloseAt")]
    public void Words_written_together_are_read_apart(string header, string property) =>
        Assert.Equal(property, Imported.Text($"Stage;Amount;Owner;{header}\nNew;100;Aida;{(property == "ExpectedCloseAt" ? "2026-05-05" : "Altyn")}\nWon;200;Timur;{(property == "ExpectedCloseAt" ? "2026-06-05" : "Zher")}\n").Property(header));

    [Theory]
    [InlineData("Длительность, мин", 300)]
    [InlineData("Duration (minutes)", 300)]
    [InlineData("Длительность разговора (сек)", 5)]
    [InlineData("Talk duration", 5)]
    [InlineData("Ұзақтығы, минут", 300)]
    public void How_long_a_call_was_is_counted_in_what_the_header_says(string header, double seconds)
    {
        var calls = Imported.Text($"Call ID;Call type;Start time;{header};Result\n1;in;2026-05-05 10:00:00;5;ok\n2;out;2026-05-05 11:00:00;7;ok\n");
        Assert.Equal(seconds, calls.All<CrmActivity>()[0].DurationSeconds);
    }

    [Fact]
    public void A_list_of_firms_in_plain_words_is_no_systems()
    {
        var firms = Imported.Text("Company,Website,Industry,Employees,Revenue,Contact Name,Title,Email,Phone\nAltyn LLP,altyn.example.kz,Trade,1 - 10,500000,Dana Kim,Director,d@example.kz,+77010000001\nZher LLP,zher.example.kz,Food,11 - 50,700000,Marat Li,Buyer,m@example.kz,+77010000002\n");
        Assert.Equal(("Generic", "Company", "Name", null), (firms.File.System, firms.File.Entity, firms.Property("Company"), firms.Property("Title")));
    }

    [Theory]
    [InlineData("Начало разговора", "StartedAt")]
    [InlineData("Окончание разговора", "EndedAt")]
    [InlineData("Телефон (Кто звонил)", "From")]
    [InlineData("Кому звонили: номер", "To")]
    [InlineData("Caller phone", "From")]
    [InlineData("Кім қоңырау шалды", "From")]
    public void Who_called_whom_and_when(string header, string property)
    {
        var cells = property is "From" or "To" ? ("87010000001", "87010000002") : ("2026-05-05 10:00:00", "2026-05-05 11:00:00");
        Assert.Equal(property, Imported.Text($"Call type;Длительность;Результат звонка;{header}\nin;60;ok;{cells.Item1}\nout;70;ok;{cells.Item2}\n").Property(header));
    }
}
