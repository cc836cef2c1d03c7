namespace CrmAudit;

/// <summary>One field of a proposed merged card.</summary>
/// <param name="Field">Property or custom column.</param>
/// <param name="Value">Proposed value.</param>
/// <param name="RecordId">The record it comes from.</param>
/// <param name="Others">Other values found, with their records; empty when all agree.</param>
public sealed record CrmMergedField(string Field, string? Value, string RecordId, IReadOnlyList<KeyValuePair<string, string>> Others);
