using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Engine.Import.Tables;

/// <summary>The first rows of a table, and no more of it.</summary>
internal sealed class HeadTable(RawTable table, int most) : RawTable
{
    private readonly List<CrmPreviewRow> _rows = [];

    public override MatrixTable? Matrix => table.Matrix;

    public override IReadOnlyList<string> CarriedDown => table.CarriedDown;

    /// <summary>The rows that were given so far, as they stand in the file.</summary>
    public IReadOnlyList<CrmPreviewRow> Given => _rows;

    /// <summary>The first rows of another table.</summary>
    public static HeadTable Of(RawTable table, int most) => new(table, most) { File = table.File, Headers = table.Headers, Sample = table.Sample, Shared = table.Shared };

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel)
    {
        foreach (var row in table.Rows(errors, cancel).Take(most))
        {
            _rows.Add(new(row.Line, row.Kind, row.Cells.ToArray()));
            yield return row;
        }
    }

    public override void Dispose() => table.Dispose();
}
