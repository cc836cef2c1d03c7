using System.Text;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>Calls of a system without a network.</summary>
internal static class ApiCall
{
    public static Answer Get(this ICrmApi api, string path, string? token = null) =>
        path.Split('?', 2) is var parts ? api.Handle(new ApiRequest("GET", "/" + parts[0], parts.ElementAtOrDefault(1) ?? "", token, null, "") { Number = 1 }) : throw new InvalidOperationException();

    public static Answer Post(this ICrmApi api, string path, string body, string contentType = "application/json") => api.Handle(new ApiRequest("POST", "/" + path, "", null, contentType, body) { Number = 1 });

    public static JsonObject Json(this Answer answer) => JsonNode.Parse(Encoding.UTF8.GetString(answer.Body))!.AsObject();

    public static IReadOnlyList<string> Texts(this JsonNode? list, string key) => [.. list!.AsArray().Select(record => record![key]!.ToString())];
}
