namespace CrmAudit;

/// <summary>One of the first rows of a table, as it stands in the file.</summary>
/// <param name="Line">1-based line or row.</param>
/// <param name="Kind">What the row is.</param>
/// <param name="Cells">Its cells.</param>
public sealed record CrmPreviewRow(int Line, CrmRowKind Kind, IReadOnlyList<string> Cells);
