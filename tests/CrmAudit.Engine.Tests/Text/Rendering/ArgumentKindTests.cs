using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Text.Rendering;

/// <summary>What arguments of texts are: every name is told, no text writes one as something else, and numbers are written by it.</summary>
public partial class ArgumentKindTests
{
    [Fact]
    public void Every_name_a_text_has_is_told() => Assert.Empty(Placeholders().Select(static one => one.Name).Except(ArgumentKinds.Names).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_text_writes_an_argument_as_something_else() => Assert.Empty(Placeholders()
        .Where(static one => one.Form.Length > 0 && ArgumentKinds.Of(one.Name) switch
        {
            CrmValueKind.Share => one.Form[0] != 'P',
            CrmValueKind.Date => one.Form is not ("d" or "g"),
            CrmValueKind.Money or CrmValueKind.Days => one.Form[0] is 'P' or 'd' or 'g',
            _ => false,
        })
        .Select(static one => $"{one.Id}: {one.Name}:{one.Form}"));

    [Theory]
    [InlineData("en", "{share}", 0.25, "25%")]
    [InlineData("ru", "{share}", 0.25, "25\u00A0%")]
    [InlineData("kk", "{share}", 0.25, "25\u00A0%")]
    [InlineData("en", "{amount}", 1234567.5, "1,234,567.5")]
    [InlineData("ru", "{n}", 1234567L, "1\u00A0234\u00A0567")]
    [InlineData("en", "{n}", 1234567, "1,234,567")]
    [InlineData("en", "{n} {n|row|rows}", 1L, "1 row")]
    [InlineData("en", "{days}", 1234.56, "1,234.6")]
    [InlineData("en", "{line}", 12345L, "12345")]
    [InlineData("en", "{share:P1}", 0.255, "25.5%")]
    [InlineData("en", "{value}", 0.255, "0.26")]
    public void A_number_is_written_as_its_kind_is_unless_the_text_asks_for_more(string language, string template, object value, string expected)
    {
        var name = Placeholder().Match(template).Groups["name"].Value;
        Assert.Equal(expected, TextTemplate.Parse(template).Render(new Dictionary<string, object?> { [name] = value }, TextCulture.Of(language)));
    }

    [Fact]
    public void A_list_of_numbers_is_written_as_its_kind_is() =>
        Assert.Equal("1,000, 2,000", TextTemplate.Parse("{n}").Render(new Dictionary<string, object?> { ["n"] = new List<object?> { 1000L, 2000L } }, CultureInfo.GetCultureInfo("en-US")));

    private static IEnumerable<(string Id, string Name, string Form)> Placeholders()
    {
        var assembly = Assembly.Load("CrmAudit.Engine");
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var (id, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                foreach (Match match in Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)))
                {
                    yield return (id, match.Groups["name"].Value, match.Groups["form"].Value);
                }
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?::(?<form>[^}~]*))?[^}]*\}")]
    private static partial Regex Placeholder();
}
