using System.Text;

namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Lists of systems people really have, in their dialects, of invented people.</summary>
public class VendorListTests
{
    [Theory]
    [InlineData("id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic,platform,какой_бюджет?,full_name,phone_number,city,lead_status\nl:55,2026-05-03T10:15:31+05:00,ag:1,Ролик,as:2,Алматы,c:3,Май,f:4,Расчёт,false,ig,до_500,Айжан Серик,p:+77015550101,Алматы,CREATED\n")]
    [InlineData("id,created_time,full_name,email,phone_number,campaign_name,ad_name,city\n55,2026-05-03T10:15:31+05:00,Айжан Серик,a@rassvet.example,+77015550101,Май,Ролик,Алматы\n")]
    public void A_lead_of_a_Meta_form_is_an_entry_of_a_form(string text)
    {
        var import = Imported.Text(text, "leads.csv");
        var order = import.One<CrmOrder>();
        Assert.Equal(("Meta", CrmOrderKind.Form), (import.File.System, order.Kind));
        Assert.Equal(("Айжан Серик", "+77015550101", "Май", "Алматы"), (order.Customer, order.Phones[0].Number, order.UtmCampaign, order.City));
        Assert.Equal(new DateTimeOffset(2026, 5, 3, 10, 15, 31, TimeSpan.FromHours(5)), order.OrderedAt);
    }

    [Fact]
    public void A_lead_form_in_UTF16_parted_by_tabs_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "leads.csv");
            File.WriteAllText(path, "id\tcreated_time\tad_id\tad_name\tadset_id\tadset_name\tform_name\tis_organic\tplatform\tfull_name\tphone_number\tlead_status\nl:55\t2026-05-03T10:15:31+05:00\tag:1\tРолик\tas:2\tАлматы\tРасчёт\tfalse\tfb\tАйжан Серик\tp:+77015550101\tCREATED\nl:56\t2026-05-13T11:00:00+05:00\tag:1\tРолик\tas:2\tАлматы\tРасчёт\tfalse\tfb\tМарат Омар\tp:+77025550202\tCREATED\n", new UnicodeEncoding(false, true));
            var orders = Imported.Read(path).All<CrmOrder>();
            Assert.Equal([("Айжан Серик", "+77015550101"), ("Марат Омар", "+77025550202")], orders.Select(static order => (order.Customer!, order.Phones[0].Number!)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Orders_of_the_RetailCRM_API_keep_their_local_time()
    {
        var import = Imported.Text("""{"success":true,"orders":[{"id":41,"number":"41C","orderMethod":"phone","createdAt":"2026-05-03 10:15:00","firstName":"Айжан","lastName":"Серик","phone":"+77015550101","status":"complete","totalSumm":15000,"summ":14000,"managerId":3,"items":[{"id":1,"quantity":1,"initialPrice":15000}]},{"id":42,"number":"42C","createdAt":"2026-05-13 11:00:00","firstName":"Марат","phone":"+77025550202","status":"cancel-other","totalSumm":28000,"summ":28000,"managerId":3}]}""", "orders.json");
        Assert.Equal("RetailCrm", import.File.System);
        Assert.Equal([("41C", 15_000m, "complete", "Айжан Серик"), ("42C", 28_000m, "cancel-other", "Марат")], import.All<CrmOrder>().Select(static order => (order.Number!, order.Amount!.Value, order.Status!, order.Customer!)));
        Assert.Equal(new DateTimeOffset(2026, 5, 3, 10, 15, 0, TimeSpan.FromHours(5)), import.All<CrmOrder>()[0].OrderedAt);
    }

    [Fact]
    public void Customers_of_RetailCRM_have_their_phones()
    {
        var contact = Imported.Text("""{"success":true,"customers":[{"type":"customer","id":7,"isContact":false,"createdAt":"2026-01-17 16:26:35","vip":false,"marginSumm":0,"averageSumm":5000,"ordersCount":2,"firstName":"Айжан","lastName":"Серик","presumableSex":"female","phones":[{"number":"+77015550101"},{"number":"87025550202"}],"address":{"text":"Алматы, Абая 10","city":"Алматы"}}]}""", "customers.json").One<CrmContact>();
        Assert.Equal(["+77015550101", "+77025550202"], contact.Phones.Select(static phone => phone.Number));
        Assert.Equal(("Серик", "Алматы"), (contact.LastName, contact.City));
    }

    [Fact]
    public void Postings_of_Ozon_are_orders_whose_total_is_counted_once()
    {
        var import = Imported.Text("Номер заказа;Номер отправления;Принят в обработку;Дата отгрузки;Статус;Сумма отправления;Код валюты отправления;Наименование товара;OZON id;Артикул;Итоговая стоимость товара;Количество\n100-1;100-1-1;2026-05-03 10:15:00;2026-05-04 10:00:00;Доставлен;3000;KZT;Клей;5;K-1;1000;1\n100-1;100-1-1;2026-05-03 10:15:00;2026-05-04 10:00:00;Доставлен;3000;KZT;Плитка;6;P-1;2000;2\n100-2;100-2-1;2026-05-13 11:00:00;2026-05-14 10:00:00;Отменён;500;KZT;Кран;7;R-1;500;1\n", "orders.csv");
        Assert.Equal("Ozon", import.File.System);
        Assert.Equal([("100-1-1", 3000m, 2), ("100-2-1", 500m, 1)], import.All<CrmOrder>().Select(static order => (order.Number!, order.Amount!.Value, order.Lines.Count)));
    }

    [Theory]
    [InlineData("№ задания;Дата создания;Артикул продавца;Артикул WB;Стикер;Баркод;Наименование;Стоимость;Статус\n700;06:54:25 11.04.2026;K-1;55;123 456;200;Клей;1262,50;Новое\n")]
    [InlineData("date,lastChangeDate,warehouseName,regionName,supplierArticle,nmId,barcode,techSize,subject,totalPrice,spp,finishedPrice,isCancel,gNumber,srid\n2026-04-11T06:54:25,2026-04-12T10:00:00,Склад,Алматы,K-1,55,200,0,Клей,2000,5,1262.50,false,900,700\n")]
    public void An_order_of_Wildberries_is_one(string text)
    {
        var import = Imported.Text(text, "orders.csv");
        var order = import.One<CrmOrder>();
        Assert.Equal(("Wildberries", "700", 1262.50m), (import.File.System, order.Number, order.Amount));
        Assert.Equal(new DateTime(2026, 4, 11, 6, 54, 25), order.OrderedAt!.Value.DateTime);
    }

    [Theory]
    [InlineData("GoogleContacts", "Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title\nАйжан Серик,Айжан,,Серик,, --04-17,,* myContacts,* Home,a@rassvet.example,Mobile,+7 701 555 01 01 ::: 8 702 555 02 02,Work,8 7172 55 01 01,ТОО Рассвет,Бухгалтер\n")]
    [InlineData("GoogleContacts", "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\nАйжан,,Серик,,,,,,ТОО Рассвет,Бухгалтер,--04-17,,* myContacts,* Work,a@rassvet.example,Mobile,+7 701 555 01 01 ::: 8 702 555 02 02,Work,8 7172 55 01 01\n")]
    [InlineData("Outlook", "First Name,Middle Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Home Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Birthday,Notes\nАйжан,,Серик,ТОО Рассвет,Бухгалтер,Абая 10,Алматы,8 7172 55 01 01,8 702 555 02 02,+7 701 555 01 01,a@rassvet.example,,,\n")]
    [InlineData("Outlook", "Имя,Отчество,Фамилия,Организация,Должность,Рабочий телефон,Домашний телефон,Телефон переносной,Адрес эл. почты,Краткое имя эл. почты\nАйжан,,Серик,ТОО Рассвет,Бухгалтер,8 7172 55 01 01,8 702 555 02 02,+7 701 555 01 01,a@rassvet.example,Айжан\n")]
    public void An_address_book_is_contacts(string system, string text)
    {
        var import = Imported.Text(text, "contacts.csv");
        var contact = import.One<CrmContact>();
        Assert.Equal(system, import.File.System);
        Assert.Equal(("Серик", "Айжан", "ТОО Рассвет", "Бухгалтер", "a@rassvet.example"), (contact.LastName, contact.FirstName, contact.Company, contact.Position, Assert.Single(contact.Emails)));
        Assert.Equal(["+77015550101", "+77025550202", "+77172550101"], contact.Phones.Select(static phone => phone.Number!).Order(StringComparer.Ordinal));
        Assert.Null(contact.BirthDate);
        Assert.Empty(import.Errors);
    }

    [Fact]
    public void Items_and_tasks_of_the_newer_Bitrix24_API_are_deals_and_tasks()
    {
        var deal = Imported.Text("""{"result":{"items":[{"id":9,"title":"Кабель","typeId":"SALE","stageId":"C2:NEW","categoryId":2,"opportunity":150000,"isManualOpportunity":"Y","currencyId":"KZT","assignedById":5,"createdTime":"2026-03-01T10:00:00+05:00","updatedTime":"2026-03-04T10:00:00+05:00","movedTime":"2026-03-02T10:00:00+05:00","companyId":3,"contactId":4,"closed":"N"}]}}""", "items.json").One<CrmDeal>();
        Assert.Equal(("Кабель", 150_000m, "KZT", "5", "2"), (deal.Name, deal.Amount, deal.Currency, deal.OwnerId, deal.Pipeline));
        Assert.Equal(4, deal.ModifiedAt!.Value.Day);
        var task = Imported.Text("""{"result":{"tasks":[{"id":"8","title":"Позвонить","responsibleId":"5","createdBy":"1","createdDate":"2026-03-01T10:00:00+05:00","changedDate":"2026-03-02T10:00:00+05:00","deadline":"2026-03-03T18:00:00+05:00","closedDate":"2026-03-02T10:00:00+05:00","status":"5","ufCrmTask":["D_9"]}]}}""", "tasks.json").One<CrmTask>();
        Assert.Equal(("Позвонить", "5", true, "D_9"), (task.Name, task.OwnerId, task.Done, task.Related));
    }

    [Fact]
    public void Calls_activities_and_products_of_Bitrix24_are_read()
    {
        var call = Imported.Text("""{"result":[{"ID":"1","CALL_ID":"ext.1","CALL_TYPE":"2","PORTAL_USER_ID":"5","PORTAL_NUMBER":"77172550101","PHONE_NUMBER":"+77015550101","CALL_DURATION":"65","CALL_START_DATE":"2026-03-01T10:00:00+05:00","CALL_FAILED_CODE":"200","CALL_FAILED_REASON":"Success call"}]}""", "calls.json").One<CrmActivity>();
        Assert.Equal((CrmActivityKind.Call, 65.0, "+77015550101", "5"), (call.Kind, call.DurationSeconds, call.Phone!.Number, call.OwnerId));
        var letter = Imported.Text("""{"result":[{"ID":"7","OWNER_ID":"9","OWNER_TYPE_ID":"2","TYPE_ID":"4","PROVIDER_ID":"CRM_EMAIL","PROVIDER_TYPE_ID":"EMAIL","SUBJECT":"Прайс","START_TIME":"2026-03-01T10:00:00+05:00","RESPONSIBLE_ID":"5","COMPLETED":"Y"}]}""", "activities.json").One<CrmActivity>();
        Assert.Equal((CrmActivityKind.Email, "Прайс"), (letter.Kind, letter.Name));
        var product = Imported.Text("""{"result":[{"ID":"3","NAME":"Кабель","PRICE":"450.00","CURRENCY_ID":"KZT","SECTION_ID":"2","CATALOG_ID":"24","VAT_ID":"1","VAT_INCLUDED":"Y","MEASURE":"5","ACTIVE":"Y"}]}""", "products.json").One<CrmProduct>();
        Assert.Equal(("Кабель", 450m, "KZT"), (product.Name, product.Price, product.Currency));
    }

    [Fact]
    public void Events_and_orders_of_Salesforce_are_read()
    {
        var meeting = Imported.Text("Id,Subject,WhoId,WhatId,StartDateTime,EndDateTime,IsAllDayEvent,DurationInMinutes,OwnerId,CreatedDate,IsDeleted\n00U1,Показ,003A,006B,2026-03-01T05:00:00.000Z,2026-03-01T06:00:00.000Z,false,60,005C,2026-02-20T05:00:00.000Z,false\n", "Event.csv").One<CrmActivity>();
        Assert.Equal((CrmActivityKind.Meeting, "Показ", "005C"), (meeting.Kind, meeting.Name, meeting.OwnerId));
        var order = Imported.Text("Id,OrderNumber,AccountId,EffectiveDate,Status,TotalAmount,ActivatedDate,IsDeleted\n801A,00000100,001A,2026-03-01,Activated,5000.00,2026-03-02T05:00:00.000Z,false\n", "Order.csv").One<CrmOrder>();
        Assert.Equal(("00000100", 5000m, "Activated"), (order.Number, order.Amount, order.Status));
    }
}
