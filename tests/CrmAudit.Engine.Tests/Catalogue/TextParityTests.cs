using System.Reflection;
using System.Text.Json;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

public class TextParityTests
{
    /// <summary>Every file of texts in any language.</summary>
    public static TheoryData<string> Parts =>
        [.. Resources().Select(static name => Path.GetFileNameWithoutExtension(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_three_languages_have_the_same_texts_with_the_same_placeholders(string part)
    {
        var (ru, kk, en) = (Read("ru", part), Read("kk", part), Read("en", part));
        Assert.NotEmpty(en);
        Assert.Equal(en.Keys.Order(StringComparer.Ordinal), ru.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(en.Keys.Order(StringComparer.Ordinal), kk.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, template) in en)
        {
            Assert.Equal((id, Names(template)), (id, Names(ru[id])));
            Assert.Equal((id, Names(template)), (id, Names(kk[id])));
        }
    }

    [Fact]
    public void There_are_no_texts_of_another_language() =>
        Assert.Equal(["en", "kk", "ru"], Resources().Select(static name => name.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Resources() =>
        Assembly.Load("CrmAudit.Engine").GetManifestResourceNames().Where(static name => name.StartsWith("Texts/", StringComparison.Ordinal));

    private static string Names(string template) => string.Join(' ', TextTemplate.Parse(template).Names.Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string language, string part)
    {
        using var stream = Assembly.Load("CrmAudit.Engine").GetManifestResourceStream($"Texts/{language}/{part}.json");
        Assert.True(stream is not null, $"{part} is not worded in {language}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
