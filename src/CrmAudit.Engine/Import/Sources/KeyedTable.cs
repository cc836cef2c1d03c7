using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A table whose columns are known beforehand.</summary>
internal sealed class KeyedTable : RawTable
{
    private const int SampleRows = 200;
    private readonly IEnumerator<RawRow> _rest;
    private readonly Queue<CrmImportError> _rejected;

    private KeyedTable(IEnumerator<RawRow> rest, Queue<CrmImportError> rejected)
    {
        _rest = rest;
        _rejected = rejected;
    }

    /// <param name="file">The table.</param>
    /// <param name="headers">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="rejected">Rows that could not be read, added as the others are taken; null where every row can.</param>
    public static KeyedTable Of(CrmImportFile file, IReadOnlyList<string> headers, IEnumerable<RawRow> rows, Queue<CrmImportError>? rejected = null)
    {
        var rest = rows.Select(Shown).GetEnumerator();
        var sample = new List<RawRow>();
        while (sample.Count < SampleRows && rest.MoveNext())
        {
            sample.Add(rest.Current with { Cells = rest.Current.Cells.ToArray() });
        }
        return new(rest, rejected ?? new()) { File = file, Headers = headers, Sample = sample };
    }

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel)
    {
        foreach (var row in Sample)
        {
            yield return row;
        }
        while (_rest.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            Report(errors);
            yield return _rest.Current;
        }
        Report(errors);
    }

    private void Report(Action<CrmImportError> errors)
    {
        while (_rejected.TryDequeue(out var error))
        {
            errors(error);
        }
    }

    public override void Dispose() => _rest.Dispose();

    private static RawRow Shown(RawRow row) => row with { Cells = Array.ConvertAll(row.Cells.ToArray(), ControlSigns.Shown) };
}
