using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>The types of tasks, which the account tells where it is asked for them.</summary>
internal sealed class AmoCrmTaskTypes() : AmoCrmList("account", "Codes", "task_types")
{
    private const string List = "TASK_TYPE";

    /// <inheritdoc/>
    public override string NamedAs => AmoCrmTasks.Type;

    /// <inheritdoc/>
    public override ReadRequest Next(string cursor, long? left, DateTimeOffset? since) => new(Path, [("with", "task_types")]);

    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record) => record.In("code").Text() is { } id && record.In("code_name").Text() is { } name ? (id, name) : null;

    /// <inheritdoc/>
    protected override IReadOnlyList<JsonElement> Rows(IReadOnlyList<JsonElement> records) => [.. records.Select(static type => Fields.Code(List, type.In("id").Text(), type.In("name").Text()))];
}
