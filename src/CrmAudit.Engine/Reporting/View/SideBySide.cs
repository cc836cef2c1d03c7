namespace CrmAudit.Engine.Reporting.View;

/// <summary>A duplicate group as a table: a row a field, a column a card, the proposed card last.</summary>
/// <param name="Group">The group.</param>
/// <param name="Rows">The fields any of the cards has filled.</param>
internal sealed record SideBySide(CrmDuplicateGroup Group, IReadOnlyList<SideBySideRow> Rows)
{
    public static SideBySide Of(CrmDuplicateGroup group)
    {
        var merged = group.MergedCard.ToDictionary(static field => field.Field, StringComparer.Ordinal);
        var rows = new List<SideBySideRow>();
        foreach (var property in CrmSchema.PropertiesOf(group.Survivor.Entity))
        {
            Add(property.Name, [.. group.Members.Select(member => member.GetType() == group.Survivor.GetType() ? property.GetText(member) : null)]);
        }
        foreach (var header in group.Members.SelectMany(static member => member.Fields.Keys).Distinct(StringComparer.Ordinal))
        {
            Add(header, [.. group.Members.Select(member => member.Fields.GetValueOrDefault(header))]);
        }
        return new(group, rows);

        void Add(string field, string?[] values)
        {
            if (values.All(string.IsNullOrWhiteSpace))
            {
                return;
            }
            var filled = values.Where(static value => !string.IsNullOrWhiteSpace(value)).ToList();
            rows.Add(new(field, values, merged.GetValueOrDefault(field), filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1));
        }
    }
}
