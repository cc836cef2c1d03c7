using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>The history of the stages of deals: a row for every stage a deal was on, oldest first. With histories a page holds fifty deals.</summary>
internal sealed class HubSpotStageHistory() : HubSpotList("stage-history", "crm/v3/objects/deals", "StageChange")
{
    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => null;

    /// <inheritdoc/>
    protected override IEnumerable<JsonElement> Rows(JsonElement record)
    {
        var stages = record.In("propertiesWithHistory", "dealstage").Items().Where(static stage => stage.In("value").Text() is not null)
            .OrderBy(static stage => stage.In("timestamp").Text(), StringComparer.Ordinal).ToList();
        return stages.Select((stage, index) => JsonSerializer.SerializeToElement(new Dictionary<string, string?>
        {
            ["Record ID"] = record.In("id").Text(),
            ["Deal Name"] = record.In("properties", "dealname").Text(),
            ["Pipeline"] = record.In("properties", "pipeline").Text(),
            ["Deal Stage"] = stage.In("value").Text(),
            ["Date entered stage"] = stage.In("timestamp").Text(),
            ["Date left stage"] = index + 1 < stages.Count ? stages[index + 1].In("timestamp").Text() : null,
        }));
    }
}
