using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>What the server says. Faults change it before it is sent.</summary>
internal sealed record Answer(int Status, string? ContentType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Delivery Delivery { get; init; } = Delivery.Whole;

    public static Answer Json(JsonNode body, int status = (int)HttpStatusCode.OK, string contentType = "application/json; charset=utf-8") =>
        new(status, contentType, Encoding.UTF8.GetBytes(body.ToJsonString()));

    public static Answer Nothing(HttpStatusCode status) => new((int)status, null, []);

    public Answer With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
