using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>What a field is called: a canonical property by its caption, a column by its header.</summary>
internal static class FieldName
{
    public static object Of(string field) => TextCatalogue.Ids("en").Contains("report.field." + field) ? new CrmText("report.field." + field) : field;
}
