using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>A column somebody chose to compare.</summary>
/// <param name="Name">Header in the export, or the name of a canonical property.</param>
/// <param name="Kind">What its values are; null to find out from the header and the values.</param>
internal sealed record RequestedColumn(string Name, ColumnKind? Kind)
{
    /// <summary>The value of a record: the custom column, the canonical property, or the one the header was mapped to; null when empty.</summary>
    public string? Of(CrmRecord record)
    {
        if (record.Fields.TryGetValue(Name, out var custom))
        {
            return custom;
        }
        if (Property(record) is not { } property)
        {
            return null;
        }
        var text = property.GetText(record);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>Whether a record's table has the column, filled or not.</summary>
    public bool IsIn(CrmRecord record) =>
        record.Fields.ContainsKey(Name) || Property(record) is not null || record.Origin?.Columns.Any(IsMine) == true;

    private CrmProperty? Property(CrmRecord record)
    {
        var mapped = record.Origin?.Columns.FirstOrDefault(IsMine)?.Property;
        foreach (var property in CrmSchema.PropertiesOf(record.Entity))
        {
            if (property.Name == mapped || property.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }
        return null;
    }

    private bool IsMine(CrmImportColumn column) => column.Header.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
