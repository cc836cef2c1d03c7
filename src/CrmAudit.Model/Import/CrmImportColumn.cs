namespace CrmAudit;

/// <summary>One column of an export and what it was read as.</summary>
/// <param name="Index">0-based position in the file.</param>
/// <param name="Header">The header as written (made unique by a suffix where it repeats).</param>
/// <param name="Property">The canonical property it was mapped to; null for a custom field.</param>
/// <param name="Detail">How it was read, such as the date order and its proof; null when there is nothing to tell.</param>
public sealed record CrmImportColumn(int Index, string Header, string? Property, string? Detail = null);
