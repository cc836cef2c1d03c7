using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Audit;

internal sealed class SilentObserver : IImportObserver
{
    public List<CrmImportError> Errors { get; } = [];

    public void OnError(CrmImportError error) => Errors.Add(error);

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
