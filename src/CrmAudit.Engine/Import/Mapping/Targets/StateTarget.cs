namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column that is kept aside until the row is complete, or goes to a property in a way of its own.</summary>
internal sealed class StateTarget(Action<RowState, string> write) : CellTarget
{
    public override void Write(RowState row, string cell) => write(row, cell);
}
