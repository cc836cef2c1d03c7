using System.Globalization;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Logs;

namespace CrmAudit.Engine.Tests.Logs;

/// <summary>What stands before the message in logs of systems round a CRM, and that none of it is eaten from the message.</summary>
public sealed class LogDialectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmaudit-logs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("[2026-05-03 10:00:01] production.ERROR: Lead 7 not created", "Error", "Lead 7 not created", "2026-05-03T10:00:01+05:00")]
    [InlineData("[03-May-2026 10:00:01 Asia/Almaty] PHP Warning:  Undefined array key \"phone\" in /var/www/lead.php on line 7", "Warning", "Undefined array key \"phone\" in /var/www/lead.php on line 7", "2026-05-03T10:00:01+05:00")]
    [InlineData("[03-May-2026 05:00:01 UTC] PHP Fatal error:  Maximum execution time exceeded", "Error", "Maximum execution time exceeded", "2026-05-03T10:00:01+05:00")]
    [InlineData("03-May-2026 10:00:01.123 SEVERE [http-nio-8080-exec-7] org.apache.catalina.core.StandardWrapperValve.invoke Servlet failed", "Error", "Servlet failed", "2026-05-03T10:00:01.123+05:00")]
    [InlineData("2026-05-03 08:00:01 MSK [77] LOG:  checkpoint complete", "Info", "checkpoint complete", "2026-05-03T10:00:01+05:00")]
    [InlineData("time=\"2026-05-03T05:00:01Z\" level=warn msg=\"token expired\" portal=7", "Warning", "msg=\"token expired\" portal=7", "2026-05-03T10:00:01+05:00")]
    [InlineData("[2026-05-03 10:00:01] VERBOSE[77][C-0000001a] pbx.c: Answer", "Debug", "Answer", "2026-05-03T10:00:01+05:00")]
    [InlineData("2026-05-03 10:00:01.123456+05:00 [error] <0.77.0> closing connection", "Error", "closing connection", "2026-05-03T10:00:01.123456+05:00")]
    [InlineData("2026/05/03 10:00:01 [error] 7#7: *8 connect() failed, client: 10.0.0.1", "Error", "connect() failed, client: 10.0.0.1", "2026-05-03T10:00:01+05:00")]
    [InlineData("2026-05-03 10:00:01,123 - INFO  [main:Leader@774] - Notification: 2 (n.leader)", "Info", "Notification: 2 (n.leader)", "2026-05-03T10:00:01.123+05:00")]
    [InlineData("2026-05-03 10:00:01 INFO api.firma.kz does not answer", "Info", "api.firma.kz does not answer", "2026-05-03T10:00:01+05:00")]
    [InlineData("2026-05-03 10:00:01 INFO A1B2C3D4E5: removed", "Info", "A1B2C3D4E5: removed", "2026-05-03T10:00:01+05:00")]
    [InlineData("[2026-05-03 10:00:01,123: WARNING/MainProcess] missed heartbeat", "Warning", "missed heartbeat", "2026-05-03T10:00:01.123+05:00")]
    [InlineData("2026-05-03 10:00:01 INFO Executing with tokens:", "Info", "Executing with tokens:", "2026-05-03T10:00:01+05:00")]
    public void A_header_is_read_and_the_message_kept_whole(string line, string level, string message, string time)
    {
        var entry = Assert.Single(Read("app.log", line));

        Assert.Equal((level, message), (entry.Level, entry.Message));
        Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), entry.Time);
    }

    [Theory]
    [InlineData("03.05.2026 10:00:0{0} {1} Заказ {0} потерян", "Заказ {0} потерян", "Ошибка", "Информация")]
    [InlineData("2026-05-03 10:00:0{0},100 kaspi.sync {1} order {0} has no phone", "order {0} has no phone", "ERROR", "INFO")]
    [InlineData("2026-05-03 10:00:0{0}.123 +05 [77] crm@crmdb {1}:  order {0} has no phone", "order {0} has no phone", "ERROR", "LOG")]
    [InlineData("2026-05-03 10:00:0{0} web 7 {1} order {0} has no phone", "order {0} has no phone", "error", "info")]
    public void A_level_at_the_same_place_of_every_line_is_a_column(string form, string message, string error, string info)
    {
        var entries = Read("app.log", string.Join('\n', Enumerable.Range(0, 10).Select(i => string.Format(CultureInfo.InvariantCulture, form, i, i % 2 == 0 ? error : info))));

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? "Error" : "Info", string.Format(CultureInfo.InvariantCulture, message, i))), entries.Select(static entry => (entry.Level!, entry.Message!)));
        Assert.Single(entries.Select(static entry => entry.Fingerprint).Distinct());
    }

    [Fact]
    public void Blanks_before_every_line_make_none_of_them_part_of_another()
    {
        var entries = Read("app.log", string.Join('\n', Enumerable.Range(0, 10).Select(static i => $"  77{i}:20260503:10000{i}.123 cannot send checks to \"10.0.0.{i}\"")));

        Assert.Equal(10, entries.Count);
        Assert.All(entries, static entry => Assert.Equal(("cannot send checks to <*>", 10), (entry.Template, entry.Time!.Value.Hour)));
    }

    [Fact]
    public void A_word_that_begins_some_sentences_is_no_level()
    {
        string[] messages = ["Error in the form of lead 1", "Lead 2 taken", "Sync done", "Information was sent to 7", "Mail sent", "Queue empty", "Deal 5 moved", "Stopped"];
        var entries = Read("app.log", string.Join('\n', messages.Select(static (message, i) => $"2026-05-03 10:00:0{i} {message}")));

        Assert.Equal(messages, entries.Select(static entry => entry.Message));
        Assert.All(entries, static entry => Assert.Null(entry.Level));
    }

    [Fact]
    public void Words_before_the_time_are_found_by_the_whole_log()
    {
        var entries = Read("app.log", string.Join('\n', Enumerable.Range(0, 10).Select(static i => $"- {i} node{i} 2026-05-03 10:00:0{i} ERROR disk {i} full")));

        Assert.All(entries, static entry => Assert.Equal(("Error", "disk <*> full", 10), (entry.Level, entry.Template, entry.Time!.Value.Hour)));
    }

    [Fact]
    public void The_console_of_dotnet_writes_its_message_on_the_next_line()
    {
        var entries = Read("app.log", "info: Crm.Exchange.Worker[14]\n      Now listening on: http://localhost:5000\nfail: Crm.Exchange.Worker[0]\n      Order 7 lost");

        Assert.Equal([("Info", "Now listening on: <*>"), ("Error", "Order <*> lost")], entries.Select(static entry => (entry.Level!, entry.Template!)));
    }

    [Fact]
    public void A_value_in_angle_brackets_is_one_value_whatever_it_begins_with()
    {
        var entries = Read("app.log", "2026-05-03 10:00:01 INFO bridge <1a2b-3c> left\n2026-05-03 10:00:02 INFO bridge <f02b-3c> left\n2026-05-03 10:00:03 INFO mail from <ivan@mail.ru>\n2026-05-03 10:00:04 INFO type List<string> loaded");

        Assert.Equal(["bridge <*> left", "bridge <*> left", "mail from <*>", "type List<string> loaded"], entries.Select(static entry => entry.Template));
    }

    /// <summary>What a window decided stays, so a log whose wordings all turn up in its first window is grouped alike whatever the window.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(73)]
    [InlineData(400)]
    public void The_window_changes_nothing_where_every_wording_is_in_the_first(int window)
    {
        string[] wordings = ["Order {0} lost after {1} ms", "Deal {0} moved by user{1}", "Connection to {0}.example.kz refused", "Файл stock_{0}.xml обработан", "Төлем {0} қабылданды"];
        var random = new Random(7);
        var messages = Enumerable.Range(0, 1000).Select(_ => string.Format(CultureInfo.InvariantCulture, wordings[random.Next(wordings.Length)], random.Next(10_000), random.Next(500))).ToList();

        List<string?> Templates(int size) => [.. LogGrouping.Apply(messages.Select(static message => new CrmLogEntry { Message = message }), CancellationToken.None, size).Cast<CrmLogEntry>().Select(static entry => entry.Fingerprint)];

        Assert.Equal(Templates(LogGrouping.Window), Templates(window));
        Assert.Equal(wordings.Length, Templates(window).Distinct().Count());
    }

    private List<CrmLogEntry> Read(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return [.. new CrmImporter(new ImportOptions { Entity = "LogEntry", TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty") }, new NullImportObserver()).Read(path).Cast<CrmLogEntry>()];
    }
}
