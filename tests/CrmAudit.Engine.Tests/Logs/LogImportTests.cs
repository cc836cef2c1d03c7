using System.Text;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Logs;

public sealed class LogImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmaudit-logs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Messages_that_differ_in_their_values_share_a_template_in_every_language()
    {
        var entries = Read("exchange.log", """
            2026-05-03 10:00:01 INFO  Заказ 4711 принят за 120 мс, сумма 15 000,50 тг
            2026-05-03 10:00:04 INFO  Заказ 4712 принят за 98 мс, сумма 7 300 тг
            2026-05-03 10:00:09 ERROR Тапсырыс 99 2026 ж. 5 қаңтар күні қабылданбады: уақыты өтті 30 с
            2026-05-03 10:00:11 ERROR Тапсырыс 100 2026 ж. 17 ақпан күні қабылданбады: уақыты өтті 45 с
            2026-05-03 10:00:19 ERROR Connection to 10.0.0.5:8080 refused
            2026-05-03 10:00:29 ERROR Connection to 10.0.0.17:443 refused
            """);

        Assert.Equal(6, entries.Count);
        Assert.Equal(3, entries.Select(static entry => entry.Fingerprint).Distinct().Count());
        Assert.Equal(entries[0].Template, entries[1].Template);
        Assert.Equal(entries[2].Template, entries[3].Template);
        Assert.Equal("Connection to <*> refused", entries[4].Template);
        Assert.All(entries, static entry => Assert.StartsWith("v1-", entry.Fingerprint, StringComparison.Ordinal));
        Assert.Equal(["Info", "Error"], entries.Select(static entry => entry.Level).Distinct());
        Assert.Equal(new DateTime(2026, 5, 3, 10, 0, 1), entries[0].Time!.Value.DateTime);
    }

    [Fact]
    public void The_order_of_lines_changes_no_fingerprint()
    {
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => (i % 3) switch
        {
            0 => $"2026-05-03 10:{i:00}:00 INFO Deal {i * 17} moved to stage {i}",
            1 => $"2026-05-03 10:{i:00}:00 ERROR Payment {i * 31} rejected by bank after {i} ms",
            _ => $"2026-05-03 10:{i:00}:00 WARN Retry {i} of lead {i * 7}",
        })];
        var expected = Read("a.log", string.Join('\n', lines)).ToDictionary(static entry => entry.Message!, static entry => entry.Fingerprint);

        var reversed = Read("b.log", string.Join('\n', lines.Reverse()));

        Assert.All(reversed, entry => Assert.Equal(expected[entry.Message!], entry.Fingerprint));
        Assert.Equal(3, reversed.Select(static entry => entry.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_stack_trace_belongs_to_its_error()
    {
        var entries = Read("app.log", """
            2026-05-03 10:00:01 ERROR Sync failed
            System.TimeoutException: no answer
               at Sync.Run()
            2026-05-03 10:00:02 INFO Next
            """);

        Assert.Equal(2, entries.Count);
        Assert.Contains("TimeoutException", entries[0].Message, StringComparison.Ordinal);
        Assert.Equal("Sync failed", entries[0].Template);
    }

    [Theory]
    [InlineData("POST https://firm.bitrix24.kz/rest/1/abcdef0123456789/crm.deal.add", "abcdef0123456789")]
    [InlineData("Authorization: Bearer eyJhbGciOi.aaaa.bbbbbbbbbbbbbbbbbbb", "bbbbbbbbbbbbbbbbbbb")]
    [InlineData("login with password=Qwerty!234 failed", "Qwerty!234")]
    [InlineData("пароль: Зима2026 не подошёл", "Зима2026")]
    public void Secrets_are_masked_and_leave_a_marker(string message, string secret)
    {
        var entry = Assert.Single(Read("app.log", $"2026-05-03 10:00:01 INFO {message}"));

        Assert.DoesNotContain(secret, entry.Message, StringComparison.Ordinal);
        Assert.Contains("[secret:", entry.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, entry.Template, StringComparison.Ordinal);
    }

    [Fact]
    public void An_access_log_gives_the_status_and_its_level()
    {
        var entries = Read("access.log", """
            10.0.0.1 - - [03/May/2026:10:00:01 +0500] "GET /api/deals?id=17 HTTP/1.1" 200 512
            10.0.0.2 - - [03/May/2026:10:00:02 +0500] "POST /api/leads HTTP/1.1" 502 0
            """);

        Assert.Equal(["200", "502"], entries.Select(static entry => entry.Code));
        Assert.Equal(["Info", "Error"], entries.Select(static entry => entry.Level));
        Assert.Equal(TimeSpan.FromHours(5), entries[0].Time!.Value.Offset);
        Assert.Equal("03/May/2026:10:00:01 +0500", entries[0].Fields["Time as written"]);
    }

    [Fact]
    public void Lines_of_json_are_entries()
    {
        var entries = Read("app.json", """
            {"time":"2026-05-03T10:00:01+05:00","level":"error","msg":"Order 17 lost"}
            {"time":"2026-05-03T10:00:02+05:00","level":"info","msg":"Order 18 sent"}
            {"time":"2026-05-03T10:00:03+05:00","level":"error","msg":"Order 19 lost"}
            """);

        Assert.Equal(3, entries.Count);
        Assert.Equal(entries[0].Fingerprint, entries[2].Fingerprint);
        Assert.Equal("Error", entries[0].Level);
    }

    private List<CrmLogEntry> Read(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return [.. new CrmImporter(new ImportOptions { Entity = "LogEntry", TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty") }, new NullImportObserver()).Read(path).Cast<CrmLogEntry>()];
    }
}
