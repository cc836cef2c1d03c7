using System.Text.Json;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>The words of headers stay in step over the languages and the fields they stand for.</summary>
public class LexiconTests
{
    [Fact]
    public void Every_language_has_words_for_every_concept()
    {
        var english = Words("en");
        foreach (var language in (string[])["ru", "kk"])
        {
            foreach (var section in (string[])["attributes", "events", "nouns"])
            {
                Assert.Equal(Concepts(english, section), Concepts(Words(language), section));
            }
        }
    }

    [Fact]
    public void Every_field_is_of_a_property_and_is_spoken_of_by_known_concepts()
    {
        var words = Words("en");
        var concepts = Concepts(words, "attributes").Concat(Concepts(words, "events")).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in CrmSchema.Entities.Where(static entity => EntityFields.Of(entity) is not null))
        {
            foreach (var (name, field) in EntityFields.Of(entity)!.Fields)
            {
                Assert.True(FieldKinds.Has(entity, name) || name is "Id" or "Deleted" or "CloseDate" or "FirstName" or "LastName" or "Done" or "Active" or "DurationSeconds" or "Direction" || name.StartsWith("Line.", StringComparison.Ordinal), $"{entity}.{name}");
                Assert.All(field.Patterns, pattern => Assert.True(pattern.About is null || concepts.Contains(pattern.About), $"{entity}.{name}: {pattern.About}"));
            }
        }
    }

    private static List<string> Concepts(JsonElement words, string section) => [.. words.GetProperty(section).EnumerateObject().Select(static concept => concept.Name).Order(StringComparer.Ordinal)];

    private static JsonElement Words(string language)
    {
        using var stream = typeof(HeaderLexicon).Assembly.GetManifestResourceStream($"Understanding/Words.{language}.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }
}
