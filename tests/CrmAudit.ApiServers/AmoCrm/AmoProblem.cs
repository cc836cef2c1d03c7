using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.AmoCrm;

/// <summary>An error in the form application/problem+json.</summary>
internal static class AmoProblem
{
    public static Answer Unauthorized => Say(401, "Unauthorized", "Unauthorized");

    public static Answer Blocked => Say(403, "Forbidden", "The account is blocked: the number of requests per second was exceeded repeatedly");

    public static Answer TooManyRequests => Say(429, "Too Many Requests", "The number of requests per second is exceeded");

    public static Answer NotFound => Say(404, "Not Found", "Not Found");

    public static Answer MethodNotAllowed => Say(405, "Method Not Allowed", "The HTTP method is not supported");

    public static Answer NoRight => Say(403, "Forbidden", "No right to call this method");

    private static Answer Say(int status, string title, string detail) => Answer.Json(
        new JsonObject { ["title"] = title, ["type"] = string.Create(CultureInfo.InvariantCulture, $"https://httpstatus.es/{status}"), ["status"] = status, ["detail"] = detail }, status, "application/problem+json");
}
