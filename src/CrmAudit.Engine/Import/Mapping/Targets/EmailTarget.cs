using CrmAudit.Engine.Text.Emails;

namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column of e-mail addresses; several in a cell and several columns gather in one list.</summary>
internal sealed class EmailTarget : CellTarget
{
    public override void Write(RowState row, string cell)
    {
        foreach (var email in EmailList.Of(cell))
        {
            row.AddEmail(email);
        }
    }
}
