using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Tables of trade as people keep them: goods and services under words of their own, calls, moments in two columns, lists of those who work there.</summary>
public class TradeTableTests
{
    [Theory]
    [InlineData("Услуга;Стоимость", "Чистка ковра;2500\nМойка окон;4000\n")]
    [InlineData("Наименование услуги;Стоимость, тг", "Чистка ковра;2500\nМойка окон;4000\n")]
    [InlineData("Продукция;Цена", "Кефир;450\nСыр;2900\n")]
    [InlineData("Материалы;Цена", "Цемент М400;2300\nПесок мытый;900\n")]
    [InlineData("Товары;Розничная цена", "Кефир;450\nСыр;2900\n")]
    [InlineData("Көрсетілетін қызмет;Құны", "Кілем тазалау;2500\nТерезе жуу;4000\n")]
    [InlineData("Service;Price", "Oil change;2500\nBrake check;4000\n")]
    [InlineData("service_name;cost", "Oil change;2500\nBrake check;4000\n")]
    public void Goods_and_services_have_many_words(string headers, string rows)
    {
        var goods = Imported.Text($"{headers}\n{rows}");
        Assert.Equal("Product", goods.File.Entity);
        Assert.Equal(["Name", "Price"], goods.File.Columns.Select(static column => column.Property));
        Assert.All(goods.All<CrmProduct>(), static product => Assert.NotNull(product.Price));
    }

    [Fact]
    public void What_several_things_are_worth_is_no_price()
    {
        var goods = Imported.Text("Артикул;Товар;Количество;Стоимость\nA-1;Кефир;10;4500\nA-2;Сыр;2;5800\n");
        Assert.Equal(("Product", null), (goods.File.Entity, goods.Property("Стоимость")));
    }

    [Theory]
    [InlineData("Направление", "исх", CrmDirection.Outgoing)]
    [InlineData("Направление", "Вх. звонок", CrmDirection.Incoming)]
    [InlineData("Бағыты", "Шығыс қоңырау", CrmDirection.Outgoing)]
    [InlineData("Бағыты", "кіріс", CrmDirection.Incoming)]
    [InlineData("Direction", "Call outgoing", CrmDirection.Outgoing)]
    [InlineData("Direction", "Inbound call", CrmDirection.Incoming)]
    [InlineData("Call type", "Incoming", CrmDirection.Incoming)]
    [InlineData("Тип звонка", "Исходящий", CrmDirection.Outgoing)]
    [InlineData("Call type", "Internal", CrmDirection.Internal)]
    public void The_direction_of_a_call_has_many_spellings(string header, string cell, CrmDirection direction)
    {
        var calls = Imported.Text($"Call date;{header};Phone;Duration\n2026-05-05 10:00;{cell};+77011234567;35 Sec\n2026-05-06 11:00;{cell};+77021234567;2 min\n");
        Assert.All(calls.All<CrmActivity>(), call => Assert.Equal((CrmActivityKind.Call, direction), (call.Kind, call.Direction)));
        Assert.Equal([35, 120], calls.All<CrmActivity>().Select(static call => call.DurationSeconds));
    }

    [Theory]
    [InlineData("Дата;Время;Телефон;Длительность;Направление", "13.03.2026;14:05;87011234567;60;Входящий\n14.03.2026;9:30;87021234567;61;Исходящий\n")]
    [InlineData("Телефон;Время;Дата;Длительность;Направление", "87011234567;14:05;13.03.2026;60;Входящий\n87021234567;9:30;14.03.2026;61;Исходящий\n")]
    [InlineData("Call date;Phone;Direction;Start time;Duration", "2026-03-13;87011234567;in;2:05 PM;60\n2026-03-14;87021234567;out;9:30 AM;61\n")]
    [InlineData("Күні;Уақыты;Телефон;Ұзақтығы;Бағыты", "13.03.2026;14:05;87011234567;60;Кіріс\n14.03.2026;9:30;87021234567;61;Шығыс\n")]
    public void A_day_and_its_time_in_two_columns_are_one_moment(string headers, string rows)
    {
        var calls = Imported.Text($"{headers}\n{rows}", "calls.csv").All<CrmActivity>();
        Assert.Equal(["2026-03-13 14:05", "2026-03-14 09:30"], calls.Select(static call => call.StartedAt!.Value.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_time_nobody_says_the_day_of_is_kept_apart()
    {
        var orders = Imported.Text("Номер заказа;Дата заказа;Покупатель;Сумма заказа;Дата изменения статуса;Время\n1;13.03.2026;Дана;100;15.03.2026;14:05\n2;14.03.2026;Марат;200;16.03.2026;9:30\n").All<CrmOrder>();
        Assert.All(orders, static order => Assert.Equal(TimeSpan.Zero, order.OrderedAt!.Value.TimeOfDay));
    }

    [Fact]
    public void The_number_of_a_department_is_nobodys_own()
    {
        var users = Imported.Text("agent_id,agent_name,dept_id,hire_date\n1,Agent A,7,2022-03-04\n2,Agent B,4,2016-04-01\n");
        Assert.Equal(("Id", (string?)null), (users.Property("agent_id"), users.Property("dept_id")));
    }

    [Theory]
    [InlineData("agent_id,agent_name,dept_id,hire_date", "1,Agent A,7,2022-03-04\n2,Agent B,4,2016-04-01\n")]
    [InlineData("agent_id,agent_name", "1,Agent A\n2,Agent B\n")]
    [InlineData("ID менеджера,ФИО менеджера,Отдел", "1,Асанова Дана,Розница\n2,Ким Марат,Опт\n")]
    public void Those_who_work_there_are_users_whatever_they_are_called(string headers, string rows) =>
        Assert.Equal("User", Imported.Text($"{headers}\n{rows}").File.Entity);

    [Theory]
    [InlineData("Имя;Телефон;Источник;Статус;Сумма", "Дана Асанова;87011234567;Сайт;Новый;1000\nМарат Ким;87021234567;Инстаграм;В работе;2000\n")]
    [InlineData("Status;Amount;Source;Phone;Name", "New;1000;Site;87011234567;Dana Asanova\nIn progress;2000;Instagram;87021234567;Marat Kim\n")]
    public void People_with_a_source_a_status_and_a_sum_are_leads(string headers, string rows) => Assert.Equal("Lead", Imported.Text($"{headers}\n{rows}").File.Entity);

    [Theory]
    [InlineData("Код;Наименование;Ед. изм.;Цена", "001;Двери;;\n002;Дверь дубовая;шт;45000\n003;Дверь сосновая;шт;30000\n004;Окна;;\n005;Окно двойное;шт;50000\n")]
    [InlineData("Артикул;Номенклатура;Цена;Остаток", ";Двери;;\nD-1;Дверь дубовая;45000;3\nD-2;Дверь сосновая;30000;4\n;Окна;;\nO-1;Окно двойное;50000;5\n")]
    [InlineData("Бағасы;Атауы;Қалдық", ";Есіктер;\n45000;Емен есік;3\n30000;Қарағай есік;4\n;Терезелер;\n50000;Қос терезе;5\n")]
    [InlineData("Name;SKU;Price;Stock", "Doors;;;\nOak door;D-1;45000;3\nPine door;D-2;30000;4\nWindows;;;\nDouble window;O-1;50000;5\n")]
    public void Folders_of_a_price_list_are_no_goods(string headers, string rows)
    {
        var goods = Imported.Text($"{headers}\n{rows}");
        Assert.Equal(("Product", 3, 2), (goods.File.Entity, goods.Records.Count, (int)goods.File.RowsSkipped));
    }

    [Fact]
    public void An_item_without_a_price_alone_is_an_item()
    {
        var goods = Imported.Text("Артикул;Номенклатура;Цена;Остаток\nD-1;Дверь дубовая;45000;3\nD-2;Дверь сосновая;;4\nD-3;Окно;50000;5\n");
        Assert.Equal(3, goods.Records.Count);
    }

    [Fact]
    public void Rows_that_say_they_are_folders_are_left_out()
    {
        var goods = Imported.Text("Код;Наименование;Это группа;Артикул;Цена\n1;Двери;Да;;\n2;Дверь дубовая;Нет;D-1;45000\n3;Окно;Нет;O-1;50000\n");
        Assert.Equal(2, goods.Records.Count);
    }

    [Theory]
    [InlineData("""[{"category":"Doors","products":[{"sku":"D-1","name":"Oak","price":45},{"sku":"D-2","name":"Pine","price":30}]},{"category":"Windows","products":[{"sku":"O-1","name":"Double","price":50}]}]""")]
    [InlineData("""{"categories":[{"id":1,"name":"Doors","items":[{"sku":"D-1","name":"Oak","price":45},{"sku":"D-2","name":"Pine","price":30}]},{"id":2,"name":"Windows","items":[{"sku":"O-1","name":"Double","price":50}]}]}""")]
    [InlineData("""{"doors":[{"sku":"D-1","name":"Oak","price":45},{"sku":"D-2","name":"Pine","price":30}],"windows":[{"sku":"O-1","name":"Double","price":50}]}""")]
    public void Goods_that_lie_inside_their_groups_are_the_records(string json)
    {
        var goods = Imported.Text(json, "goods.json").All<CrmProduct>();
        Assert.Equal(["Oak", "Pine", "Double"], goods.Select(static product => product.Name));
    }

    [Fact]
    public void An_order_with_its_goods_stays_one_order()
    {
        var orders = Imported.Text("""[{"id":1,"date":"2026-05-05","customer":"Dana","total":75,"products":[{"name":"Oak","price":45},{"name":"Pine","price":30}]},{"id":2,"date":"2026-05-06","customer":"Marat","total":50,"products":[{"name":"Double","price":50}]}]""", "orders.json");
        Assert.Equal(2, orders.All<CrmOrder>().Count);
    }

    [Theory]
    [InlineData("Застрахованная сумма")]
    [InlineData("Collateral amount")]
    public void Money_of_a_word_nobody_knows_is_told_and_not_taken(string header)
    {
        var orders = Imported.Text($"Order ID;Order Date;{header};Customer\n1;2026-05-05;100.50;Dana Ospanova\n2;2026-05-06;200.10;Marat Kim\n");
        Assert.Equal(("Order", null), (orders.File.Entity, orders.Property(header)));
    }

    [Theory]
    [InlineData("Amount", "Tax", "Grand Total")]
    [InlineData("Сумма", "Сумма НДС", "Всего с НДС")]
    [InlineData("Сома", "ҚҚС", "Барлығы")]
    [InlineData("Total", "Shipping cost", "Amount")]
    public void The_sum_with_what_was_added_is_the_sum(string before, string added, string after)
    {
        foreach (var (headers, first, second) in ((string, string, string)[])[($"{before};{added};{after}", "1000;120;1120", "2000,50;240,06;2240,56"), ($"{after};{before};{added}", "1120;1000;120", "2240,56;2000,50;240,06")])
        {
            var orders = Imported.Text($"Order ID;Order Date;{headers};Customer\n1;2026-05-05;{first};Dana Ospanova\n2;2026-05-06;{second};Marat Kim\n");
            Assert.Equal(("Order", null, "Amount"), (orders.File.Entity, orders.Property(before), orders.Property(after)));
        }
    }

    [Theory]
    [InlineData("Розничная цена", "Оптовая цена")]
    [InlineData("Розница", "Опт")]
    [InlineData("Бөлшек баға", "Көтерме баға")]
    [InlineData("retail_price", "wholesale_price")]
    public void Of_several_prices_that_of_one_piece_is_the_price(string retail, string wholesale)
    {
        foreach (var headers in (string[])[$"{retail};{wholesale}", $"{wholesale};{retail}"])
        {
            var goods = Imported.Text($"Артикул;Наименование;{headers}\nA-1;Стол;1000;900\nA-2;Стул;500;450\n");
            Assert.Equal(("Product", "Price", null), (goods.File.Entity, goods.Property(retail), goods.Property(wholesale)));
        }
    }

    [Fact]
    public void A_wholesale_price_alone_is_the_price()
    {
        var goods = Imported.Text("Артикул;Наименование;Оптовая цена\nA-1;Стол;900\nA-2;Стул;450\n");
        Assert.Equal("Price", goods.Property("Оптовая цена"));
    }

    [Fact]
    public void A_service_is_ordered_when_it_begins()
    {
        var orders = Imported.Text("Номер заказа;Клиент;Услуга;Начало оказания услуги;Стоимость\n1;Дана Асанова;Уборка;05.05.2026;1000\n2;Марат Ким;Мойка;16.05.2026;2000\n");
        Assert.Equal(("Order", "OrderedAt", "Amount"), (orders.File.Entity, orders.Property("Начало оказания услуги"), orders.Property("Стоимость")));
    }

    [Theory]
    [InlineData("Дата;Время;Номер;Тип;Длительность", "13.03.2026;14:05;87011234567;Исходящий;00:02:05\n14.03.2026;9:30;87021234567;Входящий;00:00:35\n")]
    [InlineData("Ұзақтығы;Түрі;Нөмірі;Күні", "00:02:05;Шығыс;87011234567;13.03.2026 14:05\n00:00:35;Кіріс;87021234567;14.03.2026 9:30\n")]
    public void What_goes_in_or_out_and_takes_a_time_is_a_call(string headers, string rows)
    {
        var calls = Imported.Text($"{headers}\n{rows}").All<CrmActivity>();
        Assert.Equal([CrmDirection.Outgoing, CrmDirection.Incoming], calls.Select(static call => call.Direction));
        Assert.All(calls, static call => Assert.Equal(CrmActivityKind.Call, call.Kind));
    }
}
