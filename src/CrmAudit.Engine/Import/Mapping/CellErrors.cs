namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Reports cells that do not parse, each of them.</summary>
internal sealed class CellErrors(CrmImportFile file, IImportObserver observer)
{
    private const int LongestValue = 200;

    public CrmImportFile File => file;

    public void Report(string id, string column, int line, string value) =>
        observer.OnError(new(id, file.Path, line, column, value.Length > LongestValue ? value[..LongestValue] : value));
}
