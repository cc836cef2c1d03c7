namespace CrmAudit.Engine.Text.Rendering;

/// <summary>What a field is called: a canonical property by its caption, a column by its header.</summary>
internal static class FieldName
{
    public static object Of(string field) => KnownText.Or("report.field." + field, field);
}
