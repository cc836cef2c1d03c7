using CrmAudit.Engine.Import;

namespace CrmAudit.PowerShell.Import;

/// <summary>Notes the imported tables in a dataset, also those without records, and passes everything on.</summary>
internal sealed class DatasetReporter(CrmDataset data, IImportObserver next) : IImportObserver
{
    public void OnError(ImportError error) => next.OnError(error);

    public void OnFileStarted(CrmImportFile file) => next.OnFileStarted(file);

    public void OnFileFinished(CrmImportFile file)
    {
        data.AddFile(file);
        next.OnFileFinished(file);
    }

    public void OnProgress(string path, double fraction, long rows) => next.OnProgress(path, fraction, rows);
}
