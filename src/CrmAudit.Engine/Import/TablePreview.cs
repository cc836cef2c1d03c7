using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import;

/// <summary>Makes the plan of a table from its first rows.</summary>
internal static class TablePreview
{
    /// <summary>As many rows as the reading decides by, so that nothing is read twice or in vain.</summary>
    private const int MostRows = 200;

    private const int MostRecords = 10;

    /// <summary>The plans of a table: one, or one an entity where its rows are of several.</summary>
    /// <param name="table">A table nothing was read of.</param>
    /// <param name="options">What the caller knows better.</param>
    /// <param name="session">The import the preview is.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static IEnumerable<CrmImportPreview> Of(RawTable table, ImportOptions options, ImportSession session, CancellationToken cancel)
    {
        var head = HeadTable.Of(table, MostRows);
        var told = new Listener();
        var records = new RecordMapper(options, told, session).Map(head, cancel).ToList();
        if (told.Tables.Count == 0)
        {
            table.File.Columns = [.. TableColumns.Of(table).Items.Select(static column => new CrmImportColumn(column.Index, column.Header, null) { Content = column.Content.Kind })];
            table.File.RowsRead = table.Sample.Count;
            yield return new()
            {
                Table = table.File,
                Rows = [.. table.Sample.Select(static row => new CrmPreviewRow(row.Line, row.Kind, row.Cells.ToArray()))],
                Records = [],
                Problems = told.Problems,
            };
        }
        foreach (var file in told.Tables)
        {
            yield return new() { Table = file, Rows = head.Given, Records = [.. records.Where(record => ReferenceEquals(record.Origin, file)).Take(MostRecords)], Problems = told.Problems };
        }
    }

    private sealed class Listener : IImportObserver
    {
        public List<CrmImportFile> Tables { get; } = [];

        public List<CrmImportError> Problems { get; } = [];

        public void OnError(CrmImportError error) => Problems.Add(error);

        public void OnFileStarted(CrmImportFile file)
        {
        }

        public void OnFileFinished(CrmImportFile file) => Tables.Add(file);

        public void OnProgress(string path, double fraction, long rows)
        {
        }
    }
}
