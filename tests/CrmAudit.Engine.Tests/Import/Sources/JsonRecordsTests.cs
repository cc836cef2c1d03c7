using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Which objects of a JSON file are the records.</summary>
public class JsonRecordsTests
{
    [Theory]
    [InlineData("""{"v":1,"meta":{"action":"updated","object":"deal","id":7,"company_id":3,"user_id":5},"current":{"id":7,"title":"Плиты","value":90000,"currency":"KZT","stage_id":2,"status":"open","pipeline_id":1,"add_time":"2026-05-01 10:00:00","person":[{"name":"Дана","primary":true}]},"previous":{"id":7,"title":"Плиты","value":1,"stage_id":1}}""")]
    [InlineData("""{"data":{"id":7,"title":"Плиты","value":90000,"currency":"KZT","stage_id":2,"status":"open","pipeline_id":1,"add_time":"2026-05-01T10:00:00Z"},"previous":{"stage_id":1},"meta":{"entity":"deal","id":"x","timestamp":"2026","type":"g"}}""")]
    public void A_message_of_a_webhook_is_the_record_as_it_is_now(string text)
    {
        var deal = Imported.Text(text, "webhook.json").One<CrmDeal>();
        Assert.Equal(("7", "Плиты", 90000m, "2"), (deal.Id, deal.Name, deal.Amount, deal.Stage));
    }

    [Fact]
    public void Lists_inside_one_record_are_its_own()
    {
        var contact = Imported.Text("""{"success":true,"data":{"id":1,"name":"Дана Оспанова","org_name":"Арал","label":3,"phone":[{"value":"87010000001","primary":true}],"email":[{"value":"d@example.kz","primary":true}]}}""", "person.json").One<CrmContact>();
        Assert.Equal("Дана Оспанова", contact.DisplayName);
        Assert.Equal("d@example.kz", Assert.Single(contact.Emails));
        Assert.Equal("+77010000001", Assert.Single(contact.Phones).Number);
    }

    [Theory]
    [InlineData("""{"result":[{"ID":"1","ENTITY_ID":"CRM_DEAL","FIELD_NAME":"UF_CRM_1","USER_TYPE_ID":"string","SORT":"100"},{"ID":"2","ENTITY_ID":"CRM_DEAL","FIELD_NAME":"UF_CRM_2","USER_TYPE_ID":"date","SORT":"200"}],"total":2}""", "deal userfields.json")]
    [InlineData("""{"result":{"ID":{"type":"integer","isRequired":false,"isReadOnly":true,"title":"ID"},"TITLE":{"type":"string","isRequired":false,"isReadOnly":false,"title":"Title"}}}""", "deals.json")]
    [InlineData("""{"_page":1,"_embedded":{"custom_fields":[{"id":1,"name":"Телефон","type":"multitext","sort":2,"is_api_only":false,"code":"PHONE"},{"id":2,"name":"Email","type":"multitext","sort":3,"is_api_only":false,"code":"EMAIL"}]}}""", "contacts.json")]
    public void Fields_of_cards_are_no_cards(string text, string name)
    {
        var import = Imported.Text(text, name);
        Assert.Empty(import.Records);
        Assert.Equal("Import.part.CardFields", import.Errors[0].Text?.Id);
    }

    [Fact]
    public void Objects_under_their_ids_are_a_list() =>
        Assert.Equal(2, Imported.Text("""{"605":{"name":"Дана Оспанова","phone":"87010000001"},"607":{"name":"Марат Ким","phone":"87010000002"}}""", "users_map.json").Records.Count);

    [Theory]
    [InlineData("""[{"number":"A1","createdAt":"2026-05-01","firstName":"Дана","phone":"87010000001","totalSumm":500,"items":[{"id":1,"offer":{"name":"Плита"},"quantity":1,"initialPrice":300},{"id":2,"offer":{"name":"Стол"},"quantity":2,"initialPrice":100}]},{"number":"A2","createdAt":"2026-05-02","firstName":"Марат","phone":"87010000002","totalSumm":100,"items":[{"id":3,"offer":{"name":"Стол"},"quantity":1,"initialPrice":100}]}]""", "orders.json")]
    [InlineData("""{"orders":[{"id":11,"name":"#A1","created_at":"2026-05-01","total_price":"500","customer":{"name":"Dana"},"line_items":[{"title":"Stove","quantity":1,"price":"300"},{"title":"Desk","quantity":2,"price":"100"}]},{"id":12,"name":"#A2","created_at":"2026-05-02","total_price":"100","customer":{"name":"Marat"},"line_items":[{"title":"Desk","quantity":1,"price":"100"}]}]}""", "orders.json")]
    public void Goods_inside_an_order_are_its_lines(string text, string name)
    {
        var orders = Imported.Text(text, name).All<CrmOrder>();
        Assert.Equal(2, orders.Count);
        Assert.Equal([2, 1], orders.Select(static order => order.Lines.Count));
        Assert.Equal([500m, 100m], orders.Select(static order => order.Amount!.Value));
        Assert.All(orders.SelectMany(static order => order.Lines), static line => Assert.False(string.IsNullOrEmpty(line.Product)));
    }

    [Theory]
    [InlineData("""{"id":17,"code":200,"status":"ok","page":1,"data":[{"id":1,"name":"Дана Оспанова","phone":"87010000001"},{"id":2,"name":"Марат Ким","phone":"87010000002"}]}""", "contacts.json")]
    [InlineData("""{"id":"q-1","total":2,"limit":50,"next":"x","results":[{"id":1,"name":"Dana Ospanova","phone":"87010000001"},{"id":2,"name":"Marat Kim","phone":"87010000002"}]}""", "contacts.json")]
    public void An_answer_with_a_number_of_its_own_is_no_record(string text, string name) => Assert.Equal(2, Imported.Text(text, name).All<CrmContact>().Count);

    [Fact]
    public void Goods_of_an_order_that_is_left_out_are_nobody_elses()
    {
        var orders = Imported.Text("""[{"number":"A1","createdAt":"2026-05-01","firstName":"Дана","phone":"87010000001","totalSumm":100,"deleted":"false","items":[{"productName":"Стол","quantity":1,"price":100}]},{"number":"A2","createdAt":"2026-05-02","firstName":"Марат","phone":"87010000002","totalSumm":700,"deleted":"true","items":[{"productName":"Плита","quantity":1,"price":300},{"productName":"Шкаф","quantity":1,"price":400}]},{"number":"A3","createdAt":"2026-05-03","firstName":"Аида","phone":"87010000003","totalSumm":50,"deleted":"false","items":[{"productName":"Стул","quantity":1,"price":50}]}]""", "orders.json").All<CrmOrder>();

        Assert.Equal(["A1", "A3"], orders.Select(static order => order.Number));
        Assert.Equal([["Стол"], ["Стул"]], orders.Select(static order => order.Lines.Select(static line => line.Product)));
    }

    [Theory]
    [InlineData("""{"results":[{"id":"101","properties":{"email":"d@example.kz","firstname":"Дана","lastname":"Оспанова","phone":"87010000001"},"archived":false},{"id":"102","properties":{"email":"m@example.kz","firstname":"Марат","lastname":"Ким","phone":"87010000002"},"archived":false}]}""")]
    [InlineData("""{"records":[{"id":"101","createdTime":"2026-05-01T10:00:00.000Z","fields":{"Имя":"Дана","Фамилия":"Оспанова","Телефон":"87010000001"}},{"id":"102","createdTime":"2026-05-01T10:00:00.000Z","fields":{"Имя":"Марат","Фамилия":"Ким","Телефон":"87010000002"}}]}""")]
    [InlineData("""{"data":{"contacts":{"edges":[{"cursor":"a","node":{"id":"101","firstName":"Дана","lastName":"Оспанова","phone":"87010000001"}},{"cursor":"b","node":{"id":"102","firstName":"Марат","lastName":"Ким","phone":"87010000002"}}],"pageInfo":{"hasNextPage":false}}}}""")]
    [InlineData("""{"data":[{"type":"people","id":"101","attributes":{"Тегі":"Оспанова","Аты":"Дана","Телефоны":"87010000001"}},{"type":"people","id":"102","attributes":{"Тегі":"Ким","Аты":"Марат","Телефоны":"87010000002"}}],"included":[{"type":"firms","id":"3","attributes":{"name":"ТОО Арал"}}]}""")]
    [InlineData("""{"Items":[{"id":{"S":"101"},"lastName":{"S":"Оспанова"},"firstName":{"S":"Дана"},"phone":{"S":"87010000001"}},{"id":{"S":"102"},"lastName":{"S":"Ким"},"firstName":{"S":"Марат"},"phone":{"S":"87010000002"}}],"Count":2}""")]
    [InlineData("""[{"_id":{"$oid":"101"},"firstName":"Дана","lastName":"Оспанова","phone":"87010000001"},{"_id":{"$oid":"102"},"firstName":"Марат","lastName":"Ким","phone":"87010000002"}]""")]
    [InlineData("""{"101":{"firstName":"Дана","lastName":"Оспанова","phone":"87010000001"},"102":{"firstName":"Марат","lastName":"Ким","phone":"87010000002"}}""")]
    public void What_stands_around_the_fields_is_none_of_them(string text)
    {
        var contacts = Imported.Text(text, "contacts.json").All<CrmContact>();
        Assert.Equal(["101", "102"], contacts.Select(static contact => contact.Id));
        Assert.Equal(["Оспанова", "Ким"], contacts.Select(static contact => contact.LastName));
        Assert.Equal(["+77010000001", "+77010000002"], contacts.Select(static contact => Assert.Single(contact.Phones).Number));
    }

    [Theory]
    [InlineData("""{"customers":[{"id":1,"name":"Дана Оспанова","phone":"87010000001"},{"id":2,"name":"Марат Ким","phone":"87010000002"}],"deals":[{"id":1,"title":"Плиты","stage":"Новая","amount":9000}],"users":[{"id":5,"username":"aida","email":"a@example.kz","role":"admin"}]}""")]
    [InlineData("""{"customers":{"-N1":{"name":"Дана Оспанова","phone":"87010000001"},"-N2":{"name":"Марат Ким","phone":"87010000002"}},"deals":[{"id":1,"title":"Плиты","stage":"Новая","amount":9000}],"users":[{"id":5,"username":"aida","email":"a@example.kz","role":"admin"}]}""")]
    [InlineData("""[{"model":"crm.customer","pk":1,"fields":{"name":"Дана Оспанова","phone":"87010000001"}},{"model":"crm.deal","pk":1,"fields":{"title":"Плиты","stage":"Новая","amount":9000}},{"model":"crm.customer","pk":2,"fields":{"name":"Марат Ким","phone":"87010000002"}},{"model":"crm.user","pk":5,"fields":{"username":"aida","email":"a@example.kz","role":"admin"}}]""")]
    public void Several_lists_in_one_file_are_several_tables(string text)
    {
        var import = Imported.Text(text, "db.json");
        Assert.Equal(["Дана Оспанова", "Марат Ким"], import.Records.OfType<CrmContact>().Select(static contact => contact.DisplayName));
        var deal = Assert.Single(import.Records.OfType<CrmDeal>());
        Assert.Equal((9000m, "Новая"), (deal.Amount, deal.Stage));
        Assert.Equal("aida", Assert.Single(import.Records.OfType<CrmUser>()).Login);
    }

    [Fact]
    public void A_value_in_the_name_of_its_type_is_the_value()
    {
        var deal = Imported.Text("""[{"_id":{"$oid":"686bc11f6be8a32a23239672"},"title":"Плиты","stage":"Новая","amount":{"$numberDecimal":"9000.50"},"created_at":{"$date":{"$numberLong":"1777629600000"}},"client":{"name":"Дана Оспанова"}}]""", "deals.json").One<CrmDeal>();
        Assert.Equal(("686bc11f6be8a32a23239672", 9000.50m, new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero)), (deal.Id, deal.Amount, deal.CreatedAt!.Value.ToUniversalTime()));
    }

    [Fact]
    public void The_path_of_a_document_is_not_its_name() =>
        Assert.Equal("Дана Оспанова", Imported.Text("""{"documents":[{"name":"projects/p/databases/d/documents/contacts/a1","fields":{"name":{"stringValue":"Дана Оспанова"},"phone":{"stringValue":"87010000001"}},"createTime":"2026-05-01T10:00:00Z"}]}""", "contacts.json").One<CrmContact>().DisplayName);

    [Fact]
    public void What_a_client_has_several_of_does_not_take_his_place()
    {
        var contacts = Imported.Text("""[{"Id":1,"Name":"Дана Оспанова","Accounts":[{"Id":5,"Money":9000,"ClientId":1}]},{"Id":2,"Name":"Марат Ким","Accounts":[{"Id":6,"Money":0,"ClientId":2},{"Id":7,"Money":1,"ClientId":2}]}]""", "clients.json").All<CrmContact>();
        Assert.Equal(["Дана Оспанова", "Марат Ким"], contacts.Select(static contact => contact.DisplayName));
    }
}
