namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column without a canonical property.</summary>
internal sealed class FieldTarget(string header) : CellTarget
{
    public override void Write(RowState row, string cell) => row.AddField(header, cell);
}
