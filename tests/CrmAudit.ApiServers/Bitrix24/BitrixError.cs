using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>An error of a call: its code is an empty text where the documentation says so.</summary>
internal sealed class BitrixError(int status, string code, string description) : Exception(description)
{
    public int Status => status;

    public JsonObject ToJson() => new() { ["error"] = code, ["error_description"] = Message };

    public static BitrixError MethodNotFound => new(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");

    public static BitrixError NoScope => new(403, "insufficient_scope", "The request requires higher privileges than provided by the webhook token");

    public static BitrixError WrongKey => new(401, "INVALID_CREDENTIALS", "Invalid request credentials");

    public static BitrixError KeyExpired => new(401, "expired_token", "The access token provided has expired");

    public static BitrixError TooManyRequests => new(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");

    public static BitrixError OperationTime => new(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.");

    public static BitrixError ReadOnly => new(400, "", "Access denied.");
}
