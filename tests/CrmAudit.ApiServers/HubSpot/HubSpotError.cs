using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>Errors in the form of HubSpot: a category, a message, a correlation id.</summary>
internal static class HubSpotError
{
    private const string Correlation = "aeb5f871-7f07-4993-9211-075dc63e7cbf";

    public static Answer NoKey => Say(401, "INVALID_AUTHENTICATION", "Authentication credentials not found. This API supports OAuth 2.0 authentication.");

    public static Answer KeyExpired => Say(401, "EXPIRED_AUTHENTICATION", "The access token expired.");

    public static Answer NotFound => Say(404, "OBJECT_NOT_FOUND", "Resource not found");

    public static Answer MethodNotAllowed => Say(405, "METHOD_NOT_ALLOWED", "Method not allowed");

    public static Answer Invalid(string message) => Say(400, "VALIDATION_ERROR", message);

    public static Answer NoScope(string scope)
    {
        var body = Body("MISSING_SCOPES", "This app hasn't been granted all required scopes to make this call.");
        body["errors"] = new JsonArray(new JsonObject { ["message"] = "One or more of the following scopes are required.", ["context"] = new JsonObject { ["requiredGranularScopes"] = new JsonArray(scope) } });
        return Answer.Json(body, 403);
    }

    public static Answer TooManyRequests(TimeSpan wait) => Answer.Json(
        new JsonObject
        {
            ["status"] = "error",
            ["message"] = "You have reached your ten_secondly_rolling limit.",
            ["errorType"] = "RATE_LIMIT",
            ["correlationId"] = Correlation,
            ["policyName"] = "TEN_SECONDLY_ROLLING",
            ["requestId"] = Correlation,
        }, 429).With("Retry-After", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));

    private static Answer Say(int status, string category, string message) => Answer.Json(Body(category, message), status);

    private static JsonObject Body(string category, string message) => new() { ["status"] = "error", ["message"] = message, ["correlationId"] = Correlation, ["category"] = category };
}
