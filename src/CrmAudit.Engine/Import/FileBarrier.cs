using CrmAudit.Engine.Import.Sources;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import;

/// <summary>Turns whatever ends the reading of a file, sheet or entry into an error the observer hears of: no file, however broken, ends the import of the others. Only where
/// memory is used up nothing is said of the file, which is not to blame.</summary>
/// <param name="next">Hears of everything. What it throws itself (the caller stops at the first error) is no failure of a file and passes through.</param>
internal sealed class FileBarrier(IImportObserver next) : IImportObserver
{
    private Exception? _ofObserver;

    /// <summary>The items up to the one that cannot be read.</summary>
    /// <param name="path">File.</param>
    /// <param name="part">Sheet or entry.</param>
    /// <param name="items">What is read.</param>
    public IEnumerable<T> Guard<T>(string path, string? part, IEnumerable<T> items)
    {
        using var enumerator = items.GetEnumerator();
        while (true)
        {
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException && !ReferenceEquals(exception, _ofObserver) && !MemoryLimit.IsReached(exception))
            {
                OnError(Failure(exception).ToError(path) with { Part = part });
                yield break;
            }
            yield return enumerator.Current;
        }
    }

    public void OnError(CrmImportError error) => Tell(() => next.OnError(error));

    public void OnFileStarted(CrmImportFile file) => Tell(() => next.OnFileStarted(file));

    public void OnFileFinished(CrmImportFile file) => Tell(() => next.OnFileFinished(file));

    public void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind) => Tell(() => next.OnRowSkipped(file, line, kind));

    public void OnProgress(string path, double fraction, long rows) => Tell(() => next.OnProgress(path, fraction, rows));

    private static ImportException Failure(Exception exception) => exception switch
    {
        ImportException known => known,
        IOException or UnauthorizedAccessException or InvalidDataException => new(new CrmText("Import.Unreadable", ("message", exception.Message)), inner: exception),
        _ => new(new CrmText("Import.Broken", ("message", exception.Message)), inner: exception),
    };

    private void Tell(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception exception)
        {
            _ofObserver = exception;
            throw;
        }
    }
}
