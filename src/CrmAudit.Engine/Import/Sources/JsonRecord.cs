using System.Text.Json;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>One value of a list of records.</summary>
/// <param name="Key">The key it stands under; null in a list.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonRecord(string? Key, JsonElement Value);
