using System.Collections;

namespace CrmAudit.PowerShell.Completion;

/// <summary>The entity a report counts: that of -Entity, else deals.</summary>
internal static class EntityAsked
{
    public static IReadOnlyList<CrmProperty> Properties(IDictionary bound) =>
        CrmSchema.PropertiesOf(CrmSchema.Entities.FirstOrDefault(entity => entity.Equals(bound["Entity"]?.ToString(), StringComparison.OrdinalIgnoreCase)) ?? "Deal");
}
