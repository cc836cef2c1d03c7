namespace CrmAudit.Engine.Import;

/// <summary>Does nothing with what an import tells: for a look at a table that nobody watches.</summary>
public sealed class NullImportObserver : IImportObserver
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
