namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A text property; the first filled column wins.</summary>
internal sealed class TextTarget(Func<CrmRecord, string?> get, Action<CrmRecord, string?> set) : CellTarget
{
    public override void Write(RowState row, string cell)
    {
        if (get(row.Record) is null)
        {
            set(row.Record, cell);
        }
    }
}
