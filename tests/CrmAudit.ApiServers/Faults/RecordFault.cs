using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Faults;

/// <summary>Somebody works in the CRM while it is read: a record goes, comes or changes before the answer is made.</summary>
internal sealed class RecordFault(string list, Action<RecordList> happens) : IFault
{
    public static RecordFault Delete(FaultSpec spec) => new(spec.Text("list"), records => records.Remove(Id(spec)));

    /// <summary>A field gets another value; a number stays one.</summary>
    public static RecordFault Change(FaultSpec spec) => new(spec.Text("list"), records =>
    {
        var record = records.Read(Id(spec));
        var path = spec.Text("field").Split('.');
        var holder = path.SkipLast(1).Aggregate(record, static (node, name) => (JsonObject)node[name]!);
        var value = spec.Text("value");
        holder[path[^1]] = holder[path[^1]] is JsonValue old && old.TryGetValue<long>(out _) ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture)) : JsonValue.Create(value);
        records.Put(Id(spec), record);
    });

    /// <summary>A copy of a record with an id of its own: the next free one unless it is told.</summary>
    public static RecordFault Add(FaultSpec spec) => new(spec.Text("list"), records =>
    {
        var record = records.Read(spec.Number("like", (int)records.Ids[0]));
        var id = spec.Number("id", (int)records.Ids[^1] + 1);
        foreach (var (holder, name) in new[] { (record, "ID"), (record, "id"), (record["properties"] as JsonObject ?? [], "hs_object_id") }.Where(static place => place.Item1.ContainsKey(place.Item2)))
        {
            holder[name] = holder[name]!.GetValueKind() == JsonValueKind.String ? JsonValue.Create(id.ToString(CultureInfo.InvariantCulture)) : JsonValue.Create(id);
        }
        records.Put(id, record);
    });

    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next)
    {
        happens(api.Records[list]);
        return next();
    }

    private static long Id(FaultSpec spec) => long.Parse(spec.Text("id"), CultureInfo.InvariantCulture);
}
