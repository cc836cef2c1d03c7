namespace CrmAudit;

/// <summary>One list of a CRM that was fetched into a file.</summary>
/// <param name="System">The CRM.</param>
/// <param name="Entity">What the records are.</param>
/// <param name="List">Method or path the list came from.</param>
/// <param name="Path">The file; null where the list is empty or could not be read.</param>
/// <param name="Records">Records written.</param>
/// <param name="Told">Records the server counted at the end; null where it counts none.</param>
/// <param name="Deleted">Records that were deleted while the list was being read.</param>
/// <param name="Problem">Why the list could not be read; null when it was.</param>
public sealed record CrmSavedExport(string System, string Entity, string List, string? Path, long Records, long? Told, long Deleted, string? Problem);
