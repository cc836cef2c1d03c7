namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column that feeds several properties (an order number that is also the id).</summary>
internal sealed class CompositeTarget(IReadOnlyList<CellTarget> targets) : CellTarget
{
    public IReadOnlyList<CellTarget> Targets => targets;

    public override void Write(RowState row, string cell)
    {
        foreach (var target in targets)
        {
            target.Write(row, cell);
        }
    }
}
