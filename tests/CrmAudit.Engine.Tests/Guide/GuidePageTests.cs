using CrmAudit.Engine.Guide;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Guide;

/// <summary>docs/export-guide.*.md are what the resources say. CRMAUDIT_UPDATE_GUIDE=1 writes them.</summary>
public class GuidePageTests
{
    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void The_page_of_the_documentation_is_the_guide(string language)
    {
        var path = Path.GetFullPath(Path.Combine(ExampleFolder.Path, "..", "docs", $"export-guide.{language}.md"));
        if (Environment.GetEnvironmentVariable("CRMAUDIT_UPDATE_GUIDE") == "1")
        {
            File.WriteAllText(path, GuidePage.Of(language));
        }
        Assert.Equal(GuidePage.Of(language), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
