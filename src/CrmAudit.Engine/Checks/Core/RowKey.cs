namespace CrmAudit.Engine.Checks.Core;

/// <summary>What tells the records of evidence apart. Numbers of orders are those of their registry; a record without a number is its line.</summary>
/// <param name="Entity">Entity of the record.</param>
/// <param name="Id">Its number; empty where it has none.</param>
/// <param name="File">The file, where the number alone does not tell.</param>
/// <param name="Line">The line of a record without a number.</param>
internal readonly record struct RowKey(string Entity, string Id, string File, int Line)
{
    public static RowKey Of(CrmEvidenceRow row) => Of(row.Reference);

    public static RowKey Of(ICrmReference record) => record.Id is { Length: > 0 } id
        ? new(record.Entity, id, record.Entity == "Order" ? record.File : "", 0)
        : new(record.Entity, "", record.File, record.Line);

    /// <summary>By number or line alone: millions of rows are counted, and hardly two entities share a number.</summary>
    public override int GetHashCode() => Id.Length > 0 ? Id.GetHashCode(StringComparison.Ordinal) : Line;
}
