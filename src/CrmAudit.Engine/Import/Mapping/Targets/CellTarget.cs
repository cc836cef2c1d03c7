namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>Where the text of one column goes.</summary>
internal abstract class CellTarget
{
    /// <summary>Puts a filled cell into the row's record or state.</summary>
    public abstract void Write(RowState row, string cell);

    /// <summary>What there is to tell about how the column was read; null when nothing.</summary>
    public virtual string? Detail => null;
}
