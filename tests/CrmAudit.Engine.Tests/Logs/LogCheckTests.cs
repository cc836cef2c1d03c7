using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Logs;

public sealed class LogCheckTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void An_error_that_had_gone_and_came_back_is_in_the_red_whatever_its_share()
    {
        var data = Calls(2000);
        foreach (var day in new[] { -80, -79, -78, -77, -76, -2 })
        {
            data.Add(Entry(AsOf.AddDays(day), "Error", "Timeout of the exchange", "v1-a"));
        }

        var finding = Assert.Single(Run(data, new AuditConfig(), "Integration.Errors"));

        Assert.Equal(CrmStatus.Fail, finding.Status);
        Assert.Equal(1, finding.Numerator);
        Assert.Contains("Timeout of the exchange", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_came_back_long_ago_is_open_and_its_trend_is_told()
    {
        var data = Calls(4000);
        foreach (var day in new[] { -200, -199, -198, -197, -100 })
        {
            data.Add(Entry(AsOf.AddDays(day), "Error", "Timeout of the exchange", "v1-a"));
        }
        for (var day = -99; day < 0; day++)
        {
            data.Add(Entry(AsOf.AddDays(day), "Error", "Timeout of the exchange", "v1-a"));
        }

        var group = Assert.Single((IEnumerable<Dictionary<string, object?>>)Assert.Single(Run(data, new AuditConfig(), "Integration.Errors")).Data["errors"]!);

        Assert.Equal("Open", group["state"]);
        Assert.Equal((30L, 30L), (group["recent"], group["before"]));
    }

    [Fact]
    public void A_refused_call_is_an_error_without_a_level()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 100; i++)
        {
            data.Add(new CrmLogEntry { Time = AsOf.AddHours(-i), Message = "POST /crm.deal.add", Fingerprint = "v1-c", Code = i < 10 ? "401" : "200" });
        }

        var finding = Assert.Single(Run(data, new AuditConfig(), "Integration.Errors"));

        Assert.Equal((10, 100), ((int)finding.Numerator!, (int)finding.Denominator!));
        Assert.Equal(10L, ((Dictionary<string, object?>)finding.Data["httpStatus"]!)["4xx"]);
    }

    [Theory]
    [InlineData(0, CrmStatus.Pass)]
    [InlineData(40, CrmStatus.Warning)]
    [InlineData(300, CrmStatus.Fail)]
    public void The_share_of_errors_is_held_against_norm_and_red_line(int errors, CrmStatus status)
    {
        var data = Calls(2000);
        for (var i = 0; i < errors; i++)
        {
            data.Add(Entry(AsOf.AddHours(-i - 1), "Error", "Rejected", "v1-b"));
        }

        Assert.Equal(status, Assert.Single(Run(data, new AuditConfig(), "Integration.Errors")).Status);
    }

    [Fact]
    public void An_error_long_gone_is_fixed_and_a_log_of_errors_alone_cannot_tell_a_share()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 40; i++)
        {
            data.Add(Entry(AsOf.AddHours(-i), "Error", "Rejected", "v1-b"));
        }
        Assert.Equal(CrmStatus.Indeterminate, Assert.Single(Run(data, new AuditConfig(), "Integration.Errors")).Status);

        var old = Calls(500);
        for (var i = 0; i < 5; i++)
        {
            old.Add(Entry(AsOf.AddDays(-90 - i), "Error", "Rejected", "v1-b"));
        }
        var finding = Assert.Single(Run(old, new AuditConfig(), "Integration.Errors"));
        Assert.Equal(CrmStatus.Pass, finding.Status);
        var group = Assert.Single((IEnumerable<Dictionary<string, object?>>)finding.Data["errors"]!);
        Assert.Equal("Fixed", group["state"]);
    }

    [Fact]
    public void A_secret_in_a_field_is_found_and_never_shown()
    {
        var data = new CrmDataset();
        data.Add(new CrmContact { Id = "1", Name = "Юдин Павел", Comment = "доступ: password=Qwerty!234", Fields = new Dictionary<string, string> { ["GUID"] = "6f9619ff-8b86-d011-b42d-00cf4fc964ff", ["api_key"] = "a1b2c3d4e5f6" } });
        data.Add(new CrmContact { Id = "2", Name = "Рогов Иван", Comment = "просил перезвонить завтра" });

        var finding = Assert.Single(Run(data, new AuditConfig(), "Integration.PlainSecret"));

        Assert.Equal(CrmStatus.Fail, finding.Status);
        Assert.Equal(2, finding.Numerator);
        Assert.All(finding.Evidence.Rows, static row => Assert.DoesNotContain("Qwerty", row.Value, StringComparison.Ordinal));
        Assert.All(finding.Evidence.Rows, static row => Assert.DoesNotContain("a1b2c3", row.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Holders_age_and_documents_come_from_the_register()
    {
        var data = new CrmDataset();
        data.Add(new CrmUser { Id = "7", Name = "Лаптев Дмитрий", Active = false });
        data.Add(new CrmUser { Id = "8", Name = "Фомин Сергей", Active = true });
        var config = new AuditConfig
        {
            Integrations =
            [
                new()
                {
                    Name = "1С", Kind = "accounting", Owner = "Фомин Сергей",
                    Secrets = [new() { Name = "ключ обмена", Holder = "Дмитрий Лаптев", Rotated = new(2024, 1, 10) }, new() { Name = "почта", Holder = "Фомин Сергей", Rotated = new(2026, 5, 1) }],
                },
                new() { Name = "АТС", Kind = "telephony", Document = "wiki/pbx", Secrets = [new() { Name = "SIP", Holder = "ИП Связь", HolderKind = "contractor", Rotated = new(2026, 4, 1) }] },
            ],
        };

        var holders = Run(data, config, "Integration.SecretHolder");
        Assert.Equal([1.0, 1.0], holders.Select(static finding => finding.Measured!.Value));
        Assert.All(holders, static finding => Assert.Equal(CrmStatus.Fail, finding.Status));
        var ages = Run(data, config, "Integration.SecretAge");
        Assert.Equal([CrmStatus.Fail, CrmStatus.Pass], ages.Select(static finding => finding.Status));
        Assert.Equal("Фомин Сергей", ages[0].Subject.Owner);
        Assert.Equal([CrmStatus.Fail, CrmStatus.Pass], Run(data, config, "Integration.Undocumented").Select(static finding => finding.Status));
    }

    private static CrmDataset Calls(int count)
    {
        var data = new CrmDataset();
        for (var i = 0; i < count; i++)
        {
            data.Add(Entry(AsOf.AddMinutes(-i * 20), "Info", "Sent", "v1-i"));
        }
        return data;
    }

    private static CrmLogEntry Entry(DateTimeOffset time, string level, string message, string fingerprint) => new() { Time = time, Level = level, Message = message, Template = message, Fingerprint = fingerprint };

    private static List<CrmFinding> Run(CrmDataset data, AuditConfig config, string id) =>
        [.. CheckRunner.Run([CheckCatalogue.Find(id)!], config, data, new RunOptions { AsOf = AsOf })];
}
