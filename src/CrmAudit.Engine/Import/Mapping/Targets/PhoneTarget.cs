using CrmAudit.Engine.Text.Phones;

namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column of phones; several columns gather in one list.</summary>
internal sealed class PhoneTarget : CellTarget
{
    public override void Write(RowState row, string cell)
    {
        if (PhoneText.TryCommon(cell) is { } number)
        {
            row.AddPhone(new(cell, number));
            return;
        }
        row.AddPhones(PhoneList.Of(cell));
    }
}
