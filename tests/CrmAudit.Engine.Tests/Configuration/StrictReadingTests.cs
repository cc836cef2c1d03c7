using System.Globalization;

namespace CrmAudit.Engine.Tests.Configuration;

public class StrictReadingTests
{
    [Fact]
    public void An_empty_file_is_the_defaults()
    {
        foreach (var yaml in new[] { "", "\n", "# only a comment\n", "---\n", "audit:\nexports:\nthresholds: ~\n" })
        {
            var config = ConfigText.Read(yaml);
            Assert.Equal("Asia/Almaty", config.Audit.TimeZone);
            Assert.Empty(config.Exports);
            Assert.NotNull(config.Thresholds);
        }
    }

    [Fact]
    public void An_empty_value_keeps_the_default()
    {
        var config = ConfigText.Read("audit:\n  timeZone:\n  currency: ~\ntasks:\n  dayStart:\n  workweek:\n");
        Assert.Equal(("Asia/Almaty", "KZT"), (config.Audit.TimeZone, config.Audit.Currency));
        Assert.Equal(9, config.Tasks.DayStart);
        Assert.Equal(5, config.Tasks.Workweek.Count);
    }

    [Fact]
    public void A_typo_in_a_key_names_the_nearest_known_one()
    {
        ConfigText.AssertError("audit:\n  company: Торговый дом\n  langauge: ru\n", "Config.UnknownKeyNear", 3, 3);
        var error = ConfigText.Error("audit:\n  langauge: ru\n");
        Assert.Equal("language", error.Text.Args["nearest"]);
        Assert.Equal("audit.langauge", error.Key);
    }

    [Fact]
    public void A_key_like_no_other_lists_the_known_ones()
    {
        var error = ConfigText.Error("zzzzzzzz: 1\n");
        Assert.Equal("Config.UnknownKey", error.Id);
        Assert.Contains("exports", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tasks:\n  dayStart: nine\n", "Config.WantsNumber", 2, 13)]
    [InlineData("exports:\n  - path: a.csv\n    recurse: yes\n", "Config.WantsBoolean", 3, 14)]
    [InlineData("audit:\n  previousAudit: 01.02.2026\n", "Config.WantsDay", 2, 18)]
    [InlineData("audit:\n  asOf: 1 May\n", "Config.WantsMoment", 2, 9)]
    [InlineData("audit:\n  company: [a, b]\n", "Config.WantsValue", 2, 12)]
    [InlineData("audit:\n  confidential: Phones\n", "Config.WantsList", 2, 17)]
    [InlineData("exports: a.csv\n", "Config.WantsList", 1, 10)]
    [InlineData("exports:\n  - a.csv\n", "Config.WantsKeys", 2, 5)]
    [InlineData("exports:\n  -\n", "Config.EmptyItem", 2, 4)]
    [InlineData("thresholds:\n  - a\n", "Config.WantsMap", 2, 3)]
    [InlineData("reports:\n  - name: a\n    count: 1.5\n", "Config.WantsWhole", 3, 12)]
    [InlineData("audit:\n  goal: overveiw\n", "Config.UnknownChoiceNear", 2, 9)]
    [InlineData("audit:\n  language: de\n", "Config.UnknownChoice", 2, 13)]
    [InlineData("notifications:\n  failOn: pass\n", "Config.UnknownChoice", 2, 11)]
    [InlineData("- a\n- b\n", "Config.NotAMap", 1, 1)]
    [InlineData("just a text\n", "Config.NotAMap", 1, 1)]
    public void A_value_of_the_wrong_type_is_an_error_at_its_place(string yaml, string id, int line, int column) =>
        ConfigText.AssertError(yaml, id, line, column);

    [Fact]
    public void A_duplicate_key_is_an_error_that_names_the_first_line()
    {
        ConfigText.AssertError("audit:\n  company: A\n  goal: overview\n  company: B\n", "Config.DuplicateKey", 4, 3);
        Assert.Equal(2L, ConfigText.Error("audit:\n  company: A\n  company: B\n").Text.Args["line"]);
        ConfigText.AssertError("audit:\n  company: A\naudit:\n  company: B\n", "Config.DuplicateKey", 3, 1);
    }

    [Fact]
    public void A_missing_required_key_is_an_error_at_its_section()
    {
        ConfigText.AssertError("exports:\n  - path: a.csv\n  - entity: Deal\n", "Config.MissingKey", 3, 5);
        ConfigText.AssertError("exports:\n  - path:\n", "Config.MissingKey", 2, 5);
    }

    [Fact]
    public void All_errors_are_told_at_once_in_the_order_of_the_file()
    {
        var errors = ConfigText.Errors("""
            audit:
              langauge: ru
              goal: nothing-like-it
            tasks:
              dayStart: 0,85
            exports:
              - entity: Deel
            thresholds:
              Data.NoSuchCheck: {}
            """);
        Assert.Equal(
            ["Config.UnknownKeyNear", "Config.UnknownChoice", "Config.DecimalComma", "Config.MissingKey", "Config.UnknownCheck"],
            errors.Select(static error => error.Id.Replace("CheckNear", "Check", StringComparison.Ordinal)));
        Assert.Equal([2, 3, 5, 7, 9], errors.Select(static error => error.Line));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Numbers_percentages_and_words_read_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var config = ConfigText.Read("""
                audit: { goal: MIGRATION, asOf: 2026-05-31, timeZone: Asia/Almaty }
                tasks: { dayStart: 9.5, holidays: [2026-05-09], workweek: [friday] }
                reports: [{ name: R, sum: 1250000.50, count: 12 }]
                duplicates: { threshold: "95 %" }
                """);
            Assert.Equal(CrmAudit.Engine.Configuration.AuditGoal.Migration, config.Audit.Goal);
            Assert.Equal(9.5, config.Tasks.DayStart);
            Assert.Equal(new DateOnly(2026, 5, 9), Assert.Single(config.Tasks.Holidays));
            Assert.Equal([DayOfWeek.Friday], config.Tasks.Workweek);
            Assert.Equal((1250000.50m, 12L), (config.Reports[0].Sum, config.Reports[0].Count));
            Assert.Equal(0.95, config.Duplicates.Threshold);
            Assert.Equal(new DateTimeOffset(2026, 5, 31, 23, 59, 59, TimeSpan.FromHours(5)), config.Audit.AsOf);
            ConfigText.AssertError("duplicates:\n  threshold: 0,85\n", "Config.DecimalComma", 2, 14);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("5 %", 0.05)]
    [InlineData("5%", 0.05)]
    [InlineData("\"12.5 %\"", 0.125)]
    [InlineData("0.05", 0.05)]
    [InlineData(".5", 0.5)]
    [InlineData("1", 1)]
    public void A_share_may_be_a_percentage(string text, double expected) =>
        Assert.Equal(expected, ConfigText.Read($"duplicates:\n  threshold: {text}\n").Duplicates.Threshold);

    [Theory]
    [InlineData("duplicates:\n  threshold: 0,85\n", "0.85")]
    [InlineData("duplicates:\n  threshold: 8,5 %\n", "8.5 %")]
    [InlineData("duplicates: { threshold: 0,85 }\n", "0.85")]
    public void A_decimal_comma_is_told_how_to_be_written(string yaml, string suggestion)
    {
        var error = ConfigText.Error(yaml);
        Assert.Equal("Config.DecimalComma", error.Id);
        Assert.Equal("duplicates.threshold", error.Key);
        Assert.Equal(suggestion, error.Text.Args["suggestion"]);
    }

    [Theory]
    [InlineData("tasks:\n  dayStart: 5 %\n", "Config.NoPercent")]
    [InlineData("tasks:\n  dayStart: 25\n", "Config.OutOfRange")]
    [InlineData("duplicates:\n  threshold: 95\n", "Config.OutOfRange")]
    [InlineData("duplicates:\n  threshold: NaN\n", "Config.WantsNumber")]
    [InlineData("duplicates:\n  threshold: 1e-1\n", "Config.WantsNumber")]
    [InlineData("duplicates:\n  threshold: 1 000\n", "Config.WantsNumber")]
    public void A_number_that_cannot_be_is_an_error(string yaml, string id) => Assert.Equal(id, ConfigText.Error(yaml).Id);

    [Theory]
    [InlineData("2026-05-31T18:00", "2026-05-31T18:00:00+05:00")]
    [InlineData("2026-05-31 18:00:30", "2026-05-31T18:00:30+05:00")]
    [InlineData("2026-05-31T18:00Z", "2026-05-31T18:00:00+00:00")]
    [InlineData("2026-05-31T18:00:00+03:00", "2026-05-31T18:00:00+03:00")]
    [InlineData("2026-05-31", "2026-05-31T23:59:59+05:00")]
    public void A_moment_without_an_offset_is_local_to_the_zone_of_the_file(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), ConfigText.Read($"audit:\n  asOf: {text}\n").Audit.AsOf);

    [Fact]
    public void The_zone_counts_wherever_it_is_written() =>
        Assert.Equal(TimeSpan.Zero, ConfigText.Read("audit:\n  asOf: 2026-05-31T18:00\n  timeZone: UTC\n").Audit.AsOf!.Value.Offset);

    [Fact]
    public void Texts_stay_as_written()
    {
        var pipeline = Assert.Single(ConfigText.Read("pipelines:\n  - name: 007\n    stages:\n      - name: no\n      - name: \"\"\n      - name: ' Счёт '\n").Pipelines);
        Assert.Equal("007", pipeline.Name);
        Assert.Equal(["no", "", " Счёт "], pipeline.Stages.Select(static stage => stage.Name));
    }
}
