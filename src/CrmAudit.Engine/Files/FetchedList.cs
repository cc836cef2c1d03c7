namespace CrmAudit.Engine.Files;

/// <summary>What became of one list of a fetch.</summary>
/// <param name="List">Method or path it came from.</param>
/// <param name="Entity">What its records are.</param>
/// <param name="File">Its file; null where there was no record, or it could not be read.</param>
/// <param name="Told">Records the server counted when all were read; null where it counts none.</param>
/// <param name="Written">Records written.</param>
/// <param name="Deleted">Records that were read and were gone at the end.</param>
/// <param name="Problem">Why it was not read; null when it was.</param>
internal sealed record FetchedList(string List, string Entity, string? File, long? Told, long Written, long Deleted, string? Problem = null);
