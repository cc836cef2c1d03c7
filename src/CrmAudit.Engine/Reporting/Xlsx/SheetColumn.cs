namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>One column of a table.</summary>
/// <param name="Caption">Header in the language of the report; unique in its table.</param>
/// <param name="Kind">How its cells are shown.</param>
/// <param name="Value">The cell of a row; null for an empty one.</param>
/// <param name="Link">Where a cell leads to; null for a column that leads nowhere.</param>
internal sealed record SheetColumn<T>(string Caption, CellFormat Kind, Func<T, object?> Value, Func<T, string?>? Link = null);
