using System.Text.Json;

namespace CrmAudit.Engine.Fetching;

/// <summary>Records of an answer.</summary>
/// <param name="Records">The records, in the order of the server.</param>
/// <param name="Next">Where to go on; null at the end.</param>
internal sealed record FetchPage(IReadOnlyList<JsonElement> Records, string? Next);
