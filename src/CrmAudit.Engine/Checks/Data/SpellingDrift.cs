using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Values of dictionaries that are one value spelled several ways: of all filled cards the share not spelled the commonest way, one
/// finding a field. Dictionaries are the directory properties and custom columns whose few values repeat. What is one value is told by
/// <see cref="SpellingKeys"/>.
/// </summary>
internal sealed class SpellingDrift : DataCheck
{
    private static readonly string[] Entities = ["Contact", "Company", "Lead", "Deal", "Product"];

    public override string Id => "Data.SpellingDrift";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var keys = new SpellingKeys(context.Config.Dictionaries.Cities);
        foreach (var entity in Entities.Where(entity => context.Data.Of(entity).Count > 0))
        {
            var cards = context.Data.Of(entity);
            foreach (var property in CrmSchema.PropertiesOf(entity).Where(property => IsDictionary(property) && context.Data.Has(entity, property.Name)))
            {
                if (Of(context, keys, cards, new CrmSubject(CrmSubjectType.Field, property.Name, Scope: entity), property.GetText, isCustom: false) is { } finding)
                {
                    yield return finding;
                }
            }
            foreach (var header in cards.SelectMany(static card => card.Fields.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
            {
                if (Of(context, keys, cards, new CrmSubject(CrmSubjectType.Field, header, header, Scope: entity), card => card.Fields.GetValueOrDefault(header), isCustom: true) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private CrmFinding? Of(CheckContext context, SpellingKeys keys, IReadOnlyList<CrmRecord> cards, CrmSubject subject, Func<CrmRecord, string?> text, bool isCustom)
    {
        var fillers = FillProfile.Fillers(context);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        long filled = 0;
        foreach (var card in cards)
        {
            if (text(card)?.Trim() is { Length: > 0 } value)
            {
                filled++;
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }
        if (filled == 0 || (isCustom && !LooksLikeDictionary(context, counts, filled)))
        {
            return null;
        }
        // Of two spellings as frequent the one in the script of the whole field is the usual one.
        var isCyrillic = 2 * counts.Where(static pair => IsCyrillic(pair.Key)).Sum(static pair => pair.Value) >= filled;
        var preferred = counts
            .Where(pair => fillers.Match(pair.Key, FillUse.Choice) == FillerKind.None)
            .GroupBy(pair => keys.Of(pair.Key), StringComparer.Ordinal)
            .Where(static group => group.Key.Length > 0 && group.Skip(1).Any())
            .SelectMany(group =>
            {
                var best = group.OrderBy(static pair => SpellingKeys.IsFormer(pair.Key)).ThenByDescending(static pair => pair.Value).ThenBy(pair => IsCyrillic(pair.Key) != isCyrillic).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key;
                return group.Where(pair => pair.Key != best).Select(pair => (Spelling: pair.Key, Best: best));
            })
            .ToDictionary(static pair => pair.Spelling, static pair => pair.Best, StringComparer.Ordinal);
        var rows = new List<CrmEvidenceRow>();
        foreach (var card in cards)
        {
            if (text(card)?.Trim() is { Length: > 0 } value && preferred.TryGetValue(value, out var best))
            {
                rows.Add(CrmEvidenceRow.Of(card, new CrmText($"{Id}.why", ("value", value), ("best", best)), subject.Id, value));
            }
        }
        return context.Finding(subject)
            .Share(rows.Count, filled)
            .Message(rows.Count > 0 ? "message" : "none")
            .Arg("entity", EntityText(subject.Scope!)).Arg("field", subject.Name ?? FieldName.Of(subject.Id))
            .Arg("values", (long)preferred.Values.Distinct(StringComparer.Ordinal).Count())
            .Arg("examples", preferred.OrderBy(static pair => pair.Value, StringComparer.Ordinal).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(5).Select(static pair => $"{pair.Key} → {pair.Value}").ToList())
            .Data("spellings", preferred.OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value, StringComparer.Ordinal))
            .Evidence(Sorted(rows))
            .Build();
    }

    private static bool IsCyrillic(string value) => value.AsSpan().ContainsAnyInRange('\u0400', '\u052f');

    private static bool LooksLikeDictionary(CheckContext context, Dictionary<string, long> counts, long filled) =>
        filled >= context.Parameter("minimum")
        && counts.Count <= context.Parameter("choices")
        && filled >= context.Parameter("repeat") * counts.Count
        && counts.Keys.Any(static value => value.Any(char.IsLetter));

    private static bool IsDictionary(CrmProperty property) =>
        property.Kind == CrmFieldKind.Choice && property.Name is not ("UtmContent" or "UtmTerm" or "UtmCampaign" or "Stage" or "Pipeline" or "StatusText" or "VatRate");
}
