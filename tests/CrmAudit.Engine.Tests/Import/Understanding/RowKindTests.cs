using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Rows that are no records, in the forms reports, boards and accounting write them.</summary>
public class RowKindTests
{
    private const string Deals = "Owner;Account;Deal Name;Stage;Amount;Close Date\nAida;Aral LLP;Roof;Prospecting;12000.00;15.06.2026\nMarat;Tau LLP;Boiler;Closed Won;8000.00;21.04.2026\n";

    [Theory]
    [InlineData("Total;;;;20000.00;")]
    [InlineData("Subtotal;;;;20000.00;")]
    [InlineData("Grand Totals (2 records);;;;;")]
    [InlineData("Count;2;;;;")]
    [InlineData("Sum of Amount;;;;20000.00;")]
    [InlineData("Сумма;;;;20000.00;")]
    [InlineData("Промежуточный итог;;;;20 000,00;")]
    [InlineData("Итого по менеджеру Марат;;;;20000;")]
    [InlineData("ИТОГО: 2;;;;20000;")]
    [InlineData(";;;Барлығы;20000;")]
    [InlineData(";;;;20000;")]
    public void Totals_are_no_deals(string row)
    {
        var import = Imported.Text(Deals + row + "\n");
        Assert.Equal([12000m, 8000m], import.All<CrmDeal>().Select(static deal => deal.Amount));
        Assert.Equal([(CrmRowKind.Total, 1L)], import.File.Skipped.Select(static pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("Owner;Account;Batch 2;Stage;Amount;Close Date")]
    [InlineData("OWNER;Account;Deal name;stage;Amount;Close date")]
    public void A_header_pasted_again_is_no_deal(string row)
    {
        var import = Imported.Text(Deals + row + "\nDana;Nur LLP;Doors;Prospecting;1.00;16.06.2026\n");
        Assert.Equal(3, import.Records.Count);
        Assert.Equal(1, import.File.Skipped[CrmRowKind.RepeatedHeader]);
    }

    [Fact]
    public void What_stands_below_a_grand_total_is_a_footer()
    {
        var import = Imported.Text(Deals + "Grand Totals (2 records);;;;;\nPipeline by owner;;;;;\nCopyright (c) 2000-2026;;;;;\nFirm KZ;;;;;\n");
        Assert.Equal(2, import.Records.Count);
        Assert.Equal((1, 3), (import.File.Skipped[CrmRowKind.Total], import.File.Skipped[CrmRowKind.Footer]));
    }

    [Fact]
    public void A_firm_called_like_a_total_is_a_record()
    {
        var companies = Imported.Text("Компания;Телефон;Город;Сфера деятельности\nTotal Kazakhstan;87270000001;Алматы;Масла\nСумма технологий;87270000002;Астана;ИТ\n").All<CrmCompany>();
        Assert.Equal(["Total Kazakhstan", "Сумма технологий"], companies.Select(static company => company.Name));
        var products = Imported.Text("Номенклатура;Цена;Остаток\nTotal Quartz 5W30;9000;4\nШина;20000;8\nИтого;;12\n").All<CrmProduct>();
        Assert.Equal(["Total Quartz 5W30", "Шина"], products.Select(static product => product.Name));
    }

    [Fact]
    public void A_record_of_little_more_than_a_name_is_a_record()
    {
        var contacts = Imported.Text("ФИО;Телефон;Email;Город;Канал связи\nДана Оспанова;87010000001;d@example.kz;Алматы;WhatsApp\nМарат Ким;;;;\nАнна Ли;;;;Телефон\nОлег Цой;87010000003;o@example.kz;Астана;Телефон\n").All<CrmContact>();
        Assert.Equal(["Дана Оспанова", "Марат Ким", "Анна Ли", "Олег Цой"], contacts.Select(static contact => contact.Name));
    }

    [Fact]
    public void A_note_beside_the_table_is_told()
    {
        var import = Imported.Text("ID;Фамилия;Имя;Телефон\n1;Оспанова;Дана;87010000001\n;;;;;;проверить\n2;Ким;Марат;87010000002\n");
        Assert.Equal(2, import.Records.Count);
        Assert.Equal(1, import.File.Skipped[CrmRowKind.Note]);
    }

    [Fact]
    public void Group_rows_of_an_accounting_report_are_no_products()
    {
        var import = Imported.Text("Склад;Артикул;Номенклатура;Ед. изм.;В наличии;Остаток\nСклад Юг;;;;15;15\nСклад Юг;A-1;Ручка;шт;10;10\nСклад Юг;A-2;Петля;шт;5;5\nСклад Север;;;;7;7\nСклад Север;A-1;Ручка;шт;4;4\nСклад Север;A-3;Замок;шт;3;3\nИтого;;;;22;22\n");
        Assert.Equal(["Ручка", "Петля", "Ручка", "Замок"], import.All<CrmProduct>().Select(static product => product.Name));
        Assert.Equal(3, import.File.Skipped[CrmRowKind.Total]);
    }

    [Fact]
    public void Values_that_stand_once_a_group_hold_for_its_rows()
    {
        var import = Imported.Text("Stage  ↑;Owner;Deal Name;Amount\nProspecting (2);Aida;Roof;12000\n;Marat;Boiler;8000\nSubtotal;;;20000\nClosed Won (2);Aida;Windows;30000\n;Marat;Doors;5000\nSubtotal;;;35000\nTotal;;;55000\n");
        var deals = import.All<CrmDeal>();
        Assert.Equal(["Prospecting", "Prospecting", "Closed Won", "Closed Won"], deals.Select(static deal => deal.Stage));
        Assert.Equal(55_000m, deals.Sum(static deal => deal.Amount));
    }

    [Fact]
    public void A_blank_first_cell_is_no_group()
    {
        var deals = Imported.Text("Stage;Owner;Deal Name;Amount\nNew;Aida;Roof;12000\n;Marat;Boiler;8000\nWon;Aida;Windows;30000\n").All<CrmDeal>();
        Assert.Equal(["New", null, "Won"], deals.Select(static deal => deal.Stage));
    }
}
