namespace CrmAudit.Engine.Checks.Core;

/// <summary>Which records can answer for a property: one whose table has no such column says nothing, and that is no blank.</summary>
internal static class Asked
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
}
