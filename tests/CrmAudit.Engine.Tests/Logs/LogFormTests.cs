using System.Globalization;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Logs;

/// <summary>Beginnings of lines of many programs: neither time nor level may stay in the message, or no two lines are alike.</summary>
public sealed class LogFormTests
{
    private static readonly ImportOptions AsLog = new() { Entity = "LogEntry" };

    [Theory]
    [InlineData("<34>1 2026-05-05T10:00:0{0}.003Z mail.example.kz exchange 87{0} ID47 [meta@32473 iut=\"{0}\"] mailbox {0} is full", "Error", "mailbox {0} is full")]
    [InlineData("<30>1 2026-05-05T10:00:0{0}Z crm01 sync 8{0} - - order {0} sent", "Info", "order {0} sent")]
    [InlineData("E0505 10:00:0{0}.123456   1{0} controller.go:15{0}] cannot sync lead {0}", "Error", "cannot sync lead {0}")]
    [InlineData("type=USER_LOGIN msg=audit(177795720{0}.123:45{0}): pid=1{0} uid=0 res=failed", null, "USER_LOGIN pid=1{0} uid=0 res=failed")]
    [InlineData("2026-05-05 10:00:0{0} CEST [13{0}] ERROR:  relation {0} does not exist", "Error", "relation {0} does not exist")]
    [InlineData("2026-05-05 10:00:0{0}.1234|ERROR|Crm.Sync.Kaspi|order {0} has no phone", "Error", "order {0} has no phone")]
    [InlineData("[2026-05-05T10:00:0{0},123][WARN ][c.k.Sync] [node-1] order {0} is late", "Warning", "order {0} is late")]
    [InlineData("[2026-05-05 10:00:0{0}.296 2537{0}]INFO: order {0} sent", "Info", "order {0} sent")]
    [InlineData("мая 0{0} 10:00:00 crm01 php-fpm[10{0}]: [WARNING] pool {0} is busy", "Warning", "pool {0} is busy")]
    [InlineData("мам 0{0} 10:00:00 crm01 systemd[1]: Session {0} started.", null, "Session {0} started.")]
    [InlineData("2026-05-05T10:00:0{0}.123456+05:00 pbx asterisk[90{0}]: NOTICE[7{0}]: call {0} ended", "Info", "call {0} ended")]
    [InlineData("shop.example.kz 10.0.0.{0} 1j0vhgd - [05/May/2026:10:00:0{0} +0500] \"GET /lead/{0} HTTP/1.1\" 500 12", "Error", "GET /lead/{0} HTTP/1.1 500")]
    [InlineData("\u001b[32m2026-05-05 10:00:0{0}\u001b[0m \u001b[31mERROR\u001b[0m lead {0} lost", "Error", "lead {0} lost")]
    [InlineData("2026-05-05 10:00:0{0} INFO 9F86D08{0}88: removed", "Info", "9F86D08{0}88: removed")]
    [InlineData("2026-05-05 10:00:0{0} INFO 123456780{0}: removed", "Info", "123456780{0}: removed")]
    public void The_message_begins_behind_time_and_level(string form, string? level, string message)
    {
        string Line(string text, int i) => text.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var entries = Imported.Text(string.Join('\n', Enumerable.Range(1, 6).Select(i => Line(form, i))), "app.log", AsLog).All<CrmLogEntry>();

        Assert.Equal(6, entries.Count);
        Assert.All(entries, static entry => Assert.NotNull(entry.Time));
        Assert.Equal(Enumerable.Range(1, 6).Select(i => Line(message, i)), entries.Select(static entry => entry.Message));
        Assert.All(entries, entry => Assert.Equal(level, entry.Level));
        Assert.Single(entries.Select(static entry => entry.Template).Distinct());
    }

    [Fact]
    public void The_journal_of_1C_has_its_hour_in_the_name_of_the_file()
    {
        var entries = Imported.Text(
            "45:23.123456-0,EXCP,3,process=rphost,Exception=DataBaseException,Descr='Ошибка СУБД: deadlock'\n45:24.000001-1500,DBMSSQL,4,process=rphost,Rows=12\n", "26050510.log", AsLog).All<CrmLogEntry>();

        Assert.Equal(new DateTime(2026, 5, 5, 10, 45, 23, 123), entries[0].Time!.Value.DateTime, TimeSpan.FromMilliseconds(1));
        Assert.Equal(("Error", null), (entries[0].Level, entries[1].Level));
        Assert.StartsWith("EXCP process=rphost", entries[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_of_Bitrix24_writes_blocks()
    {
        var text = string.Concat(Enumerable.Range(1, 5).Select(static i => $"Host: crm.example.kz\nDate: 05.05.2026 10:00:0{i}\nModule: crm\nLead {i} not saved\nArray\n(\n    [ID] => {i}\n)\n\n----------\n"));
        var entries = Imported.Text(text, "debug.log", AsLog).All<CrmLogEntry>();

        Assert.Equal(5, entries.Count);
        Assert.Equal(new DateTime(2026, 5, 5, 10, 0, 1), entries[0].Time!.Value.DateTime);
        Assert.StartsWith("Lead 1 not saved", entries[0].Message, StringComparison.Ordinal);
        Assert.Single(entries.Select(static entry => entry.Template).Distinct());
    }

    [Theory]
    [InlineData("{\"@t\":\"2026-05-05T10:00:00Z\",\"@mt\":\"Order {Id} rejected\",\"@l\":\"Error\",\"Id\":1}", "Error", "Order {Id} rejected")]
    [InlineData("{\"message\":\"lead 1 lost\",\"level\":400,\"level_name\":\"ERROR\",\"datetime\":\"2026-05-05T10:00:00+05:00\"}", "Error", "lead 1 lost")]
    [InlineData("{\"level\":50,\"time\":1777957200000,\"msg\":\"lead 1 lost\"}", "Error", "lead 1 lost")]
    [InlineData("{\"t\":{\"$date\":\"2026-05-05T10:00:00.401+00:00\"},\"s\":\"W\",\"c\":\"NETWORK\",\"msg\":\"Slow query\"}", "Warning", "Slow query")]
    [InlineData("{\"__REALTIME_TIMESTAMP\":\"1777957200123456\",\"PRIORITY\":\"3\",\"MESSAGE\":\"disk full\",\"_PID\":\"1\"}", "Error", "disk full")]
    [InlineData("{\"started_at\":1777957200123,\"response\":{\"status\":500},\"request\":{\"uri\":\"/lead\"}}", "Error", "request.uri=/lead")]
    public void Libraries_that_write_JSON_name_their_columns_in_their_own_way(string line, string level, string message)
    {
        var entries = Imported.Text($"{line}\n{line}\n", "app.json", AsLog).All<CrmLogEntry>();

        Assert.Equal(2, entries.Count);
        Assert.Equal(2026, entries[0].Time!.Value.Year);
        Assert.Equal((level, message), (entries[0].Level, entries[0].Message));
    }

    [Fact]
    public void Lines_without_a_time_belong_to_the_entry_above_where_entries_have_times()
    {
        var entries = Imported.Text("head of the file\n2026-05-05 10:00:00 ERROR query failed\nSELECT *\nFROM deals\n<xml>\n2026-05-05 10:00:01 INFO next\n2026-05-05 10:00:02 INFO last\n", "app.log", AsLog).All<CrmLogEntry>();

        Assert.Equal(["head of the file", "query failed\nSELECT *\nFROM deals\n<xml>", "next", "last"], entries.Select(static entry => entry.Message));
        Assert.Equal(3, Imported.Text("order 5 sent\norder 6 sent\nconnection lost\n", "plain.txt", AsLog).All<CrmLogEntry>().Count);
    }

    [Fact]
    public void The_event_viewer_gives_its_texts_no_caption()
    {
        var rows = Enumerable.Range(1, 8).Select(static i => $"Ошибка,05.05.2026 10:00:0{i},MSExchange,100{i},Общие,\"База данных {i} недоступна\"");
        var entries = Imported.Text("Уровень,Дата и время,Источник,Код события,Категория задачи\n" + string.Join('\n', rows), "events.csv", AsLog).All<CrmLogEntry>();

        Assert.Equal(("Error", "База данных 1 недоступна"), (entries[0].Level, entries[0].Message));
        Assert.Equal(8, entries.Count);
    }

    [Fact]
    public void Logs_of_IIS_and_Exchange_tell_their_columns()
    {
        var iis = Imported.Text("#Software: IIS\n#Date: 2026-05-05 00:00:00\n#Fields: time cs-method cs-uri-stem sc-status\n10:00:00 GET /lead 500\n10:00:01 GET /lead 200\n", "u_ex.log", AsLog).All<CrmLogEntry>();
        Assert.Equal([("Error", "GET /lead 500"), ("Info", "GET /lead 200")], iis.Select(static entry => (entry.Level, entry.Message)));
        Assert.Equal(new DateTime(2026, 5, 5, 10, 0, 0), iis[0].Time!.Value.UtcDateTime);
        var exchange = Imported.Text("#Software: Microsoft Exchange Server\n#Fields: date-time,connector-id,session-id,event,data,context\n2026-05-05T10:00:00.123Z,Internet,08DA,<,\"250 2.0.0 OK, queued\",\n", "send.log", AsLog).One<CrmLogEntry>();
        Assert.Equal(new DateTime(2026, 5, 5, 10, 0, 0), exchange.Time!.Value.UtcDateTime, TimeSpan.FromSeconds(1));
        Assert.EndsWith("250 2.0.0 OK, queued", exchange.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Api-Key: 12345abcdef")]
    [InlineData("cookie: PHPSESSID=12345abcdef")]
    [InlineData("curl -u admin:12345abcdef https://x.kz")]
    [InlineData("GET https://api.example.kz/x?token=12345abcdef&user=1")]
    [InlineData("Authorization: Bearer 12345abcdef")]
    [InlineData("пароль: 12345abcdef")]
    [InlineData("{\"password\": \"12345abcdef\"}")]
    public void Secrets_of_a_line_are_masked_with_their_name_beside_them(string message)
    {
        var entry = Imported.Text($"2026-05-05 10:00:00 INFO {message}\n2026-05-05 10:00:01 INFO done\n", "app.log", AsLog).All<CrmLogEntry>()[0];
        Assert.DoesNotContain("12345abcdef", entry.Message, StringComparison.Ordinal);
        Assert.Contains("[secret:", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_a_shell_stands_in_is_no_password() =>
        Assert.Equal("sudo PWD=/home/crm", Imported.Text("2026-05-05 10:00:00 INFO sudo PWD=/home/crm\n2026-05-05 10:00:01 INFO done\n", "app.log", AsLog).All<CrmLogEntry>()[0].Message);
}
