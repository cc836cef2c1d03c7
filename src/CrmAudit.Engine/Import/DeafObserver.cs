namespace CrmAudit.Engine.Import;

/// <summary>Hears of an import and tells nobody: for a look at a table.</summary>
public sealed class DeafObserver : IImportObserver
{
    /// <inheritdoc/>
    public void OnError(CrmImportError error)
    {
    }

    /// <inheritdoc/>
    public void OnFileStarted(CrmImportFile file)
    {
    }

    /// <inheritdoc/>
    public void OnFileFinished(CrmImportFile file)
    {
    }

    /// <inheritdoc/>
    public void OnProgress(string path, double fraction, long rows)
    {
    }
}
