namespace CrmAudit.Engine.Tests.Configuration;

public class SemanticRuleTests
{
    [Theory]
    [InlineData("thresholds:\n  Pipeline.StuckShares: { norm: 0.1 }\n", "Config.UnknownCheckNear", 2, 3, "Pipeline.StuckShare")]
    [InlineData("thresholds:\n  pipeline.stuckshare: { norm: 0.1 }\n", "Config.UnknownCheckNear", 2, 3, "Pipeline.StuckShare")]
    [InlineData("thresholds:\n  Pipeline.FirstStage:\n    parameters:\n      day: 30\n", "Config.UnknownParameterNear", 4, 7, "days")]
    [InlineData("thresholds:\n  Pipeline.Transition:\n    parameters:\n      days: 30\n", "Config.NoParameters", 4, 7, null)]
    [InlineData("answers:\n  Report.Clearity: { value: yes, by: A, on: 2026-05-01 }\n", "Config.UnknownCheckNear", 2, 3, "Report.Clarity")]
    [InlineData("exports:\n  - path: a.csv\n    entity: Deel\n", "Config.UnknownEntityNear", 3, 13, "Deal")]
    [InlineData("exports:\n  - path: a.csv\n    system: Bitrix42\n", "Config.UnknownSystemNear", 3, 13, "Bitrix24")]
    [InlineData("duplicates:\n  entities: [Contact, Compny]\n", "Config.UnknownEntityNear", 2, 23, "Company")]
    [InlineData("exports:\n  - path: a.csv\n    entity: Deal\n    columns:\n      Бюджет: Amout\n", "Config.UnknownPropertyNear", 5, 15, "Amount")]
    [InlineData("reports:\n  - name: R\n    definition:\n      date: ClosedDate\n", "Config.UnknownPropertyNear", 4, 13, "ClosedAt")]
    [InlineData("audit:\n  timeZone: Asia/Almaata\n", "Config.UnknownZoneNear", 2, 13, "Asia/Almaty")]
    [InlineData("audit:\n  currency: KTZ\n", "Config.UnknownCurrencyNear", 2, 13, "KZT")]
    [InlineData("pipelines:\n  - name: P\n    stages: [{ name: Новая }, { name: Переговоры }]\n    transitions:\n      Новая: [Перговоры]\n", "Config.UnknownStageNear", 5, 15, "Переговоры")]
    [InlineData("reports:\n  - name: R\n    definition:\n      currency: KTZ\n", "Config.UnknownCurrencyNear", 4, 17, "KZT")]
    [InlineData("rates:\n  usd: { 2026-05-01: 450 }\n", "Config.UnknownCurrencyNear", 2, 3, "USD")]
    [InlineData("reports:\n  - name: R\n    definition:\n      rates:\n        UDS: { 2026-05-01: 450 }\n", "Config.UnknownCurrencyNear", 5, 9, "USD")]
    public void An_unknown_name_is_an_error_that_tells_the_nearest(string yaml, string id, int line, int column, string? nearest)
    {
        var error = ConfigText.Error(yaml);
        Assert.Equal((id, line, column), (error.Id, error.Line, error.Column));
        Assert.Equal(nearest, error.Text.Args["nearest"]);
    }

    [Theory]
    [InlineData("exports:\n  - path: a.csv\n    encoding: utf-9\n", "Config.UnknownEncoding", 3, 15)]
    [InlineData("exports:\n  - path: a.csv\n    culture: xx-YY-ZZ\n", "Config.UnknownCulture", 3, 14)]
    [InlineData("exports:\n  - path: a.csv\n    delimiter: semicolon\n", "Config.Delimiter", 3, 16)]
    [InlineData("tasks:\n  dayStart: 18\n  dayEnd: 9\n", "Config.DayOrder", 3, 11)]
    [InlineData("answers:\n  Report.Clarity: { value: maybe, by: A, on: 2026-05-01 }\n", "Config.AnswerValue", 2, 28)]
    [InlineData("answers:\n  Report.Clarity: { value: yes, by: A, on: 2026-07-01 }\n", "Config.AnswerInFuture", 2, 44)]
    [InlineData("pipelines:\n  - name: P\n  - name: p\n", "Config.DuplicateName", 3, 11)]
    [InlineData("rates:\n  USD: { 2026-05-32: 450 }\n", "Config.Rate", 2, 10)]
    [InlineData("rates:\n  USD: { 2026-05-01: 0 }\n", "Config.Rate", 2, 10)]
    [InlineData("rates:\n  USD: { 2026-05-01: -450 }\n", "Config.Rate", 2, 10)]
    [InlineData("rates:\n  USD: { 2026-05-01: 10000000000 }\n", "Config.Rate", 2, 10)]
    [InlineData("reports:\n  - name: R\n    definition:\n      rates:\n        USD: { 2026-05-01: 0.0000000000000001 }\n", "Config.Rate", 5, 16)]
    [InlineData("reports:\n  - name: R\n    definition:\n      rates:\n        USD: { 01.05.2026: 450 }\n", "Config.Rate", 5, 16)]
    public void What_cannot_be_acted_on_is_an_error(string yaml, string id, int line, int column) => ConfigText.AssertError(yaml, id, line, column);

    [Theory]
    [InlineData("norm: 0.4, red: 0.3", "Config.ThresholdOrder")]
    [InlineData("norm: 40 %", "Config.ThresholdOrder")]
    [InlineData("red: 0.05", "Config.ThresholdOrder")]
    [InlineData("norm: 5", "Config.NotAShare")]
    public void A_threshold_of_a_share_is_a_share_with_the_norm_below_the_red_line(string lines, string id) =>
        Assert.Contains(ConfigText.Errors($"thresholds:\n  Pipeline.StuckShare: {{ {lines} }}\n"), error => error.Id == id && error.Line == 2);

    [Theory]
    [InlineData("Pipeline.TaskOnTime", "norm: 0.5, red: 0.6", "Config.ThresholdOrderHigher")]
    [InlineData("Pipeline.StageCount", "norm: 10", "Config.ThresholdOrder")]
    [InlineData("Pipeline.StageCount", "normHigh: 15", "Config.ThresholdOrder")]
    [InlineData("Pipeline.SpeedToLead", "norm: 5 %", "Config.PercentOfUnit")]
    [InlineData("Pipeline.SpeedToLead", "normHigh: 9", "Config.NotARange")]
    [InlineData("Pipeline.StuckShare", "redHigh: 0.9", "Config.NotARange")]
    public void Other_thresholds_keep_their_order_and_unit(string check, string lines, string id) =>
        Assert.Equal(id, ConfigText.Error($"thresholds:\n  {check}: {{ {lines} }}\n").Id);

    [Fact]
    public void Sound_thresholds_pass()
    {
        var config = ConfigText.Read("""
            thresholds:
              Pipeline.StuckShare: { norm: 5 %, red: "20 %", severity: critical, parameters: { quantile: 80 % } }
              Pipeline.TaskOnTime: { norm: 0.9, red: 0.7 }
              Pipeline.StageCount: { norm: 5, normHigh: 8 }
              Pipeline.SpeedToLead: { norm: 30 }
            """);
        var section = config.Thresholds["Pipeline.StuckShare"];
        Assert.Equal((0.05, 0.2, CrmSeverity.Critical, 0.8), (section.Norm, section.Red, section.Severity, section.Parameters["quantile"]));
    }

    [Theory]
    [InlineData("2027-06-01", null)]
    [InlineData("2027-06-02", "Config.ExpiresTooLate")]
    [InlineData("2020-01-01", null)]
    public void A_suppression_ends_within_a_year(string expires, string? id)
    {
        var yaml = $"suppressions:\n  - {{ id: S1, check: Pipeline.StuckShare, kind: PLANNED, reason: r, owner: o,\n      expires: {expires} }}\n";
        if (id is null)
        {
            Assert.Equal("planned", ConfigText.Read(yaml).Suppressions[0].Kind);
        }
        else
        {
            ConfigText.AssertError(yaml, id, 3, 16);
        }
    }

    [Fact]
    public void A_suppression_names_itself_once_and_a_check_that_exists()
    {
        var errors = ConfigText.Errors("""
            suppressions:
              - { id: S1, check: Nothing.*, kind: planned, reason: r, owner: o, expires: 2026-07-01 }
              - { id: s1, check: Audit.Goal, kind: planned, reason: r, owner: o, expires: 2026-07-01 }
              - { id: S3, check: Audit.Goal }
            """);
        Assert.Equal(["Config.UnknownCheck", "Config.DuplicateName", "Config.MissingKey", "Config.MissingKey", "Config.MissingKey", "Config.MissingKey"], errors.Select(static error => error.Id));
        Assert.Equal(["kind", "reason", "owner", "expires"], errors.Skip(2).Select(static error => (string)error.Text.Args["name"]!));
    }

    [Fact]
    public void Rules_hold_for_sound_sections_beside_a_broken_one()
    {
        var errors = ConfigText.Errors("exports:\n  - pth: a.csv\n  - path: b.csv\n    entity: Deel\n");
        Assert.Equal(
            ["Config.UnknownKeyNear", "Config.UnknownEntityNear", "Config.UnknownKeyNear", "Config.UnknownZoneNear"],
            ConfigText.Errors("exports:\n  - { path: a.csv, delimeter: x, entity: Deel }\naudit: { langauge: ru, timeZone: Asia/Almaata }\n").Select(static error => error.Id));
        Assert.Equal([(2, "Config.MissingKey"), (2, "Config.UnknownKeyNear"), (4, "Config.UnknownEntityNear")], errors.Select(static error => (error.Line, error.Id)));
    }
}
