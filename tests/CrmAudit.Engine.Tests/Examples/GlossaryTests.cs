using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Tests.Examples;

public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_type_of_the_glossary_exists()
    {
        var types = new[] { typeof(CrmRecord).Assembly, typeof(EngineStart).Assembly }.SelectMany(static assembly => assembly.GetTypes()).ToLookup(static type => type.Name, StringComparer.Ordinal);
        var named = Rows().SelectMany(static row => Code().Matches(row[^1]).Select(static match => match.Groups["name"].Value.Split('.'))).ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !types[name[0]].Any(type => name.Length == 1 || type.GetMember(name[1]).Length > 0));
    }

    [Fact]
    public void Every_term_stands_in_three_languages_with_its_meaning() =>
        Assert.All(Rows(), static row => Assert.All(row[..4], static cell => Assert.NotEqual("", cell)));

    [Fact]
    public void No_term_stands_twice()
    {
        Assert.DoesNotContain(Rows().GroupBy(static row => row[0], StringComparer.Ordinal), static term => term.Count() > 1);
    }

    private static IEnumerable<string[]> Rows() => File.ReadLines(Path.Combine(ExampleFolder.Path, "..", "docs", "glossary.md"))
        .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| English", StringComparison.Ordinal))
        .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex("`(?<name>[A-Za-z.]+)`")]
    private static partial Regex Code();
}
