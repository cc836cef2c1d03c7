namespace CrmAudit.Engine.Reporting.View;

/// <summary>One field of a duplicate group.</summary>
/// <param name="Field">Property or column.</param>
/// <param name="Values">Its value in each card; null where empty.</param>
/// <param name="Merged">The proposed value; null where nothing is proposed.</param>
/// <param name="Differs">Whether the filled values differ.</param>
internal sealed record SideBySideRow(string Field, IReadOnlyList<string?> Values, CrmMergedField? Merged, bool Differs);
