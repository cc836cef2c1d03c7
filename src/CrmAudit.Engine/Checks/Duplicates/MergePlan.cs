using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>What the merged card of a group would hold. Nothing is ever merged.</summary>
internal static class MergePlan
{
    /// <summary>Every field that some card has: the survivor's value, else that of the card changed last.</summary>
    public static IReadOnlyList<CrmMergedField> Of(IReadOnlyList<CrmRecord> members, CrmRecord survivor)
    {
        List<CrmRecord> sources = [survivor, .. members.Where(member => member != survivor).OrderByDescending(static member => (member as CrmCard)?.ModifiedAt)];
        var card = new List<CrmMergedField>();
        foreach (var property in CrmSchema.PropertiesOf(survivor.Entity))
        {
            Add(card, property.Name, sources, property.GetText, record => Meant(property, record));
        }
        foreach (var header in members.SelectMany(static member => member.Fields.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            Add(card, header, sources, record => record.Fields.GetValueOrDefault(header), record => record.Fields.GetValueOrDefault(header));
        }
        return card;
    }

    /// <param name="card">The merged card.</param>
    /// <param name="field">Property or column.</param>
    /// <param name="sources">The cards, that of the value first.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="meant">What it means: two spellings of it do not contradict each other.</param>
    private static void Add(List<CrmMergedField> card, string field, List<CrmRecord> sources, Func<CrmRecord, string?> text, Func<CrmRecord, string?> meant)
    {
        if (sources.Find(source => !string.IsNullOrWhiteSpace(text(source))) is not { } source)
        {
            return;
        }
        var value = meant(source)!.Trim();
        var others = sources
            .Where(other => other != source && meant(other) is { } different && !string.IsNullOrWhiteSpace(different) && !string.Equals(different.Trim(), value, StringComparison.OrdinalIgnoreCase))
            .Select(other => new KeyValuePair<string, string>(RecordId.Of(other), text(other)!))
            .ToList();
        card.Add(new(field, text(source), RecordId.Of(source), others));
    }

    /// <summary>Phones by their numbers, dates and amounts by what was read, all else as written.</summary>
    private static string? Meant(CrmProperty property, CrmRecord record) => property.Property.GetValue(record) switch
    {
        IReadOnlyList<CrmPhone> phones => string.Join(' ', phones.Select(static phone => phone.ToString()).Order(StringComparer.Ordinal)),
        CrmPhone phone => phone.ToString(),
        IReadOnlyList<string> texts => string.Join(' ', texts.Order(StringComparer.OrdinalIgnoreCase)),
        IFormattable value and not Enum => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => property.GetText(record),
    };
}
