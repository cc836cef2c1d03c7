using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The states and priorities of tasks, as names of codes: the portal tells them among the fields of a task.</summary>
internal sealed class Bitrix24TaskCodes() : Bitrix24List("tasks.task.getFields", "Codes")
{
    private static readonly (string Field, string List)[] Coded = [("STATUS", "TASK_STATUS"), ("PRIORITY", "TASK_PRIORITY")];

    /// <inheritdoc/>
    protected override FetchPage Read(JsonElement? answer, string cursor)
    {
        var fields = answer!.Value.In("result", "fields");
        return new([.. Coded.SelectMany(coded => Values(fields.In(coded.Field, "values")).Select(value => Fields.Code(coded.List, value.Code, value.Name)))], null);
    }

    /// <summary>Names by their codes; a list without codes counts from nought.</summary>
    private static IEnumerable<(string Code, string? Name)> Values(JsonElement values) => values.ValueKind == JsonValueKind.Object
        ? values.EnumerateObject().Select(static value => (value.Name, value.Value.Text()))
        : values.Items().Select(static (value, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), value.Text()));
}
