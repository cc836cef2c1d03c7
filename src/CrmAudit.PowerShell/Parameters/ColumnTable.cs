using System.Collections;
using System.Management.Automation;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>Columns mapped by hand as a hashtable: header to field, or to - to leave the column out.</summary>
internal static class ColumnTable
{
    /// <summary>The table with fields as they are spelt.</summary>
    /// <param name="table">Header to field, any case.</param>
    /// <param name="entity">Entity the files are of; null for any.</param>
    /// <param name="error">What is wrong; null when nothing is.</param>
    public static Dictionary<string, string> Read(IDictionary? table, string? entity, out ErrorRecord? error)
    {
        error = null;
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = EntityRules.FieldsOf(entity);
        foreach (DictionaryEntry entry in table ?? new Hashtable())
        {
            var (header, field) = (entry.Key.ToString() ?? "", entry.Value?.ToString() ?? "");
            var known = field == EntityRules.LeaveOut ? field : fields.FirstOrDefault(name => name.Equals(field, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                error = CommandError.UnknownField(header, field, entity, NearestName.Of(field, fields));
                return columns;
            }
            columns[header] = known;
        }
        return columns;
    }
}
