namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A text property; the first filled column wins, what another says instead is kept among the fields.</summary>
internal sealed class TextTarget(string header, Func<CrmRecord, string?> get, Action<CrmRecord, string?> set) : CellTarget
{
    public override void Write(RowState row, string cell)
    {
        if (get(row.Record) is not { } known)
        {
            set(row.Record, cell);
        }
        else if (known != cell)
        {
            row.AddField(header, cell);
        }
    }
}
