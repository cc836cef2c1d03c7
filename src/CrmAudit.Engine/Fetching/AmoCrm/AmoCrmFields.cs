using System.Text.Json;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>The fields of cards besides those every card has, with the stages that a deal does not reach without them.</summary>
internal sealed class AmoCrmFields(string cards, string entity) : AmoCrmList(cards + "/custom_fields", FieldSettings.Entity, "custom_fields")
{
    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var code = record.In("id").Text() ?? "";
        var label = record.In("name").Text() ?? code;
        FieldSettings.Write(new()
        {
            Entity = entity,
            Code = code,
            Label = label,
            Column = label,
            IsAdded = record.In("is_predefined").ValueKind != JsonValueKind.True && record.In("type").Text() != Tracking,
            IsRequired = false,
            RequiredAt = [.. record.In("required_statuses").Items().Select(static stage => new StageSetting(stage.In("pipeline_id").Text() ?? "", stage.In("status_id").Text() ?? "")).Where(static stage => stage is { Pipeline.Length: > 0, Stage.Length: > 0 })],
            IsLeftOutWhenEmpty = true,
        }, writer);
    }

    /// <summary>Fields of marks of advertisements, which the system fills.</summary>
    private const string Tracking = "tracking_data";
}
