using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Audit;

internal sealed class SilentObserver : IImportObserver
{
    public List<ImportError> Errors { get; } = [];

    public void OnError(ImportError error) => Errors.Add(error);

    public void OnFileStarted(CrmImportFile file)
    {
    }

    public void OnFileFinished(CrmImportFile file)
    {
    }

    public void OnProgress(string path, double fraction, long rows)
    {
    }
}
