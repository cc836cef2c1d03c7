using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Sources of leads, as names of codes.</summary>
internal sealed class AmoCrmSources() : AmoCrmList("sources", "Codes", "sources")
{
    /// <inheritdoc/>
    protected override IReadOnlyList<JsonElement> Rows(IReadOnlyList<JsonElement> records) => [.. records.Select(static source => Fields.Code("SOURCE", source.In("id").Text(), source.In("name").Text()))];
}
