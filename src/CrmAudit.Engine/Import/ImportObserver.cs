namespace CrmAudit.Engine.Import;

/// <summary>An observer that passes everything on; what derives from it takes part in some of it.</summary>
/// <param name="next">Hears of everything after it.</param>
internal abstract class ImportObserver(IImportObserver next) : IImportObserver
{
    public virtual void OnError(CrmImportError error) => next.OnError(error);

    public virtual void OnFileStarted(CrmImportFile file) => next.OnFileStarted(file);

    public virtual void OnFileFinished(CrmImportFile file) => next.OnFileFinished(file);

    public virtual void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind) => next.OnRowSkipped(file, line, kind);

    public virtual void OnFilesFound(IReadOnlyList<string> paths) => next.OnFilesFound(paths);

    public virtual void OnProgress(string path, double fraction, long rows) => next.OnProgress(path, fraction, rows);
}
