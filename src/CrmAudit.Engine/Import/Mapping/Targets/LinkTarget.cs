namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>The id of another record. What systems write where there is none is none: 0 in Bitrix24, fifteen zeros and AAA in Salesforce.</summary>
internal sealed class LinkTarget(TextTarget id) : CellTarget
{
    private const string NoLookup = "000000000000000";

    public override void Write(RowState row, string cell)
    {
        if (cell != "0" && !cell.StartsWith(NoLookup, StringComparison.Ordinal))
        {
            id.Write(row, cell);
        }
    }
}
