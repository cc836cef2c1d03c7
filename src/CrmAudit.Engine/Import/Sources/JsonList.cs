namespace CrmAudit.Engine.Import.Sources;

/// <summary>Records of one kind in a JSON file.</summary>
/// <param name="Name">What the file calls them; null where it does not.</param>
/// <param name="Records">The records.</param>
internal sealed record JsonList(string? Name, IReadOnlyList<JsonRecord> Records);
