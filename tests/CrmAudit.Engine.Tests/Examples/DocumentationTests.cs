using System.Text.RegularExpressions;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Examples;

public sealed partial class DocumentationTests
{
    private static readonly string Repository = Path.GetDirectoryName(ExampleFolder.Path)!;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository, "README.md"));

    [Fact]
    public void The_audit_of_the_example_is_sound() => Assert.Empty(AuditConfigReader.Validate(Path.Combine(ExampleFolder.Path, "audit.yaml"), static _ => null));

    [Fact]
    public void The_readme_shows_every_cmdlet_and_no_other()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository, "module", "CrmAudit", "CrmAudit.psd1"));
        var exported = Cmdlet().Matches(Exported().Match(manifest).Value).Select(static match => match.Value).ToHashSet(StringComparer.Ordinal);
        var shown = Cmdlet().Matches(Readme).Select(static match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(exported);
        Assert.Equal(exported.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Repository, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(ExampleFolder.Path, "*.md"))
        .Select(static path => Path.GetRelativePath(Repository, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository, document));
        var folder = Path.GetDirectoryName(Path.Combine(Repository, document))!;
        Assert.All(
            Link().Matches(text).Select(static match => match.Groups[1].Value).Where(static target => !target.StartsWith('#') && !target.Contains("://", StringComparison.Ordinal)),
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{target} is not there."));
    }

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\([^)]*\)")]
    private static partial Regex Exported();

    [GeneratedRegex(@"[A-Z][a-z]+-Crm[A-Za-z]+")]
    private static partial Regex Cmdlet();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
