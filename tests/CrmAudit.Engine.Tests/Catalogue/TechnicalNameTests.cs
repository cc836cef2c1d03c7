using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

/// <summary>Names of the program have their words: a text says what is meant and names a key, a property or a check in parentheses only.</summary>
public partial class TechnicalNameTests
{
    /// <summary>What talks about the file itself, and the menus of other systems.</summary>
    private static readonly string[] AboutTheFile = ["Config.", "Draft.", "export.", "news."];

    private static readonly HashSet<string> Keys =
    [
        .. typeof(AuditConfig).Assembly.GetTypes().Where(static type => type.Namespace == typeof(AuditConfig).Namespace && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void A_name_of_the_program_stands_in_parentheses_behind_its_words(string language)
    {
        var checks = CheckCatalogue.All.Select(static check => check.Id).ToHashSet(StringComparer.Ordinal);
        var wrong = WordingRulesTests.All(language).Where(static text => !Array.Exists(AboutTheFile, prefix => text.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(static text => (Id: text.Key, Text: Aside().Replace(text.Value, " ")))
            .SelectMany(text => Names().Matches(text.Text).Select(static match => match.Value)
                .Where(name => checks.Contains(name) || IsProperty(name) || IsKey(name.TrimEnd(':'), language))
                .Select(name => $"{text.Id}: {name}"));
        Assert.True(wrong.ToList() is not { Count: > 0 } all, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Whatever a column can be read into has a caption: the list of files of a report shows it.</summary>
    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Every_property_a_column_is_read_into_has_words(string language)
    {
        var without = CrmSchema.Entities.SelectMany(CrmSchema.PropertiesOf).Select(static property => property.Name).Concat(Columns()).Distinct(StringComparer.Ordinal)
            .Where(name => !TextCatalogue.Ids(language).Contains("report.field." + name));
        Assert.Empty(without);
    }

    /// <summary>What the profiles of systems read columns into.</summary>
    private static IEnumerable<string> Columns()
    {
        var assembly = typeof(AuditConfig).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Mapping/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip });
            foreach (var column in ColumnsIn(document.RootElement).ToList())
            {
                yield return column;
            }
        }
    }

    private static IEnumerable<string> ColumnsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ColumnsIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => member is { Name: "columns", Value.ValueKind: JsonValueKind.Object } ? member.Value.EnumerateObject().Select(static column => column.Name).Where(static column => column != "-") : ColumnsIn(member.Value)),
        _ => [],
    };

    private static bool IsProperty(string name) => name.Split('.', 2) is [var entity, var property] && CrmSchema.Entities.Contains(entity) && CrmSchema.PropertiesOf(entity).Any(known => known.Name == property);

    /// <summary>A path of keys, or a key that is no word of any language; in Russian and Kazakh every key is.</summary>
    private static bool IsKey(string name, string language) => name.Contains('.', StringComparison.Ordinal)
        ? Array.TrueForAll(name.Split('.'), Keys.Contains)
        : Keys.Contains(name) && (language != "en" || name.Any(char.IsUpper));

    [GeneratedRegex(@"\([^()]*\)|`[^`]*`|\{[^}]*\}|[A-Za-z]+-[A-Z][A-Za-z]+|\S*[/\\]\S*")]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<![\w.-])[A-Za-z]+(?:\.[A-Za-z]+)+|(?<![\w.-])[a-z][A-Za-z]*:?(?![\w-])")]
    private static partial Regex Names();
}
