namespace CrmAudit.Engine.Import.Tables;

/// <summary>One row of cells.</summary>
/// <param name="Line">1-based physical line (text) or row (workbook) where the row starts.</param>
/// <param name="Cells">
/// Texts, trimmed; "" for an empty cell. As many as there are headers or fewer. Dates of workbooks are written as
/// yyyy-MM-dd or yyyy-MM-dd HH:mm:ss, numbers in the invariant culture without exponent.
/// </param>
/// <param name="Kind">Whether the row is data, or a total, the footer of a report, a header repeated on a new page.</param>
internal readonly record struct RawRow(int Line, ReadOnlyMemory<string> Cells, CrmRowKind Kind = CrmRowKind.Record)
{
    /// <summary>Whether the source says that the row goes on with the record above it, as one more line of an order.</summary>
    public bool IsLine { get; init; }
}
