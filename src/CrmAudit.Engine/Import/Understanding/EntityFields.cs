using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>The fields of one entity as headers speak of them; a row of the resource Understanding/Fields.json.</summary>
internal sealed class EntityFields
{
    private static readonly FrozenDictionary<string, EntityFields> ByEntity = Load();

    /// <summary>Nouns that stand for the entity itself.</summary>
    public required IReadOnlyList<string> Self { get; init; }

    /// <summary>Weight of fields below which a table is not of the entity.</summary>
    public required double LeastWeight { get; init; }

    public required Dictionary<string, Field> Fields { get; init; }

    /// <summary>Whether having the fields speaks for the entity; where not, its captions alone do.</summary>
    public bool IsWeighed => Fields.Values.Any(static item => item.Weight > 0);

    /// <summary>The fields of an entity; null for one that is told by its captions alone.</summary>
    public static EntityFields? Of(string entity) => ByEntity.GetValueOrDefault(entity);

    private static FrozenDictionary<string, EntityFields> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Understanding/Fields.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, EntityFields>>(stream, JsonSerializerOptions.Web)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>One field.</summary>
    internal sealed class Field
    {
        /// <summary>How much having the field speaks for the entity.</summary>
        public required double Weight { get; init; }

        public required IReadOnlyList<string> When { get; init; }

        public IReadOnlyList<FieldPattern> Patterns => field ??= [.. When.Select(static text => new FieldPattern(text))];

        /// <summary>How well a header says the field, 0-1.</summary>
        public double Score(HeaderMeaning meaning, IReadOnlyList<string> self)
        {
            if (meaning.IsTrap || !meaning.IsTelling)
            {
                return 0;
            }
            var best = 0.0;
            foreach (var pattern in Patterns)
            {
                best = Math.Max(best, pattern.Score(meaning, self));
            }
            return best;
        }
    }
}
