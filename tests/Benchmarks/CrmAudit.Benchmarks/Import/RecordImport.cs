using CrmAudit.Engine.Import;

namespace CrmAudit.Benchmarks.Import;

/// <summary>The importer: typed records, streamed or held.</summary>
internal static class RecordImport
{
    public static long Stream(IReadOnlyList<string> arguments) => new CrmImporter(new ImportOptions(), new FailingObserver()).Read(arguments[0]).LongCount();

    public static long Hold(IReadOnlyList<string> arguments)
    {
        var data = new CrmImporter(new ImportOptions(), new FailingObserver()).ReadAll([arguments[0]]);
        var count = data.Contacts.Count;
        GC.KeepAlive(data);
        return count;
    }

    /// <summary>The generated files are clean: an error means that something else is measured than meant.</summary>
    private sealed class FailingObserver : IImportObserver
    {
        public void OnError(CrmImportError error) => throw new InvalidOperationException(error.ToString());

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
}
