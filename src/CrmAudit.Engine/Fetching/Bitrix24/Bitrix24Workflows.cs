using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The templates of business processes of the CRM. Who changed one last is no owner, and what it is for the portal does not know.</summary>
internal sealed class Bitrix24Workflows() : Bitrix24List("bizproc.workflow.template.list", "Automation")
{
    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => base.IdOf(record) ?? record.In("id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var id = record.In("ID").Text();
        writer.Put("id", id);
        writer.Put("Automation", record.In("NAME").Text() ?? id);
        writer.Put("DOCUMENT_TYPE", record.In("DOCUMENT_TYPE") is { ValueKind: JsonValueKind.Array } parts ? parts.EnumerateArray().Select(static part => part.Text()).LastOrDefault() : record.In("DOCUMENT_TYPE").Text());
        writer.Put("AUTO_EXECUTE", record.In("AUTO_EXECUTE").Text());
        writer.Put("MODIFIED", record.In("MODIFIED").Text());
        writer.Put("MODIFIED_BY", names.Of("User", record.In("USER_ID").Text()));
    }
}
