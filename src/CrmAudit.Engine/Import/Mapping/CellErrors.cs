namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Reports cells that do not parse: each of the first ones of a column, then their number.</summary>
internal sealed class CellErrors(CrmImportFile file, IImportObserver observer)
{
    /// <summary>Single reports a column; past that only the total is told.</summary>
    private const int PerColumn = 20;

    private readonly Dictionary<(string Id, string Column), long> _counts = [];

    public CrmImportFile File => file;

    public void Report(string id, string column, int line, string value)
    {
        var count = _counts[(id, column)] = _counts.GetValueOrDefault((id, column)) + 1;
        if (count <= PerColumn)
        {
            var raw = value.Length > 200 ? value[..200] : value;
            observer.OnError(new(id, file.Path, line, column, raw, new CrmText(id, ("line", (long)line), ("column", column), ("value", raw))));
        }
    }

    /// <summary>Tells the totals of the columns whose single reports were cut.</summary>
    public void Finish()
    {
        foreach (var ((id, column), count) in _counts.Where(static pair => pair.Value > PerColumn))
        {
            observer.OnError(new("Import.MoreBadCells", file.Path, 0, column, null, new CrmText("Import.MoreBadCells", ("column", column), ("count", count - PerColumn))));
        }
    }
}
