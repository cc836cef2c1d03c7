using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Drafting;

public sealed class DraftTests : IDisposable
{
    private const string Deals = "ID;Название сделки;Воронка;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Drafted Of(params ReadOnlySpan<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(_folder.File(name), text);
        }
        return new(_folder.Path, "en");
    }

    private static AuditConfig On(Drafted drafted) => AuditConfigReader.Parse(drafted.SwitchedOn, "draft");

    [Fact]
    public void Pipelines_stages_and_what_deals_show_of_their_end()
    {
        using var drafted = Of(("deals.csv", Deals
            + "1;Окна;Розница;Новая;100;KZT;Айгүл Сәрсенова;01.03.2026\n2;Двери;Розница;Сделка успешна;200;KZT;Айгүл Сәрсенова;02.03.2026\n"
            + "3;Полы;Розница;Сделка провалена;300;KZT;Олег Ким;03.03.2026\n4;Стены;Опт;Новая;400;KZT;Олег Ким;04.03.2026\n"));
        Assert.Empty(drafted.Config.Pipelines);
        var pipelines = On(drafted).Pipelines;
        Assert.Equal(["Опт", "Розница"], pipelines.Select(static pipeline => pipeline.Name));
        Assert.Equal(
            [("Новая", null), ("Сделка успешна", CrmDealStatus.Won), ("Сделка провалена", CrmDealStatus.Lost)],
            pipelines[1].Stages.Select(static stage => (stage.Name, stage.Status)));
        Assert.Equal(["Айгүл Сәрсенова", "Олег Ким"], drafted.Draft.Managers.Select(static manager => manager.Key).Order(StringComparer.Ordinal));
        Assert.Contains("#    Олег Ким:  # open in the exports: 1", drafted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_rows_all_stand_in_another_is_not_said_to_have_none()
    {
        const string Rows = "1;Окна;Розница;Новая;100;KZT;Айгүл Сәрсенова;01.03.2026\n2;Двери;Розница;Новая;200;KZT;Айгүл Сәрсенова;02.03.2026\n";
        using var drafted = Of(("all.csv", Deals + Rows + "3;Полы;Розница;Новая;300;KZT;Олег Ким;03.03.2026\n"), ("old.csv", Deals + Rows));
        Assert.Contains("all.csv  # Deals: 3 records", drafted.Text, StringComparison.Ordinal);
        Assert.Contains("old.csv  # Deals: 2 rows, all in another file too and counted there", drafted.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("null")]
    [InlineData("- первая")]
    [InlineData("Оплата: 50 %")]
    [InlineData("КП #2")]
    [InlineData("{a, b}")]
    [InlineData("it's \"so\"")]
    [InlineData("[x]")]
    [InlineData("*&!|>")]
    [InlineData("007")]
    [InlineData("🚚 везём")]
    [InlineData("a\\b")]
    public void Names_come_back_letter_by_letter(string name)
    {
        var cell = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        using var drafted = Of(("deals.csv", $"ID;Название сделки;Воронка;Стадия сделки;Дата создания;Свой {name.Replace("\"", "", StringComparison.Ordinal)}\n" + string.Concat(Enumerable.Range(1, 3).Select(i => $"{i};Окна;{cell};{cell};0{i}.03.2026;да\n"))));
        Assert.Empty(drafted.Errors);
        var pipeline = Assert.Single(On(drafted).Pipelines);
        Assert.Equal((name, name), (pipeline.Name, Assert.Single(pipeline.Stages).Name));
    }

    [Fact]
    public void A_file_nobody_knows_is_switched_off_with_the_reason()
    {
        using var drafted = Of(("deals.csv", Deals + "1;Окна;Розница;Новая;100;KZT;Олег Ким;01.03.2026\n"), ("other.csv", "alpha;beta\nx;1\ny;2\n"));
        Assert.Equal(["deals.csv"], drafted.Config.Exports.Select(static export => Path.GetFileName(export.Path)));
        Assert.Contains("# Not read:", drafted.Text, StringComparison.Ordinal);
        Assert.Equal(2, On(drafted).Exports.Count);
    }

    [Fact]
    public void With_nothing_readable_the_audit_says_so_itself()
    {
        using var drafted = Of(("other.csv", "alpha;beta\nx;1\ny;2\n"));
        Assert.Single(drafted.Config.Exports);
        Assert.Single(drafted.Run().FileErrors);
    }

    [Fact]
    public void A_copy_is_switched_off()
    {
        var text = Deals + "1;Окна;Розница;Новая;100;KZT;Олег Ким;01.03.2026\n";
        using var drafted = Of(("a.csv", text), ("b.csv", text));
        Assert.Equal(["a.csv"], drafted.Config.Exports.Select(static export => Path.GetFileName(export.Path)));
    }

    [Fact]
    public void Columns_get_a_guess_that_takes_nothing_away()
    {
        using var drafted = Of(("contacts.csv", "ФИО;Телефон;Доп. связь\nСейтова Айгүл;87010000001;87770000001\nКим Олег;87010000002;87770000002\n"));
        var columns = Assert.Single(On(drafted).Exports).Columns;
        Assert.All(columns, static column => Assert.DoesNotContain(column.Value, new[] { "Name" }));
        Assert.DoesNotContain("8777", drafted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_secret_and_nothing_personal_but_names_of_managers()
    {
        const string Webhook = "https://firm.bitrix24.kz/rest/1/abcdef1234567890/crm.deal.list";
        using var drafted = Of(("deals.csv", $"ID;Название сделки;Воронка;Стадия сделки;Ответственный;Контакт;{Webhook}\n"
            + $"1;Окна для Сейтовой;Розница;{Webhook};+7 701 000 00 01;Сейтова Айгүл;да\n2;Двери;Розница;Новая;manager@firm.kz;Ким Олег;нет\n3;Полы;Розница;Новая;Олег Ким;Ахметов Ерлан;нет\n"));
        Assert.Empty(drafted.Errors);
        Assert.All(new[] { "abcdef1234567890", "manager@", "701", "Сейтов", "Ахметов", "Окна" }, secret => Assert.DoesNotContain(secret, drafted.Text, StringComparison.Ordinal));
        Assert.Contains("Олег Ким", drafted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_taken_for_captions_stay_out_of_the_file()
    {
        using var drafted = Of(
            ("list.csv", "Сейтова Айгүл;x1;+77010000001\nКим Олег;x2;+77010000002\nАхметов Ерлан;x3;+77010000003\n"),
            ("other.csv", "Волкова Мария;zeta;maria@firm.kz\nx;1;2\ny;2;3\n"));
        Assert.Empty(drafted.Errors);
        Assert.All(new[] { "Сейтова", "Ким", "7701", "Волкова", "maria" }, secret => Assert.DoesNotContain(secret, drafted.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_currency_is_that_of_the_amounts()
    {
        using var drafted = Of(("deals.csv", Deals + "1;Окна;Розница;Новая;100;USD;Олег Ким;01.03.2026\n2;Двери;Розница;Новая;100;USD;Олег Ким;02.03.2026\n3;Полы;Розница;Новая;100;KZT;Олег Ким;02.03.2026\n"));
        Assert.Equal("USD", drafted.Config.Audit.Currency);
        Assert.Contains("currency: USD  # 67% of the amounts", drafted.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+05:00", "Asia/Almaty")]
    [InlineData("+03:00", "Europe/Moscow")]
    [InlineData("+06:00", "Etc/GMT-6")]
    [InlineData("-04:00", "Etc/GMT+4")]
    public void A_written_offset_is_a_guess_at_the_zone_and_no_more(string offset, string zone)
    {
        using var drafted = Of(("deals.json", $$"""{"result":[{"ID":"1","TITLE":"Окна","STAGE_ID":"NEW","CATEGORY_ID":"0","OPPORTUNITY":"100.00","CURRENCY_ID":"KZT","CLOSED":"N","DATE_CREATE":"2026-03-01T10:00:00{{offset}}"}]}"""));
        Assert.Single(drafted.Draft.Data.Deals);
        Assert.False(drafted.Config.Audit.IsTimeZoneStated);
        Assert.Equal(zone, On(drafted).Audit.TimeZone);
    }

    [Fact]
    public void What_a_person_said_counts()
    {
        File.WriteAllText(_folder.File("deals.csv"), Deals + "1;Окна;Розница;Новая;100;KZT;Олег Ким;01.03.2026\n");
        using var drafted = new Drafted(_folder.Path, "en", new() { Company = "ТОО «Пример»: 1", Goal = AuditGoal.Adoption, TimeZone = "Asia/Tashkent", PipelinesAreRight = true, ChannelsAreRight = true });
        var config = drafted.Config;
        Assert.Equal(("ТОО «Пример»: 1", AuditGoal.Adoption, "Asia/Tashkent"), (config.Audit.Company, config.Audit.Goal, config.Audit.TimeZone));
        Assert.Equal("Новая", Assert.Single(Assert.Single(config.Pipelines).Stages).Name);
    }

    [Fact]
    public void What_is_seen_of_integrations_is_told_with_its_list()
    {
        using var drafted = new Drafted(Examples.ExampleFolder.Exports);
        Assert.Empty(drafted.Config.Integrations);
        var found = On(drafted).Integrations;
        Assert.Equal(["telephony", "email", "forms", "accounting", "marketplace", "other"], found.Select(static channel => channel.Kind));
        Assert.EndsWith("kaspi/ArchiveOrders.xlsx", Assert.Single(found, static channel => channel.Kind == "marketplace").Registry, StringComparison.Ordinal);
        Assert.EndsWith("exchange-1c.log", found[^1].Log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_norms_told_are_those_in_force()
    {
        using var drafted = new Drafted(Examples.ExampleFolder.Exports);
        var config = On(drafted);
        Assert.NotEmpty(config.Thresholds);
        foreach (var (id, section) in config.Thresholds)
        {
            var threshold = Engine.Catalogue.CheckCatalogue.Find(id)!.Threshold!;
            Assert.Equal((threshold.Norm!.Value, threshold.Red!.Value), (section.Norm!.Value, section.Red!.Value));
        }
    }
}
