using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmAudit.Engine.Tests.Architecture;

/// <summary>docs/dependencies.md names what the module is built of, in the versions it is built of.</summary>
public partial class DependencyTests
{
    private static readonly string[] NotCarried = ["Microsoft.PowerShell.SDK", "System.Management.Automation"];

    [Fact]
    public void Every_package_is_named_in_its_version()
    {
        var used = Groups("Engine", "PowerShell").Concat(Groups("Tests").Where(static package => package.Name == "MimeKit")).Where(static package => !NotCarried.Contains(package.Name));
        var named = Row().Matches(Text("docs", "dependencies.md")).Select(static match => (Name: match.Groups["name"].Value, Version: match.Groups["version"].Value));
        Assert.Equal(used.Order(), named.Order());
    }

    [Fact]
    public void Every_package_that_is_carried_has_its_notice()
    {
        var notices = Text("module", "CrmAudit", "THIRD-PARTY-NOTICES.txt");
        Assert.All(Row().Matches(Text("docs", "dependencies.md")).Select(static match => match.Groups["name"].Value).Where(static name => name != "PowerShellStandard.Library"), name => Assert.Contains(name, notices, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Version)> Groups(params string[] labels) => XDocument.Parse(Text("Directory.Packages.props")).Descendants("ItemGroup")
        .Where(group => labels.Contains((string?)group.Attribute("Label"))).Elements("PackageVersion").Select(static package => ((string)package.Attribute("Include")!, (string)package.Attribute("Version")!));

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"^\| (?<name>[A-Za-z0-9.-]+) \| (?<version>[0-9][0-9.]*) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
