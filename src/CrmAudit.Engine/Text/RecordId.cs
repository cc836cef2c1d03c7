namespace CrmAudit.Engine.Text;

/// <summary>What a record is called where one has to be told from another.</summary>
internal static class RecordId
{
    /// <summary>The identifier of its system; file and line where the export has none (people.csv:17); the name of a record built by hand.</summary>
    public static string Of(CrmRecord record) => record switch
    {
        { Id.Length: > 0 } => record.Id,
        { Line: > 0 } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(record.File)}:{record.Line}"),
        _ => record.DisplayName,
    };
}
