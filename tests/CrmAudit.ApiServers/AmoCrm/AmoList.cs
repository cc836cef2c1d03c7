using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.AmoCrm;

/// <summary>A list of the interface: where it is, how much of it a page holds, what comes only when it is asked for.</summary>
internal sealed record AmoList(string Path, string List, string Name)
{
    private const int DefaultLimit = 50;

    public int MaxLimit { get; init; } = 250;

    /// <summary>Settings that come whole: their pages name neither page nor limit.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether the answer tells how many there are.</summary>
    public bool Counted { get; init; }

    /// <summary>Fields and embedded lists that the parameter with brings.</summary>
    public IReadOnlyList<string> OnDemand { get; init; } = [];

    public bool NeedsAdministrator { get; init; }

    public Answer Answer(RecordList records, JsonObject parameters, ApiRequest request)
    {
        var with = (parameters["with"]?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (with.Contains("only_deleted"))
        {
            return Page([.. records.Removed.Select(static removed => removed.Id)], parameters, request, id => Deleted(records.Removed.First(removed => removed.Id == id).Record));
        }
        return Page(new AmoQuery(records, parameters).Ids(), parameters, request, id => Shown(records.Read(id), with));
    }

    private Answer Page(IReadOnlyList<long> ids, JsonObject parameters, ApiRequest request, Func<long, JsonObject> read)
    {
        var limit = Whole ? int.MaxValue : Math.Clamp(Number(parameters, "limit") ?? DefaultLimit, 1, MaxLimit);
        var page = Whole ? 1 : Math.Max(1, Number(parameters, "page") ?? 1);
        var start = (page - 1L) * limit;
        if (start >= ids.Count)
        {
            return Hosting.Answer.Nothing(System.Net.HttpStatusCode.NoContent);
        }
        var count = (int)Math.Min(limit, ids.Count - start);
        var links = new JsonObject { ["self"] = Link(request, page, limit) };
        if (start + count < ids.Count)
        {
            links["next"] = Link(request, page + 1, limit);
        }
        if (page > 1)
        {
            links["first"] = Link(request, 1, limit);
            links["prev"] = Link(request, page - 1, limit);
        }
        var body = new JsonObject();
        if (Counted || Whole)
        {
            body["_total_items"] = ids.Count;
        }
        if (!Whole)
        {
            body["_page"] = page;
        }
        if (Counted && !Whole)
        {
            body["_page_count"] = (ids.Count + limit - 1) / limit;
        }
        body["_links"] = links;
        body["_embedded"] = new JsonObject { [Name] = new JsonArray([.. Enumerable.Range((int)start, count).Select(index => read(ids[index]))]) };
        return Hosting.Answer.Json(body, contentType: "application/hal+json");
    }

    private JsonObject Link(ApiRequest request, int page, int limit)
    {
        if (Whole)
        {
            return new JsonObject { ["href"] = request.Origin + request.Path };
        }
        var kept = request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(static pair => !pair.StartsWith("page=", StringComparison.Ordinal) && !pair.StartsWith("limit=", StringComparison.Ordinal));
        return new JsonObject { ["href"] = $"{request.Origin}{request.Path}?{string.Join('&', kept.Append(string.Create(CultureInfo.InvariantCulture, $"limit={limit}")).Append(string.Create(CultureInfo.InvariantCulture, $"page={page}")))}" };
    }

    private JsonObject Shown(JsonObject record, IReadOnlyList<string> with)
    {
        foreach (var name in OnDemand.Where(name => !with.Contains(name)))
        {
            record.Remove(name);
            (record["_embedded"] as JsonObject)?.Remove(name);
        }
        return record;
    }

    private static JsonObject Deleted(JsonObject record) => new() { ["id"] = record["id"]?.DeepClone(), ["updated_at"] = record["updated_at"]?.DeepClone(), ["is_deleted"] = true };

    private static int? Number(JsonObject parameters, string name) => int.TryParse(parameters[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
