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
}
