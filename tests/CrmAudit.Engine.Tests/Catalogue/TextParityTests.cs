using System.Reflection;
using System.Text.Json;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

public class TextParityTests
{
    public static TheoryData<string> Parts => ["Data", "Pipeline", "Report", "Integration", "IntegrationFlow", "Audit", "Configuration", "Command"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_three_languages_have_the_same_texts_with_the_same_placeholders(string part)
    {
        var (ru, kk, en) = (Read("ru", part), Read("kk", part), Read("en", part));
        Assert.Equal(en.Keys.Order(StringComparer.Ordinal), ru.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(en.Keys.Order(StringComparer.Ordinal), kk.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, template) in en)
        {
            Assert.Equal((id, Names(template)), (id, Names(ru[id])));
            Assert.Equal((id, Names(template)), (id, Names(kk[id])));
        }
    }

    private static string Names(string template) => string.Join(' ', TextTemplate.Parse(template).Names.Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string language, string part)
    {
        using var stream = Assembly.Load("CrmAudit.Engine").GetManifestResourceStream($"Texts/{language}/{part}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
