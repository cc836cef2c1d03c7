using CrmAudit.Engine.Import;

namespace CrmAudit.Benchmarks.Logs;

/// <summary>Public logs have times no column of dates knows; the grouping is what is measured.</summary>
internal sealed class QuietObserver : IImportObserver
{
    public void OnError(CrmImportError error)
    {
    }

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
