namespace CrmAudit.Engine.Checks.Core;

/// <summary>What tells the records of evidence apart. Numbers of orders are those of their registry; a record without a number is its line.</summary>
/// <param name="Entity">Entity of the record.</param>
/// <param name="Id">Its number; empty where it has none.</param>
/// <param name="File">The file, where the number alone does not tell.</param>
/// <param name="Line">The line of a record without a number.</param>
internal readonly record struct RowKey(string Entity, string Id, string File, int Line)
{
    public static RowKey Of(CrmEvidenceRow row) => row.RecordId.Length == 0
        ? new(row.Entity, "", row.File, row.Line)
        : new(row.Entity, row.RecordId, row.Entity == "Order" ? row.File : "", 0);
}
