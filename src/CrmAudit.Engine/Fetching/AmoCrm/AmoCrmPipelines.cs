using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Pipelines with their stages, as names of codes. The two closing stages have the same number in every pipeline.</summary>
internal sealed class AmoCrmPipelines() : AmoCrmList("leads/pipelines", "Codes", "pipelines")
{
    /// <inheritdoc/>
    protected override IReadOnlyList<JsonElement> Rows(IReadOnlyList<JsonElement> records) =>
    [
        .. records.Select(static pipeline => Fields.Code("PIPELINE", pipeline.In("id").Text(), pipeline.In("name").Text())),
        .. records.SelectMany(static pipeline => pipeline.In("_embedded", "statuses").Items()).Select(static stage => Fields.Code("DEAL_STAGE", stage.In("id").Text(), stage.In("name").Text(), stage.In("id").Text() switch { "142" => "S", "143" => "F", _ => "P" })),
    ];
}
