using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Rows that go on with the record above, and values that stand once for several rows.</summary>
public class ContinuationTests
{
    [Theory]
    [InlineData("ID;ФИО;Телефон;Email;Город\n1;Оспанова Дана;87010000001;d@example.kz;Алматы\n;;87010000002;;\n2;Ким Марат;87010000003;m@example.kz;Астана\n;;;m2@example.kz;\n")]
    [InlineData("Name;Phone;Email;City\nОспанова Дана;87010000001;d@example.kz;Алматы\n;87010000002;;\nКим Марат;87010000003;m@example.kz;Астана\n;;m2@example.kz;\n")]
    [InlineData("Қала;Телефон;Эл. пошта;Аты-жөні\nАлматы;87010000001;d@example.kz;Оспанова Дана\n;87010000002;;\nАстана;87010000003;m@example.kz;Ким Марат\n;;m2@example.kz;\n")]
    public void A_second_phone_on_a_row_of_its_own_is_of_the_contact_above(string text)
    {
        var import = Imported.Text(text);
        var contacts = import.All<CrmContact>();
        Assert.Equal(["Оспанова Дана", "Ким Марат"], contacts.Select(static contact => contact.Name));
        Assert.Equal(["+77010000001", "+77010000002"], contacts[0].Phones.Select(static phone => phone.Number));
        Assert.Equal(["m@example.kz", "m2@example.kz"], contacts[1].Emails);
        Assert.Equal((4, 2), (import.File.RowsEmitted, import.File.Records));
    }

    [Fact]
    public void A_phone_without_a_name_is_a_contact_where_nothing_shows_that_it_is_not()
    {
        var contacts = Imported.Text("ФИО;Телефон\nДана Оспанова;87010000001\n;87010000002\nМарат Ким;87010000003\n").All<CrmContact>();
        Assert.Equal(3, contacts.Count);
        contacts = Imported.Text("ФИО;Телефон;Ответственный;Город\nДана Оспанова;87010000001;Аида;Алматы\n;87010000002;Аида;Алматы\nМарат Ким;87010000003;Аида;Астана\n").All<CrmContact>();
        Assert.Equal(3, contacts.Count);
    }

    [Fact]
    public void Products_on_rows_of_their_own_are_lines_of_the_order_above()
    {
        var orders = Imported.Text("№ заказа;Дата;Покупатель;Товар;Кол-во;Цена;Сумма\n101;05.05.2026;ТОО Заря;Ручка;2;1000;2000\n;;;Петля;1;500;500\n102;16.05.2026;ИП Тау;Замок;1;3000;3000\n;;;Ключ;2;100;200\n;;;Доставка;1;1500;1500\n103;17.05.2026;ИП Нур;Замок;1;3000;3000\n").All<CrmOrder>();
        Assert.Equal(["101", "102", "103"], orders.Select(static order => order.Number));
        Assert.Equal([2500m, 4700m, 3000m], orders.Select(static order => order.Amount));
        Assert.Equal([2, 3, 1], orders.Select(static order => order.Lines.Count));
    }

    [Fact]
    public void The_total_of_a_deal_stands_once_above_its_lines()
    {
        var deals = Imported.Text("Deal ID,Deal Name,Stage,Amount,Product,Quantity\n1,Roof,Proposal,300,Tile,10\n,,,,Nail,100\n2,Boiler,Won,500,Boiler,1\n").All<CrmDeal>();
        Assert.Equal([300m, 500m], deals.Select(static deal => deal.Amount));
        Assert.Equal(["Tile", "Nail"], deals[0].Lines.Select(static line => line.Product));
    }

    [Fact]
    public void A_stage_that_stands_once_for_its_deals_is_carried_down_and_that_is_told()
    {
        var import = Imported.Text("Этап;Сделка;Сумма;Ответственный\nПереговоры;Крыша;100;Аида\n;Бойлер;200;Марат\n;Окна;300;Аида\nВыиграна;Двери;400;Марат\n;Полы;500;Аида\n");
        Assert.Equal(["Переговоры", "Переговоры", "Переговоры", "Выиграна", "Выиграна"], import.All<CrmDeal>().Select(static deal => deal.Stage));
        Assert.Equal("Import.CarriedDown", Assert.Single(import.Errors).Id);
    }

    [Theory]
    [InlineData("Этап;Сделка;Сумма\nНовая;Крыша;100\n;Бойлер;200\n;Окна;300\nНовая;Двери;400\n;Полы;500\n")]
    [InlineData("Телефон;Сделка;Сумма\n87010000001;Крыша;100\n;Бойлер;200\n;Окна;300\n87010000002;Двери;400\n;Полы;500\n")]
    [InlineData("Комментарий;Сделка;Сумма\nперезвонить;Крыша;100\n;Бойлер;200\n;Окна;300\nждёт счёт;Двери;400\n;Полы;500\n")]
    public void Gaps_are_gaps_where_a_value_comes_again_or_is_of_one_record(string text)
    {
        var import = Imported.Text(text);
        Assert.DoesNotContain(import.Errors, static error => error.Id == "Import.CarriedDown");
    }

    [Fact]
    public void A_board_has_titles_sums_and_parts_between_its_deals()
    {
        var import = Imported.Text("CRM deals,,,,,\n,,,,,\nActive deals,,,,,\nName,Owner,Stage,Deal Value,Close Probability,Expected Close Date\nRoof,Dana Osp,Negotiation,12000,50,2026-06-15\nSubitems,Name,Owner,Status,Date,\n,Call back,Dana Osp,Done,2026-05-01,\nBoiler,Marat Lee,Proposal,8000,40,2026-07-01\n,,,20000,,2026-06-15 to 2026-07-01\n,,,,,\nClosed Won,,,,,\nName,Owner,Stage,Deal Value,Close Probability,Expected Close Date\nWindows,Dana Osp,Won,30000,100,2026-02-14\n,,,30000,,2026-02-14\n");
        Assert.Equal(["Roof", "Boiler", "Windows"], import.All<CrmDeal>().Select(static deal => deal.Name));
        Assert.Equal((2, 2, 1), (import.File.Skipped[CrmRowKind.Total], import.File.Skipped[CrmRowKind.Subitem], import.File.Skipped[CrmRowKind.RepeatedHeader]));
        Assert.Empty(import.Errors);
    }

    [Fact]
    public void A_place_with_sums_is_no_product()
    {
        var products = Imported.Text("Ведомость по товарам;;;;\nНоменклатура;Артикул;Ед.;Приход;Конечный остаток\nСклад Юг;;;5;18\nРучка;A-1;шт;5;14\nПетля;A-2;шт;0;4\nСклад Север;;;5;4\nЗамок;A-3;шт;5;4\nИтого;;;10;22\n").All<CrmProduct>();
        Assert.Equal(["Ручка", "Петля", "Замок"], products.Select(static product => product.Name));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_as_one()
    {
        var import = Imported.Text("Остатки товаров на складах;;;;;\n;;;;;\nНоменклатура;Ед. изм.;Склад Юг;;Склад Север;\n;;Количество;Сумма;Количество;Сумма\nРучка;шт;10;1000;4;400\nПетля;шт;5;250;0;0\nИтого;;15;1250;4;400\n");
        Assert.Equal(["Номенклатура", "Ед. изм.", "Склад Юг / Количество", "Склад Юг / Сумма", "Склад Север / Количество", "Склад Север / Сумма"], import.File.Columns.Select(static column => column.Header));
        Assert.Equal(["Ручка", "Петля"], import.All<CrmProduct>().Select(static product => product.Name));
        Assert.All(import.All<CrmProduct>(), static product => Assert.Null(product.Stock));
        Assert.Equal(4, import.File.Unmapped.Count());
    }

    [Fact]
    public void The_closing_stock_of_a_report_is_the_stock()
    {
        var products = Imported.Text("Номенклатура;Ед. изм.;Начальный остаток;;Приход;;Конечный остаток;\n;;Количество;Сумма;Количество;Сумма;Количество;Сумма\nРучка;шт;10;1000;4;400;14;1400\nПетля;шт;5;250;0;0;5;250\n").All<CrmProduct>();
        Assert.Equal([14m, 5m], products.Select(static product => product.Stock));
    }

    [Fact]
    public void Cells_of_a_page_that_stand_over_several_rows_keep_the_columns_in_place()
    {
        var products = Imported.Text("<table><tr><td rowspan=\"2\">Номенклатура</td><td rowspan=\"2\">Ед.</td><td colspan=\"2\">Приход</td><td colspan=\"2\">Конечный остаток</td></tr><tr><td>Кол-во</td><td>Сумма</td><td>Кол-во</td><td>Сумма</td></tr><tr><td>Ручка</td><td>шт</td><td>1</td><td>10</td><td>2</td><td>20</td></tr><tr><td>Петля</td><td>шт</td><td>3</td><td>30</td><td>4</td><td>40</td></tr></table>", "stock.html").All<CrmProduct>();
        Assert.Equal(["Ручка 2", "Петля 4"], products.Select(static product => $"{product.Name} {product.Stock}"));
        var deals = Imported.Text("<table><tr><th>Этап</th><th>Сделка</th><th>Сумма</th><th>Ответственный</th></tr><tr><td rowspan=\"3\">Новая</td><td>Крыша</td><td>100</td><td>Аида</td></tr><tr><td>Окна</td><td>200</td><td>Марат</td></tr><tr><td>Полы</td><td>300</td><td>Аида</td></tr><tr><td rowspan=\"2\">Выиграна</td><td>Двери</td><td>400</td><td>Марат</td></tr><tr><td>Крыльцо</td><td>500</td><td>Аида</td></tr></table>", "deals.html").All<CrmDeal>();
        Assert.Equal(["Новая Крыша", "Новая Окна", "Новая Полы", "Выиграна Двери", "Выиграна Крыльцо"], deals.Select(static deal => $"{deal.Stage} {deal.Name}"));
    }

    [Theory]
    [InlineData("№;Номер заказа;Дата;Клиент;Сумма\n1;З-7;05.05.2026;ТОО Заря;100\n2;З-9;16.05.2026;ТОО Тау;200\n")]
    [InlineData("#;Order No;Date;Customer;Total\n1;З-7;05.05.2026;Zarya LLP;100\n2;З-9;16.05.2026;Tau LLP;200\n")]
    public void A_count_of_rows_is_no_number_of_an_order(string text) => Assert.Equal(["З-7", "З-9"], Imported.Text(text).All<CrmOrder>().Select(static order => order.Number));

    [Fact]
    public void A_count_of_rows_is_no_id()
    {
        var contacts = Imported.Text("№;ФИО;Телефон\n1;Дана Оспанова;87010000001\n2;Марат Ким;87010000002\n3;Анна Ли;87010000003\n").All<CrmContact>();
        Assert.All(contacts, static contact => Assert.Equal("", contact.Id));
    }

    [Fact]
    public void Lines_of_a_shop_name_its_order_by_number_and_give_its_total_once()
    {
        var import = Imported.Text("Name,Email,Financial Status,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone\n#1001,d@example.kz,paid,fulfilled,KZT,350,2026-05-03 10:00:00 +0500,1,Chair,100,C-1,Dana Osp,+77010000001\n#1001,d@example.kz,,,,,,2,Lamp,100,L-1,,\n#1002,m@example.kz,pending,,KZT,100,2026-05-04 10:00:00 +0500,1,Chair,100,C-1,Marat Kim,+77010000002\n");
        var orders = import.All<CrmOrder>();
        Assert.Equal("Shopify", import.File.System);
        Assert.Equal(["#1001 350 2", "#1002 100 1"], orders.Select(static order => $"{order.Number} {order.Amount} {order.Lines.Count}"));
        Assert.Equal("Dana Osp", orders[0].Customer);
    }
}
