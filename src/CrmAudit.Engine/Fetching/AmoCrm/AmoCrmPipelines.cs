using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Pipelines with their stages, as names of codes. The two closing stages have the same number in every pipeline.</summary>
internal sealed class AmoCrmPipelines() : AmoCrmList("leads/pipelines", "Codes", "pipelines")
{
    /// <summary>The type of the stage for enquiries nobody has taken yet: they are no leads, and the list of leads does not have them.</summary>
    private const string Unsorted = "1";

    /// <inheritdoc/>
    protected override IReadOnlyList<JsonElement> Rows(IReadOnlyList<JsonElement> records) =>
    [
        .. records.Select(static pipeline => Fields.Code("PIPELINE", pipeline.In("id").Text(), pipeline.In("name").Text())),
        .. records.SelectMany(static pipeline => pipeline.In("_embedded", "statuses").Items().Select(stage => Stage(pipeline.In("id").Text(), stage))),
    ];

    private static JsonElement Stage(string? pipeline, JsonElement stage) =>
        Fields.Stage(stage.In("type").Text() == Unsorted ? null : pipeline, stage.In("id").Text(), stage.In("name").Text(), stage.In("sort").Text(), stage.In("id").Text() switch { "142" => "S", "143" => "F", _ => "P" });
}
