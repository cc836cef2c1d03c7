using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Which row is the header.</summary>
public class HeaderSearchTests
{
    [Fact]
    public void A_sparse_row_with_one_word_of_a_header_is_no_header()
    {
        var import = Imported.Text("ФИО;Телефон;Любимый цвет;Размер;Карта гостя;Сколько детей;Канал связи;Номер договора\nДана Оспанова;87010000001;синий;M;101;2;WhatsApp;Д-1\nМарат Ким;;;;;;Телефон;\nАнна Ли;87010000003;белый;S;102;0;Email;Д-2\n");
        Assert.Equal((1, 3), (import.File.HeaderLine, import.Records.Count));
    }

    [Fact]
    public void A_row_of_data_that_looks_like_the_header_does_not_become_it()
    {
        var import = Imported.Text("Deal Name;Owner;Deal Stage;Sum of deal\nBatch 2;Owner;Deal Stage;Sum of deal\nRoof;Aida;New;5\n");
        Assert.Equal((1, 1), (import.File.HeaderLine, import.Records.Count));
    }

    [Fact]
    public void Titles_above_and_a_level_of_groups_are_passed_over()
    {
        var import = Imported.Text("Остатки товаров;;;;\nНа дату: 01.05.2026;;;;\nСклад;;;Сейчас;\nСклад;Артикул;Номенклатура;Цена;Остаток\nЮг;A-1;Ручка;5;10\nЮг;A-2;Петля;6;11\n");
        Assert.Equal((4, 2), (import.File.HeaderLine, import.Records.Count));
    }

    [Fact]
    public void A_list_without_a_header_is_read_by_what_stands_in_it()
    {
        var import = Imported.Text("Дана Оспанова;87010000001;d@example.kz\nМарат Ким;87010000002;m@example.kz\nСерик Омаров;87010000003;s@example.kz\n");
        Assert.Equal(0, import.File.HeaderLine);
        Assert.Equal(["Дана Оспанова", "Марат Ким", "Серик Омаров"], import.All<CrmContact>().Select(static contact => contact.Name));
        Assert.All(import.All<CrmContact>(), static contact => Assert.Equal((1, 1), (contact.Phones.Count, contact.Emails.Count)));
    }

    [Theory]
    [InlineData("name;adress\nDana Ospanova;Almaty, Abay ave., 2, flat 8, 050000\nMarat Kim;Astana, Kabanbay ave., 1, flat 5, 010000\nAset Akhmetov;Aktau, 5, 1, flat 3, 130000\n")]
    [InlineData("ФИО;Адрес\nОспанова Дана;г. Алматы, пр. Абая, д. 2, кв. 8, 050000\nКим Марат;г. Астана, пр. Кабанбая, д. 1, кв. 5, 010000\n")]
    [InlineData("Аты-жөні|Мекенжай\nОспанова Дана|Алматы, Абай даңғылы, 2, 050000\nКим Марат|Астана, Қабанбай даңғылы, 1, 010000\n")]
    public void A_comma_of_a_sentence_cuts_no_cell(string text) => Assert.Equal(2, Imported.Text(text, "clients.csv").File.Columns.Count);
}
