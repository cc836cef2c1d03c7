using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Chats and contacts as messengers export them.</summary>
public class MessengerTests
{
    private const string Account = """
        {"about":"Here is the data you requested.","personal_information":{"user_id":501,"first_name":"Дана","phone_number":"+77015550999"},
        "contacts":{"about":"","list":[
        {"user_id":0,"first_name":"Айжан","last_name":"Серик","phone_number":"0077015550101","date":"2026-02-11T10:15:31","date_unixtime":"1770786931"},
        {"user_id":0,"first_name":"Марат","last_name":"","phone_number":"00998905550102","date":"2026-03-01T11:00:00","date_unixtime":"1772344800"}]},
        "chats":{"about":"","list":[
        {"name":"Айжан Серик","type":"personal_chat","id":777,"messages":[
        {"id":1,"type":"message","date":"2026-03-02T10:00:00","date_unixtime":"1772427600","from":"Айжан Серик","from_id":"user777","text":"Здравствуйте"},
        {"id":2,"type":"message","date":"2026-03-02T10:05:00","date_unixtime":"1772427900","from":"Дана","from_id":"user501","text":["Цена в ",{"type":"link","text":"каталоге"}]},
        {"id":3,"type":"service","date":"2026-03-02T11:00:00","date_unixtime":"1772431200","actor":"Дана","actor_id":"user501","action":"phone_call","duration_seconds":65,"discard_reason":"hangup"},
        {"id":4,"type":"service","date":"2026-03-02T12:00:00","date_unixtime":"1772434800","actor":"Дана","actor_id":"user501","action":"pin_message"}]},
        {"name":"Склад","type":"private_group","id":900,"messages":[{"id":5,"type":"message","date":"2026-03-03T09:00:00","date_unixtime":"1772510400","from":"Ержан","from_id":"user600","text":"Привезли"}]}]}}
        """;

    [Fact]
    public void Contacts_and_chats_of_a_Telegram_account_are_contacts_and_activities()
    {
        var import = Imported.Text(Account, "result.json");
        var contacts = import.Records.OfType<CrmContact>().ToList();
        Assert.Equal([("Айжан", "+77015550101", ""), ("Марат", "+998905550102", "")], contacts.Select(static contact => (contact.FirstName!, contact.Phones[0].Number!, contact.Id)));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1770786931), contacts[0].CreatedAt);
        var activities = import.Records.OfType<CrmActivity>().ToList();
        Assert.Equal([CrmActivityKind.Message, CrmActivityKind.Message, CrmActivityKind.Call, CrmActivityKind.Message], activities.Select(static activity => activity.Kind));
        Assert.Equal([CrmDirection.Incoming, CrmDirection.Outgoing, CrmDirection.Outgoing, CrmDirection.Unknown], activities.Select(static activity => activity.Direction));
        Assert.Equal(("Айжан Серик", "+77015550101", "Telegram", "Цена в каталоге"), (activities[1].Contact, activities[1].Phone!.Number, activities[1].Channel, activities[1].Comment));
        Assert.Equal((65.0, CrmCallResult.Answered), (activities[2].DurationSeconds, activities[2].Result));
        Assert.Equal(("Ержан", DateTimeOffset.FromUnixTimeSeconds(1772510400)), (activities[3].Contact, activities[3].StartedAt));
        Assert.All(import.Files, static file => Assert.Equal("Telegram", file.System));
        Assert.Empty(import.Errors);
    }

    [Fact]
    public void One_chat_by_itself_is_read_too()
    {
        var chat = """{"name":"Марат","type":"personal_chat","id":42,"messages":[{"id":1,"type":"message","date":"2026-03-02T10:00:00","date_unixtime":"1772427600","from":"Марат","from_id":"user42","text":"Есть?"},{"id":2,"type":"message","date":"2026-03-02T10:01:00","date_unixtime":"1772427660","from":"Дана","from_id":"user9","text":"Есть"}]}""";
        var activities = Imported.Text(chat, "result.json").All<CrmActivity>();
        Assert.Equal([CrmDirection.Incoming, CrmDirection.Outgoing], activities.Select(static activity => activity.Direction));
        Assert.Equal(["42:1", "42:2"], activities.Select(static activity => activity.Id));
    }

    [Theory]
    [InlineData("[13.03.2026, 10:15:31] Айжан: Здравствуйте\n[13.03.2026, 10:16:02] Дана: Добрый день\nслушаю вас\n[14.03.2026, 11:00:00] Айжан: Цена?\n")]
    [InlineData("13.03.2026, 10:15 - Сообщения и звонки защищены сквозным шифрованием.\n13.03.2026, 10:15 - Айжан: Здравствуйте\n13.03.2026, 10:16 - Дана: Добрый день\nслушаю вас\n14.03.2026, 11:00 - Айжан: Цена?\n")]
    [InlineData("13.03.26 10:15 - Айжан: Здравствуйте\n13.03.26 10:16 - Дана: Добрый день\nслушаю вас\n14.03.26 11:00 - Айжан: Цена?\n")]
    [InlineData("3/13/26, 10:15 AM - Айжан: Здравствуйте\n3/13/26, 10:16 AM - Дана: Добрый день\nслушаю вас\n3/14/26, 11:00 AM - Айжан: Цена?\n")]
    [InlineData("\u200e[13.03.26, 10:15:31] Айжан: Здравствуйте\r\n\u200e[13.03.26, 10:16:02] Дана: Добрый день\r\nслушаю вас\r\n[14.03.26, 11:00:00] Айжан: Цена?\r\n")]
    public void A_chat_of_WhatsApp_is_a_row_a_message(string text)
    {
        var import = Imported.Text(text, "WhatsApp Chat with Айжан.txt");
        var messages = import.All<CrmActivity>();
        Assert.Equal([CrmDirection.Incoming, CrmDirection.Outgoing, CrmDirection.Incoming], messages.Select(static message => message.Direction));
        Assert.Equal([13, 13, 14], messages.Select(static message => message.StartedAt!.Value.Day));
        Assert.All(messages, static message => Assert.Equal((CrmActivityKind.Message, "Айжан", "WhatsApp"), (message.Kind, message.Contact, message.Channel)));
        Assert.Equal("Добрый день\nслушаю вас", messages[1].Comment);
        Assert.Equal("WhatsApp", import.File.System);
    }

    [Fact]
    public void A_number_among_the_authors_is_the_client()
    {
        var messages = Imported.Text("[13.03.2026, 10:15:31] +7 701 555 01 01: Здравствуйте\n[13.03.2026, 10:16:02] Дана: Добрый день\n", "_chat.txt").All<CrmActivity>();
        Assert.Equal([CrmDirection.Incoming, CrmDirection.Outgoing], messages.Select(static message => message.Direction));
        Assert.All(messages, static message => Assert.Equal("+77015550101", message.Phone!.Number));
    }

    [Fact]
    public void In_a_group_nobody_is_the_client()
    {
        var messages = Imported.Text("[13.03.2026, 10:15:31] Ержан: Раз\n[13.03.2026, 10:16:02] Дана: Два\n[13.03.2026, 10:17:00] Тимур: Три\n", "WhatsApp Chat with Склад.txt").All<CrmActivity>();
        Assert.All(messages, static message => Assert.Equal(CrmDirection.Unknown, message.Direction));
        Assert.Equal(["Ержан", "Дана", "Тимур"], messages.Select(static message => message.Contact));
    }

    [Theory]
    [InlineData("2026-03-13 10:15:31 INFO Sync: started\n2026-03-13 10:16:02 ERROR Sync: failed\n2026-03-13 10:17:02 INFO Sync: done\n")]
    [InlineData("[2026-03-13 10:15:31] production.INFO: started\n[2026-03-13 10:16:02] production.ERROR: failed\n[2026-03-13 10:17:02] production.INFO: done\n")]
    [InlineData("2026-03-13 10:15:31 - INFO: started\n2026-03-13 10:16:02 - ERROR: failed\n2026-03-13 10:17:02 - INFO: done\n")]
    public void A_log_is_no_chat(string text)
    {
        var import = Imported.Text(text, "sync.log");
        Assert.All(import.Records, static record => Assert.IsType<CrmLogEntry>(record));
    }
}
