using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Pipelines of deals with their stages, as names of codes. A closed stage is won where its probability is one.</summary>
internal sealed class HubSpotPipelines() : HubSpotList("pipelines", "crm/v3/pipelines/deals", "Codes")
{
    /// <inheritdoc/>
    protected override IEnumerable<JsonElement> Rows(JsonElement record) =>
    [
        Fields.Code("PIPELINE", record.In("id").Text(), record.In("label").Text()),
        .. record.In("stages").Items().Select(static stage => Fields.Code("DEAL_STAGE", stage.In("id").Text(), stage.In("label").Text(), stage.In("metadata", "isClosed").ValueKind == JsonValueKind.True || stage.In("metadata", "isClosed").Text() == "true"
            ? stage.In("metadata", "probability").Text() is "1.0" or "1" ? "S" : "F"
            : "P")),
    ];
}
