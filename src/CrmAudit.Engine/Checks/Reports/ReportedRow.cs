namespace CrmAudit.Engine.Checks.Reports;

/// <summary>One row of a report, typed in or read from its file.</summary>
/// <param name="Period">Period as written; null where the report has one.</param>
/// <param name="Group">Group as written; null where it has none.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Sum">Sum.</param>
/// <param name="Value">Average or share.</param>
/// <param name="Step">What the sum is rounded to by the way it is written; 0 when it is written in full.</param>
internal sealed record ReportedRow(string? Period, string? Group, long? Count, decimal? Sum, decimal? Value, decimal Step);
