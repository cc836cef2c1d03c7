using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Pipelines of deals with their stages, as names of codes. A closed stage is won where its probability is one.</summary>
internal sealed class HubSpotPipelines() : HubSpotList("pipelines", "crm/v3/pipelines/deals", "Codes")
{
    /// <inheritdoc/>
    protected override IEnumerable<JsonElement> Rows(JsonElement record) =>
    [
        Fields.Code("PIPELINE", record.In("id").Text(), record.In("label").Text()),
        .. record.In("stages").Items().Select(stage => Fields.Stage(record.In("id").Text(), stage.In("id").Text(), stage.In("label").Text(), stage.In("displayOrder").Text(), MeaningOf(stage.In("metadata")))),
    ];

    private static string MeaningOf(JsonElement stage) =>
        stage.In("isClosed").ValueKind != JsonValueKind.True && stage.In("isClosed").Text() != "true" ? "P" : stage.In("probability").Text() is "1.0" or "1" ? "S" : "F";
}
