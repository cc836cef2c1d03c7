namespace CrmAudit.Engine.Import;

/// <summary>Notes tables, also those without records, and errors in a dataset, and passes everything on.</summary>
/// <param name="data">The dataset.</param>
/// <param name="next">Hears everything too.</param>
internal sealed class DatasetObserver(CrmDataset data, IImportObserver next) : IImportObserver
{
    public void OnError(CrmImportError error)
    {
        if (!error.IsWarning)
        {
            data.AddError(error);
        }
        next.OnError(error);
    }

    public void OnFileStarted(CrmImportFile file)
    {
        data.AddFile(file);
        next.OnFileStarted(file);
    }

    public void OnFileFinished(CrmImportFile file) => next.OnFileFinished(file);

    public void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind) => next.OnRowSkipped(file, line, kind);

    public void OnProgress(string path, double fraction, long rows) => next.OnProgress(path, fraction, rows);
}
