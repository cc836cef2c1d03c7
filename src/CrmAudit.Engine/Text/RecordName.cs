namespace CrmAudit.Engine.Text;

/// <summary>What a record is called in a text.</summary>
internal static class RecordName
{
    /// <summary>Its name or number; its id where it has neither.</summary>
    public static string Of(CrmRecord record) => record.DisplayName is { Length: > 0 } name ? name : RecordId.Of(record);
}
