using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Keeps the errors about whole files and passes everything on.</summary>
internal sealed class FileErrorCollector(IImportObserver next) : IImportObserver
{
    private readonly List<CrmImportError> _errors = [];

    public IReadOnlyList<CrmImportError> Errors => _errors;

    public void OnError(CrmImportError error)
    {
        if (error.IsFileError)
        {
            _errors.Add(error);
        }
        next.OnError(error);
    }

    public void OnFileStarted(CrmImportFile file) => next.OnFileStarted(file);

    public void OnFileFinished(CrmImportFile file) => next.OnFileFinished(file);

    public void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind) => next.OnRowSkipped(file, line, kind);

    public void OnProgress(string path, double fraction, long rows) => next.OnProgress(path, fraction, rows);
}
