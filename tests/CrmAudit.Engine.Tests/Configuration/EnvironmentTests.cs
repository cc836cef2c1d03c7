using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Tests.Configuration;

public class EnvironmentTests
{
    [Fact]
    public void A_variable_beats_the_file_and_the_file_the_default()
    {
        var config = Read("audit:\n  language: ru\n  goal: migration\n", ("CRMAUDIT_LANGUAGE", "kk"), ("CRMAUDIT_ASOF", "2026-05-31"));
        Assert.Equal(("kk", AuditGoal.Migration, "Asia/Almaty"), (config.Audit.Language, config.Audit.Goal, config.Audit.TimeZone));
        Assert.Equal(new DateTimeOffset(2026, 5, 31, 23, 59, 59, TimeSpan.FromHours(5)), config.Audit.AsOf);
    }

    [Fact]
    public void It_holds_without_a_file_and_for_an_empty_section()
    {
        Assert.Equal("en", AuditConfigReader.Default(static name => name == "CRMAUDIT_LANGUAGE" ? "en" : null).Audit.Language);
        Assert.Equal(CrmStatus.Warning, Read("notifications:\n", ("CRMAUDIT_FAILON", "warning")).Notifications.FailOn);
    }

    [Fact]
    public void An_empty_variable_is_none() => Assert.Equal("ru", Read("audit:\n  language: ru\n", ("CRMAUDIT_LANGUAGE", "")).Audit.Language);

    [Fact]
    public void A_wrong_value_is_an_error_that_names_the_variable()
    {
        var error = Assert.Single(Assert.Throws<AuditConfigException>(static () => Read("audit:\n  goal: overview\n", ("CRMAUDIT_GOAL", "migraton"))).Errors);
        Assert.Equal(("CRMAUDIT_GOAL", "Config.UnknownChoiceNear", 1, 1), (error.File, error.Id, error.Line, error.Column));
        Assert.Equal("migration", error.Text.Args["nearest"]);
    }

    [Fact]
    public void Every_variable_stands_for_a_key_that_exists() => Assert.All(EnvironmentOverrides.All, static entry =>
    {
        var section = ConfigKey.Of(typeof(AuditConfig)).Single(key => key.Name == entry.Section);
        Assert.Contains(entry.Key, ConfigKey.Of(section.Property.PropertyType).Select(static key => key.Name));
        Assert.StartsWith("CRMAUDIT_", entry.Variable, StringComparison.Ordinal);
    });

    private static AuditConfig Read(string yaml, params (string Name, string Value)[] variables) =>
        AuditConfigReader.Parse(yaml, "audit.yaml", name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
