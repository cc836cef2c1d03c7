namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>The traps of real exports, one test each.</summary>
public class TrapTests
{
    [Fact]
    public void Product_rows_of_a_deal_are_one_deal_with_the_sum_of_its_lines()
    {
        var deals = Imported.Fixture("Bitrix24/deals.csv").All<CrmDeal>();
        Assert.Equal(["101", "102", "103", "101"], deals.Select(static deal => deal.Id));
        Assert.Equal(150_000m, deals[0].Amount);
        Assert.Equal(["Кабель", "Муфта"], deals[0].Lines.Select(static line => line.Product));
        Assert.Equal(80_000m, deals[1].Amount);
        Assert.Equal(12_500.50m, deals[2].Amount);
        Assert.Equal("KZT", deals[0].Currency);
    }

    [Fact]
    public void A_number_used_twice_apart_stays_two_deals()
    {
        var deals = Imported.Fixture("Bitrix24/deals.csv").All<CrmDeal>();
        Assert.Equal("Повтор номера", deals[3].Name);
        Assert.Equal(1m, deals[3].Amount);
    }

    [Fact]
    public void The_total_of_an_order_repeated_on_its_rows_is_counted_once()
    {
        var orders = Imported.Fixture("Kaspi/ArchiveOrders.csv").All<CrmOrder>();
        Assert.Equal([12_980m, 6_490m], orders.Select(static order => order.Amount));
        Assert.Equal([2, 1], orders.Select(static order => order.Lines.Count));
        Assert.All(orders, static order => Assert.Equal(CrmOrderKind.Order, order.Kind));
        Assert.Equal("+77010000001", Assert.Single(orders[0].Phones).Number);
    }

    [Fact]
    public void Rows_with_only_requisites_belong_to_the_card_above()
    {
        var import = Imported.Fixture("Bitrix24/companies.csv");
        var companies = import.All<CrmCompany>();
        Assert.Equal(3, import.File.RowsRead);
        Assert.Equal("000740000728", companies[0].TaxId);
        Assert.Equal("000740000728", companies[1].TaxId);
        Assert.Equal("740000728", companies[1].TaxIdText);
    }

    [Fact]
    public void The_delimiter_at_the_end_of_every_line_is_no_column()
    {
        var import = Imported.Fixture("Bitrix24/leads.csv");
        Assert.Equal(31, import.File.Columns.Count);
        Assert.DoesNotContain(import.File.Columns, static column => column.Header.Length == 0);
    }

    [Fact]
    public void Headers_that_repeat_are_told_apart_and_their_cells_kept()
    {
        var import = Imported.Fixture("AmoCrm/deals.csv");
        var headers = import.File.Columns.Select(static column => column.Header).ToList();
        Assert.Equal(headers.Count, headers.Distinct(StringComparer.Ordinal).Count());
        var deal = import.All<CrmDeal>()[0];
        Assert.Equal("google", deal.UtmSource);
        Assert.Equal("Сайт", deal.LeadSource);
        Assert.Contains("direct", deal.Fields.Values);
        Assert.Contains("Яндекс", deal.Fields.Values);
    }

    [Fact]
    public void A_header_with_a_blank_or_a_currency_at_its_end_is_still_the_budget()
    {
        Assert.Equal(1_500_000m, Imported.Fixture("AmoCrm/deals.csv").All<CrmDeal>()[0].Amount);
        var deal = Imported.Fixture("AmoCrm/deals-tenge.csv").One<CrmDeal>();
        Assert.Equal((250_000m, "KZT"), (deal.Amount, deal.Currency));
        var lead = Imported.Fixture("AmoCrm/leads-pt.csv").One<CrmDeal>();
        Assert.Equal((1_500.50m, "BRL"), (lead.Amount, lead.Currency));
    }

    [Fact]
    public void The_apostrophe_before_a_phone_is_not_part_of_it()
    {
        var deal = Imported.Fixture("AmoCrm/deals.csv").All<CrmDeal>()[0];
        Assert.Equal(["+77273000001", "+77010000001"], deal.Phones.Select(static phone => phone.Number));
    }

    [Fact]
    public void Phones_glued_together_are_two()
    {
        var lead = Imported.Fixture("AmoCrm/leads-pt.csv").One<CrmDeal>();
        Assert.Equal(["+77010000011", "+77010000012"], lead.Phones.Select(static phone => phone.Number));
    }

    [Fact]
    public void A_phone_written_as_a_float_is_read()
    {
        var person = Imported.Fixture("Pipedrive/persons.csv").One<CrmContact>();
        Assert.Equal(["+77273000001", "+77010000001"], person.Phones.Select(static phone => phone.Number));
    }

    [Fact]
    public void Several_phones_and_addresses_of_one_cell_are_parted()
    {
        var contact = Imported.Fixture("Bitrix24/contacts.csv").All<CrmContact>()[0];
        Assert.Equal(["+77273000001", "+77010000001", "+77010000002"], contact.Phones.Select(static phone => phone.Number));
        Assert.Equal(["a@example.kz", "a2@example.kz"], contact.Emails);
        Assert.Equal("Строка 1\nСтрока 2", contact.Comment);
    }

    [Fact]
    public void A_fax_is_kept_but_is_no_phone()
    {
        var contact = Imported.Fixture("Bitrix24/contacts.csv").All<CrmContact>()[0];
        Assert.Equal("+7 727 000 00 99", contact.Fields["Номер факса"]);
    }

    [Fact]
    public void Serial_dates_of_a_spreadsheet_are_dates()
    {
        var deals = Imported.Fixture("Dynamics/opportunities.csv").All<CrmDeal>();
        Assert.Equal(At(2026, 1, 30), deals[0].ClosedAt);
        Assert.Equal(At(2026, 1, 5, 10), deals[0].CreatedAt);
        Assert.Equal(At(2026, 3, 31), deals[2].ExpectedCloseAt);
        var pipedrive = Imported.Fixture("Pipedrive/deals.csv").All<CrmDeal>()[2];
        Assert.Equal(At(2026, 3, 31), pipedrive.ExpectedCloseAt);
        Assert.Equal(45_631m, pipedrive.Amount);
    }

    [Fact]
    public void Title_lines_above_the_header_and_the_total_below_are_no_records()
    {
        var import = Imported.Fixture("OneC/contractors.csv");
        Assert.Equal(["Пример Снаб", "Тестов"], import.All<CrmCompany>().Select(static company => company.Name));
        Assert.Equal(1, import.File.RowsSkipped);
    }

    [Fact]
    public void The_footer_of_a_report_is_skipped()
    {
        var import = Imported.Fixture("Salesforce/report.csv");
        Assert.Equal(2, import.Records.Count);
        Assert.Equal([150_000m, 1_500.50m], import.All<CrmDeal>().Select(static deal => deal.Amount));
        Assert.Equal((6, 4), (import.File.RowsRead, import.File.RowsSkipped));
        Assert.Empty(import.Errors);
    }

    [Fact]
    public void A_line_of_one_cell_inside_the_data_is_broken()
    {
        var import = Imported.Text("deal_id,account_name,stage,deal_value\nD-1,A,Won,1\nstray\nD-2,B,Lost,2\n");
        Assert.Equal(2, import.Records.Count);
        Assert.Equal(("Import.WrongColumnCount", 3), (Assert.Single(import.Errors).Id, import.Errors[0].Line));
        Assert.Equal(1, import.File.RowsRejected);
    }

    [Fact]
    public void Two_lines_of_one_number_are_one_deal_told_twice_where_there_are_no_products()
    {
        var deal = Imported.Text("ID;Название сделки;Стадия сделки;Сделка закрыта;Сумма\n7;Поставка;Новая;Нет;100\n7;Поставка;Новая;Нет;100\n").One<CrmDeal>();
        Assert.Equal(100m, deal.Amount);
    }

    [Fact]
    public void Product_rows_of_a_lead_are_one_lead()
    {
        var lead = Imported.Text("ID;Название лида;Статус;Дополнительно о статусе;Сумма;Валюта;Товар;Цена;Количество\n7;Заявка;Новый;;100;Тенге;Кабель;10;10\n7;Заявка;Новый;;50;Тенге;Муфта;50;1\n").One<CrmLead>();
        Assert.Equal((150m, "KZT"), (lead.Amount, lead.Currency));
    }

    [Fact]
    public void The_better_of_two_columns_gives_the_value_and_the_other_is_kept()
    {
        var call = Imported.Fixture("Asterisk/Master.csv").All<CrmActivity>()[0];
        Assert.Equal(65, call.DurationSeconds);
        var deal = Imported.Fixture("Bitrix24/deals.csv").All<CrmDeal>()[0];
        Assert.Equal("ТОО \"Пример Снаб\"", deal.Company);
        var company = Imported.Fixture("OneC/contractors.csv").All<CrmCompany>()[0];
        Assert.Equal(("Пример Снаб", "ТОО \"Пример Снаб\""), (company.Name, company.Fields["Полное наименование"]));
    }

    [Fact]
    public void Thousandths_of_1C_are_decimals()
    {
        var products = Imported.Text("Код;Номенклатура;Ед. изм.;Конечный остаток\n1;Кабель;м;12,500\n2;Муфта;шт;3,000\n").All<CrmProduct>();
        Assert.Equal([12.5m, 3m], products.Select(static product => product.Stock));
    }

    [Fact]
    public void A_portal_s_own_column_with_a_plain_name_is_understood()
    {
        var import = Imported.Text("ID;Название сделки;Стадия сделки;Сделка закрыта;БИН;Телефон\n7;Поставка;Новая;Нет;190340000007;87010000001\n");
        Assert.Equal("+77010000001", Assert.Single(import.One<CrmDeal>().Phones).Number);
        Assert.Equal("190340000007", import.One<CrmDeal>().Fields["БИН"]);
    }

    [Fact]
    public void A_repeated_header_is_skipped()
    {
        var import = Imported.Text("deal_id,account_name,stage,deal_value\nD-1,A,Won,1\ndeal_id,account_name,stage,deal_value\nD-2,B,Lost,2\n");
        Assert.Equal(["D-1", "D-2"], import.Records.Select(static record => record.Id));
        Assert.Equal(1, import.File.RowsSkipped);
    }

    [Fact]
    public void Local_times_have_the_offset_their_place_had_then()
    {
        var import = Imported.Text("deal_id,account_name,stage,created_date\nD-1,A,Won,28.02.2024 10:00:00\nD-2,A,Won,02.03.2024 10:00:00\n");
        Assert.Equal(
            [new(2024, 2, 28, 10, 0, 0, TimeSpan.FromHours(6)), new(2024, 3, 2, 10, 0, 0, TimeSpan.FromHours(5))],
            import.All<CrmDeal>().Select(static deal => deal.CreatedAt));
        var other = Imported.Text("deal_id,account_name,stage,created_date\nD-1,A,Won,28.02.2024 10:00:00\n", options: new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow") });
        Assert.Equal(TimeSpan.FromHours(3), other.One<CrmDeal>().CreatedAt!.Value.Offset);
    }

    [Fact]
    public void Salesforce_times_without_an_offset_are_universal()
    {
        var contact = Imported.Fixture("Salesforce/Contact.csv").One<CrmContact>();
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 3, 23, 15, TimeSpan.Zero), contact.CreatedAt);
        Assert.Equal("José", contact.FirstName);
    }

    [Fact]
    public void Two_forms_of_dates_in_one_column_are_both_read()
    {
        var deals = Imported.Text("deal_id,account_name,stage,created_date\nD-1,A,Won,2026-06-13T09:00:00+05:00\nD-2,A,Won,14.06.2026 09:20\n").All<CrmDeal>();
        Assert.Equal([At(2026, 6, 13, 9), At(2026, 6, 14, 9, 20)], deals.Select(static deal => deal.CreatedAt));
        var zoho = Imported.Fixture("Zoho/Deals_001.csv").All<CrmDeal>();
        Assert.Equal([At(2026, 11, 15), At(2026, 10, 1), At(2026, 10, 31)], zoho.Select(static deal => deal.ClosedAt ?? deal.ExpectedCloseAt));
        Assert.Equal([42_000m, 12_400m, 1_500m], zoho.Select(static deal => deal.Amount));
        Assert.Equal("USD", zoho[1].Currency);
    }

    [Fact]
    public void Other_people_s_columns_are_not_the_record_s_own()
    {
        var import = Imported.Fixture("HubSpot/contacts.csv");
        var contact = import.One<CrmContact>();
        Assert.Equal(("Aigul", "Testova", "Example Supply LLP"), (contact.FirstName, contact.LastName, contact.Company));
        Assert.Equal(["+77273000001", "+77010000001"], contact.Phones.Select(static phone => phone.Number));
        Assert.Equal("Marat Primerov", contact.Owner);
        Assert.Equal("+7 727 999 99 99", contact.Fields["Assistant Phone"]);
        Assert.Null(import.Property("Associated Company"));
        var suite = Imported.Fixture("SuiteCrm/contacts.csv").One<CrmContact>();
        Assert.Equal(["+77010000001", "+77273000001"], suite.Phones.Select(static phone => phone.Number));
        var account = Imported.Fixture("HubSpot/companies.csv").One<CrmCompany>();
        Assert.Equal("Example Supply LLP", account.Name);
    }

    [Fact]
    public void Identity_traps_hold_without_a_known_vendor_too()
    {
        var import = Imported.Text("Contact owner,First Name,Last Name,Phone,Assistant Phone,Assistant Name,Parent Account,Email,Owner Email,Email Opt Out,Unsubscribed from all email,doNotCall\nM,A,B,+77010000001,+77010000002,C,P,a@example.kz,m@example.kz,1,true,1\n");
        var contact = import.One<CrmContact>();
        Assert.Equal("+77010000001", Assert.Single(contact.Phones).Number);
        Assert.Equal(["a@example.kz"], contact.Emails);
        Assert.Null(contact.Company);
        foreach (var header in (string[])["Assistant Phone", "Assistant Name", "Parent Account", "Owner Email", "Email Opt Out", "Unsubscribed from all email", "doNotCall"])
        {
            Assert.Null(import.Property(header));
            Assert.True(contact.Fields.ContainsKey(header));
        }
    }

    [Fact]
    public void Contacts_and_companies_of_one_file_are_parted()
    {
        var import = Imported.Fixture("AmoCrm/contacts.csv");
        Assert.Empty(import.Errors);
        Assert.Equal(["Contact", "Company", "Contact"], import.Records.Select(static record => record.Entity));
        var company = Assert.IsType<CrmCompany>(import.Records[1]);
        Assert.Equal("ТОО Пример Снаб", company.Name);
        Assert.Equal("AmoCrm", company.Source);
        Assert.Equal("+77273000001", Assert.Single(company.Phones).Number);
        var contact = Assert.IsType<CrmContact>(import.Records[0]);
        Assert.Equal(("Айгуль", "Тестова", "ТОО Пример Снаб"), (contact.FirstName, contact.LastName, contact.Company));
    }

    [Fact]
    public void Rows_of_one_call_are_one_call()
    {
        var calls = Imported.Fixture("Mango/stats.csv").All<CrmActivity>();
        Assert.Equal(["e-1", "e-2"], calls.Select(static call => call.Id));
        Assert.Equal([CrmCallResult.Answered, CrmCallResult.NoAnswer], calls.Select(static call => call.Result));
        Assert.Equal(65, calls[0].DurationSeconds);
        Assert.All(calls, static call => Assert.Equal(CrmDirection.Incoming, call.Direction));
    }

    [Fact]
    public void Continuation_rows_of_a_list_inside_a_record_are_no_records()
    {
        var import = Imported.Fixture("Odoo/pipeline.csv");
        var deal = import.One<CrmDeal>();
        Assert.Equal((2, "Cable"), (import.File.RowsRead, deal.Name));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(5));
}
