using System.Text;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Import.Once;

/// <summary>A folder of exports made in a test, read as one import.</summary>
internal sealed class Folder : IDisposable, IImportObserver
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmaudit");
    private int _written;

    public string Path => _folder.FullName;

    public List<CrmImportError> Told { get; } = [];

    public List<CrmImportFile> Files { get; } = [];

    /// <summary>Adds a file; each is written a day after the one before.</summary>
    public Folder Add(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(true));
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(_written++));
        return this;
    }

    public CrmDataset Read() => new CrmImporter(new(), this).ReadAll(ExportFiles.InFolder(Path, recurse: true));

    /// <summary>The records as a pipeline gets them.</summary>
    public IEnumerable<CrmRecord> Stream(ImportSession session) => ExportFiles.InFolder(Path, recurse: true).SelectMany(file => new CrmImporter(new(), this, session).Read(file));

    public void OnError(CrmImportError error) => Told.Add(error);

    public void OnFileStarted(CrmImportFile file)
    {
    }

    public void OnFileFinished(CrmImportFile file) => Files.Add(file);

    public void OnProgress(string path, double fraction, long rows)
    {
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
