using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>What a method says: the result, for lists the number of matches and where the next page begins.</summary>
internal sealed record MethodResult(JsonNode? Result, int? Total = null, int? Next = null);
