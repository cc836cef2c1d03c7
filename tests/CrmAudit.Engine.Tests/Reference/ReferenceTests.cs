namespace CrmAudit.Engine.Tests.Reference;

/// <summary>References of the documentation and the help are what the code says. CRMAUDIT_UPDATE_REFERENCE=1 writes them.</summary>
public class ReferenceTests
{
    [Fact]
    public void The_page_of_the_configuration_has_every_key() => ReferenceFile.Hold("docs/configuration.md", ConfigurationPage.Of(Examples()));

    [Fact]
    public void Nearly_every_key_has_an_example_from_a_configuration_that_runs()
    {
        var rows = ConfigurationPage.Of(Examples()).Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 100);
        Assert.Equal([], rows.Where(static row => row.EndsWith("|  |", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_the_checks_has_every_check() => ReferenceFile.Hold("docs/checks.md", CheckPage.Markdown());

    [Fact]
    public void Every_check_tells_how_it_counts() => Assert.Empty(CheckPage.Untold);

    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("ru", "ru-RU")]
    [InlineData("kk", "kk-KZ")]
    public void The_topic_of_the_help_has_every_check(string language, string folder) =>
        ReferenceFile.Hold($"module/CrmAudit/{folder}/about_CrmAudit_Checks.help.txt", CheckPage.Topic(language, File.ReadAllText(Path.Combine(ReferenceFile.Repository, "tests", "CrmAudit.Engine.Tests", "Reference", $"Checks.{language}.txt"))));

    private static Dictionary<string, string> Examples() => KeyExamples.Of(
        [Path.Combine(ReferenceFile.Repository, "examples", "audit.yaml"),
        .. Directory.EnumerateFiles(Path.Combine(ReferenceFile.Repository, "tests", "CrmAudit.Engine.Tests", "Configuration", "EveryKey", "base"), "*.yaml").Order(StringComparer.Ordinal)]);
}
