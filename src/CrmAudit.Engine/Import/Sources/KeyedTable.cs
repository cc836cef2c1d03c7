using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A table whose columns are known beforehand.</summary>
internal sealed class KeyedTable : RawTable
{
    private const int SampleRows = 200;
    private readonly IEnumerator<RawRow> _rest;

    private KeyedTable(IEnumerator<RawRow> rest)
    {
        _rest = rest;
    }

    public static KeyedTable Of(CrmImportFile file, IReadOnlyList<string> headers, IEnumerable<RawRow> rows)
    {
        var rest = rows.GetEnumerator();
        var sample = new List<RawRow>();
        while (sample.Count < SampleRows && rest.MoveNext())
        {
            sample.Add(new(rest.Current.Line, rest.Current.Cells.ToArray()));
        }
        return new(rest) { File = file, Headers = headers, Sample = sample };
    }

    public override IEnumerable<RawRow> Rows(Action<ImportError> errors, CancellationToken cancel)
    {
        foreach (var row in Sample)
        {
            yield return row;
        }
        while (_rest.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            yield return _rest.Current;
        }
    }

    public override void Dispose() => _rest.Dispose();
}
