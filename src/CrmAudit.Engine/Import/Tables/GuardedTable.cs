using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Engine.Import.Tables;

/// <summary>A table that ends where it cannot be read any further; the rows above are a table still.</summary>
internal sealed class GuardedTable(RawTable table, Func<IEnumerable<RawRow>, IEnumerable<RawRow>> guard) : RawTable
{
    public override MatrixTable? Matrix => table.Matrix;

    public override IReadOnlyList<string> CarriedDown => table.CarriedDown;

    public override double Progress => table.Progress;

    /// <summary>A table whose failure goes through a barrier.</summary>
    public static GuardedTable Of(RawTable table, FileBarrier barrier) =>
        new(table, rows => barrier.Guard(table.File.Path, table.File.Part, rows)) { File = table.File, Headers = table.Headers, Sample = table.Sample, Shared = table.Shared };

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel) => guard(table.Rows(errors, cancel));

    public override void Dispose() => table.Dispose();
}
