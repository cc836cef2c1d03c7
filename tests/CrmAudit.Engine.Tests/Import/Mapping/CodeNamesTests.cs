using CrmAudit.Engine.Tests.Import.Once;

namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Codes of stages, statuses and sources that a directory beside the records names.</summary>
public class CodeNamesTests
{
    private static readonly string[] Deals =
    [
        "ID;TITLE;STAGE_ID;SOURCE_ID;OPPORTUNITY;ASSIGNED_BY_ID;DATE_CREATE",
        "1;Окна;NEW;CALL;100;3;2026-02-01T10:00:00+03:00",
        "2;Двери;C2:UC_A1;WEB;200;3;2026-02-02T10:00:00+03:00",
        "3;Полы;C2:UC_B2;CALL;300;3;2026-02-03T10:00:00+03:00",
        "4;Крыша;C2:UC_C3;UC_NONE;400;3;2026-02-04T10:00:00+03:00",
    ];

    private static readonly string[] Names =
    [
        "ID;ENTITY_ID;STATUS_ID;NAME;SORT;SEMANTICS",
        "1;DEAL_STAGE;NEW;Новая;10;",
        "2;DEAL_STAGE_2;C2:UC_A1;Монтаж;20;",
        "3;DEAL_STAGE_2;C2:UC_B2;Акт подписан;30;S",
        "4;DEAL_STAGE_2;C2:UC_C3;Архив;40;F",
        "5;SOURCE;CALL;Звонок;10;",
        "6;STATUS;NEW;Не обработан;10;",
    ];

    [Theory]
    [InlineData("codes.csv")]
    [InlineData("statuses.csv")]
    public void Stages_are_called_by_their_names_and_end_as_the_directory_says(string name)
    {
        using var folder = new Folder().Add("deals.csv", Deals).Add(name, Names);
        var deals = folder.Read().Deals.ToList();
        Assert.Equal(["Новая", "Монтаж", "Акт подписан", "Архив"], deals.Select(static deal => deal.Stage));
        Assert.Equal([CrmDealStatus.Open, CrmDealStatus.Open, CrmDealStatus.Won, CrmDealStatus.Lost], deals.Select(static deal => deal.Status));
        Assert.Equal([null, "2", "2", "2"], deals.Select(static deal => deal.Pipeline));
        Assert.Equal(["Звонок", "WEB", "Звонок", "UC_NONE"], deals.Select(static deal => deal.LeadSource));
        var codes = folder.Files.Single(static file => file.Entity == "Codes");
        Assert.Equal((0, 6), (codes.Records, codes.Skipped[CrmRowKind.CodeName]));
        Assert.Equal(name, folder.Files.Single(static file => file.Entity == "Deal").Columns[2].Detail);
    }

    [Fact]
    public void A_directory_that_breaks_off_is_an_error_of_its_own()
    {
        using var folder = new Folder().Add("deals.csv", Deals).Add("status.json", """{"result":[{"ID":"1","ENTITY_ID":"DEAL_STAGE","STATUS_ID":"NEW","NAME":"Новая"},{"ID":"2","ENTITY_ID":"DEAL_STAGE","STATUS_ID":"WON","NAM""");
        Assert.Equal(4, folder.Read().Deals.Count);
        Assert.Equal("status.json", Path.GetFileName(Assert.Single(folder.Told).File));
    }

    [Fact]
    public void Names_come_as_the_interface_gives_them_too()
    {
        using var folder = new Folder().Add("leads.json", """{"result":[{"ID":"1","TITLE":"Заявка","STATUS_ID":"UC_X","SOURCE_ID":"CALL","ASSIGNED_BY_ID":"3","DATE_CREATE":"2026-02-01T10:00:00+03:00"},{"ID":"2","TITLE":"Звонок","STATUS_ID":"NEW","SOURCE_ID":"CALL","ASSIGNED_BY_ID":"3","DATE_CREATE":"2026-02-01T10:00:00+03:00"}]}""")
            .Add("status.json", """{"result":[{"ID":"1","ENTITY_ID":"STATUS","STATUS_ID":"UC_X","NAME":"Не наш клиент","EXTRA":{"SEMANTICS":"failure","COLOR":"#fff"}},{"ID":"2","ENTITY_ID":"STATUS","STATUS_ID":"NEW","NAME":"Не обработан","EXTRA":{"SEMANTICS":"process","COLOR":"#fff"}}]}""");
        var leads = folder.Read().Leads.ToList();
        Assert.Equal(["Не наш клиент", "Не обработан"], leads.Select(static lead => lead.Status));
        Assert.Equal([CrmLeadOutcome.Junk, CrmLeadOutcome.Open], leads.Select(static lead => lead.Outcome));
    }

    [Theory]
    [InlineData("""{"result":{"categories":[{"id":0,"name":"Общая","sort":10,"entityTypeId":2,"isDefault":"Y"},{"id":2,"name":"Опт","sort":20,"entityTypeId":2,"isDefault":"N"}]}}""")]
    [InlineData("""{"result":[{"ID":"2","CREATED_DATE":"2025-01-10T10:00:00+03:00","NAME":"Опт","IS_LOCKED":"N","SORT":"200"},{"ID":"6","CREATED_DATE":"2025-01-10T10:00:00+03:00","NAME":"Сервис","IS_LOCKED":"N","SORT":"300"}]}""")]
    public void Pipelines_are_called_by_their_names(string names)
    {
        using var folder = new Folder().Add("deals.csv", Deals).Add("pipelines.json", names);
        Assert.Equal([null, "Опт", "Опт", "Опт"], folder.Read().Deals.Select(static deal => deal.Pipeline));
    }

    [Theory]
    [InlineData("ID,OWNER_ID,OWNER_TYPE,PRODUCT_ID,PRODUCT_NAME,PRICE,QUANTITY\n1,301,D,5,Chair,100,2\n2,301,D,6,Table,300,1\n", "Import.part.ProductRows")]
    [InlineData("ID,ENTITY_TYPE_ID,ENTITY_ID,PRESET_ID,NAME,RQ_COMPANY_NAME,RQ_BIN\n1,4,9,1,Main,Zarya LLP,190340000007\n", "Import.part.Requisites")]
    [InlineData("CURRENCY,AMOUNT_CNT,AMOUNT,SORT,FULL_NAME\nKZT,1,1.0000,100,Tenge\n", "Import.part.Currencies")]
    [InlineData("ID,CATALOG_ID,SECTION_ID,NAME\n1,25,,Furniture\n", "Import.part.Sections")]
    public void Parts_of_other_records_are_named_and_not_read(string text, string expected)
    {
        var import = Imported.Text(text);
        Assert.Empty(import.Records);
        Assert.Equal(expected, Assert.Single(import.Errors).Text.Id);
    }

    [Theory]
    [InlineData("Order;Product;Quantity;Price\nA-1;Chair;2;100\nA-2;Table;1;300\n")]
    [InlineData("Клиент;Номенклатура;Количество;Цена\nТОО Заря;Стул;2;100\nТОО Тау;Стол;1;300\n")]
    public void What_was_sold_is_no_stock(string text) => Assert.DoesNotContain(Imported.Text(text).Records, static record => record is CrmProduct { Stock: not null });

    [Fact]
    public void Codes_stay_where_nothing_names_them()
    {
        using var folder = new Folder().Add("deals.csv", Deals);
        Assert.Equal(["NEW", "C2:UC_A1", "C2:UC_B2", "C2:UC_C3"], folder.Read().Deals.Select(static deal => deal.Stage));
    }

    [Fact]
    public void The_meaning_of_a_stage_beside_it_tells_the_outcome()
    {
        var deals = Imported.Text("ID;TITLE;STAGE_ID;STAGE_SEMANTIC_ID;OPPORTUNITY;DATE_CREATE\n1;Окна;UC_1;S;100;2026-02-01T10:00:00+03:00\n2;Двери;UC_2;F;100;2026-02-01T10:00:00+03:00\n3;Полы;UC_3;P;100;2026-02-01T10:00:00+03:00\n").All<CrmDeal>();
        Assert.Equal([CrmDealStatus.Won, CrmDealStatus.Lost, CrmDealStatus.Open], deals.Select(static deal => deal.Status));
    }

    [Fact]
    public void Calls_of_the_telephony_have_kinds_and_codes_of_their_own()
    {
        var calls = Imported.Text("CALL_ID;CALL_TYPE;PORTAL_USER_ID;PHONE_NUMBER;CALL_DURATION;CALL_START_DATE;CALL_FAILED_CODE;CALL_FAILED_REASON\na1;1;3;+77010000001;65;2026-02-01T10:00:00+05:00;200;Success call\na2;2;3;+77010000002;0;2026-02-01T11:00:00+05:00;304;Skipped call\na3;3;3;+77010000003;12;2026-02-01T12:00:00+05:00;200;\na4;1;3;+77010000004;0;2026-02-01T13:00:00+05:00;486;\n").All<CrmActivity>();
        Assert.Equal([CrmDirection.Outgoing, CrmDirection.Incoming, CrmDirection.Incoming, CrmDirection.Outgoing], calls.Select(static call => call.Direction));
        Assert.Equal([CrmCallResult.Answered, CrmCallResult.NoAnswer, CrmCallResult.Answered, CrmCallResult.Busy], calls.Select(static call => call.Result));
    }
}
