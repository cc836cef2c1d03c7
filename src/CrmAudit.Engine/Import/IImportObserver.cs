namespace CrmAudit.Engine.Import;

/// <summary>Hears of everything in an import that is not a record. Called on the thread that enumerates the records.</summary>
public interface IImportObserver
{
    /// <summary>A row, cell or file could not be read; the import goes on.</summary>
    /// <param name="error">What and where.</param>
    void OnError(CrmImportError error);

    /// <summary>A table was recognised and its first record is about to come.</summary>
    /// <param name="file">What was detected.</param>
    void OnFileStarted(CrmImportFile file);

    /// <summary>A table is finished: rows read = emitted + rejected + skipped.</summary>
    /// <param name="file">What was detected, with its counts.</param>
    void OnFileFinished(CrmImportFile file);

    /// <summary>A row was left out on purpose.</summary>
    /// <param name="file">Its table.</param>
    /// <param name="line">1-based line or row.</param>
    /// <param name="kind">What the row is.</param>
    void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind)
    {
    }

    /// <summary>Files are going to be read, so that progress can tell how far all of them have come.</summary>
    /// <param name="paths">Full paths.</param>
    void OnFilesFound(IReadOnlyList<string> paths)
    {
    }

    /// <summary>Some way through a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="fraction">0-1; negative when the size is not known.</param>
    /// <param name="rows">Rows read so far.</param>
    void OnProgress(string path, double fraction, long rows);
}
