using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// Which records can answer for a property: one whose table has no such column says nothing, and that is no blank. A column that is empty on every record says little
/// more: the export may leave it out.
/// </summary>
internal static class ExportedColumns
{
    /// <summary>Whether the table of a record has one of the properties; a record built by hand has them all.</summary>
    public static bool Has(CrmRecord record, params ReadOnlySpan<string> properties)
    {
        if (record.Origin is not { } origin)
        {
            return true;
        }
        foreach (var property in properties)
        {
            if (origin.Has(property))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Why the properties of some records tell nothing: all of them are empty on all of them; null where one says something.</summary>
    /// <param name="records">Records of one entity.</param>
    /// <param name="properties">Canonical properties, or headers of columns.</param>
    public static CrmText? BlankReason(IReadOnlyCollection<CrmRecord> records, params IReadOnlyList<string> properties)
    {
        if (records.Count == 0)
        {
            return null;
        }
        var known = CrmSchema.PropertiesOf(records.First().Entity).Where(property => properties.Contains(property.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var record in records)
        {
            if (known.Exists(property => !string.IsNullOrWhiteSpace(property.GetText(record))) || properties.Any(record.Fields.ContainsKey))
            {
                return null;
            }
        }
        return new("reason.blankColumn", ("n", (long)records.Count), ("fields", properties.Select(FieldName.Of).ToList()));
    }
}
