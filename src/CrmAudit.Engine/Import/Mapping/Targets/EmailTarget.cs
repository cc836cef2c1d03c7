using System.Buffers;

namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>A column of e-mail addresses; several in a cell and several columns gather in one list.</summary>
internal sealed class EmailTarget : CellTarget
{
    private static readonly char[] Separators = [',', ';', ' ', '\n', '\t', '|'];

    private static readonly SearchValues<char> Separating = SearchValues.Create(",; \n\t|");

    public override void Write(RowState row, string cell)
    {
        if (!cell.AsSpan().ContainsAny(Separating))
        {
            row.AddEmail(cell);
            return;
        }
        var parts = cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(parts, static part => part.Contains('@', StringComparison.Ordinal)))
        {
            row.AddEmail(cell);
            return;
        }
        foreach (var part in parts)
        {
            row.AddEmail(part);
        }
    }
}
