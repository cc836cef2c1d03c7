using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Configuration;

public class HostileYamlTests
{
    [Fact]
    public void A_bomb_of_aliases_is_an_error_at_the_alias_that_goes_too_far()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 9; i++)
        {
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }
        var error = ConfigText.Error(yaml.ToString());
        Assert.Equal(("Config.TooMany", 5), (error.Id, error.Line));
        Assert.True(error.Column > 1);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_an_error_at_its_place(char bracket)
    {
        var error = ConfigText.Error("audit:\n  company: " + string.Concat(Enumerable.Repeat(bracket == '{' ? "{a: " : "[", 50_000)));
        Assert.Equal("Config.TooDeep", error.Id);
        Assert.Equal(2, error.Line);
        Assert.True(error.Column > 12);
    }

    [Fact]
    public void Deep_nesting_by_indentation_is_an_error() =>
        Assert.Equal("Config.TooDeep", ConfigText.Error(string.Concat(Enumerable.Range(0, 300).Select(static depth => new string(' ', depth) + "a:\n"))).Id);

    [Theory]
    [InlineData("a: &a [*a]\n", "Config.UnknownAnchor", 1, 8)]
    [InlineData("audit: *nothing\n", "Config.UnknownAnchor", 1, 8)]
    [InlineData("audit: !!python/object:os.system {}\n", "Config.Tag", 1, 8)]
    [InlineData("audit: {}\n---\naudit: {}\n", "Config.SeveralDocuments", 2, 1)]
    [InlineData("audit:\n\tcompany: A\n", "Config.Tab", 2, 1)]
    [InlineData("audit: {company: A\n", "Config.Syntax", 2, 1)]
    [InlineData("audit:\n  company: \"A\n", "Config.Syntax", 2, 12)]
    [InlineData("? [a, b]\n: c\n", "Config.KeyNotText", 1, 3)]
    public void What_is_not_plain_data_is_an_error_at_its_place(string yaml, string id, int line, int column)
    {
        var error = ConfigText.Errors(yaml)[0].Id == "Config.UnknownKey" ? ConfigText.Errors(yaml)[1] : ConfigText.Errors(yaml)[0];
        Assert.Equal((id, line, column), (error.Id, error.Line, error.Column));
    }

    [Fact]
    public void An_honest_alias_is_fine()
    {
        var config = ConfigText.Read("pipelines:\n  - name: A\n    stages: &stages\n      - name: Новая\n  - name: B\n    stages: *stages\n");
        Assert.All(config.Pipelines, static pipeline => Assert.Equal("Новая", Assert.Single(pipeline.Stages).Name));
    }

    [Fact]
    public void A_flow_collection_broken_by_the_next_key_is_an_error_at_its_place() =>
        Assert.Equal(("Config.NotClosed", 1), (ConfigText.Error("audit: {company: A\nx: 1\n").Id, ConfigText.Error("audit: {company: A\nx: 1\n").Line));

    [Property(MaxTest = 2000)]
    public Property Any_run_of_yaml_signs_is_read_or_refused_with_a_place() => Prop.ForAll(
        Gen.Elements("audit", "exports", ": ", ":", "- ", "-", "? ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", ",", "&a ", "*a", "!t ", "|\n", ">\n", "\"", "'", "#", "%", "@", "---\n", "...\n", "\t", "x", "0", "\uFEFF")
            .NonEmptyListOf().Select(static parts => string.Concat(parts)).ToArbitrary(),
        static text => Any_text_is_read_or_refused_with_a_place(text));

    [Property]
    public static void Any_text_is_read_or_refused_with_a_place(string text)
    {
        try
        {
            ConfigText.Read(text ?? "");
        }
        catch (AuditConfigException exception)
        {
            Assert.All(exception.Errors, static error => Assert.True(error is { Line: >= 1, Column: >= 1 } && error.Message.Length > 0));
        }
    }
}
