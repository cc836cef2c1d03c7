using System.Text;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>What one import gave: records, tables and errors.</summary>
internal sealed class Imported : IImportObserver
{
    public List<CrmRecord> Records { get; } = [];

    public List<CrmImportFile> Files { get; } = [];

    public List<CrmImportError> Errors { get; } = [];

    public CrmImportFile File => Assert.Single(Files);

    /// <summary>Imports a file of tests/Fixtures.</summary>
    public static Imported Fixture(string path, ImportOptions? options = null) => Read(Path.Combine(AppContext.BaseDirectory, "Fixtures", path), options);

    /// <summary>Imports a text as a file of its own.</summary>
    public static Imported Text(string text, string name = "export.csv", ImportOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            System.IO.File.WriteAllText(path, text, new UTF8Encoding(true));
            return Read(path, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public List<T> All<T>()
        where T : CrmRecord
        => [.. Records.Select(Assert.IsType<T>)];

    public T One<T>()
        where T : CrmRecord
        => Assert.Single(All<T>());

    public string? Property(string header) => File.Columns.Single(column => column.Header == header).Property;

    public void OnError(CrmImportError error) => Errors.Add(error);

    public void OnFileStarted(CrmImportFile file)
    {
    }

    public void OnFileFinished(CrmImportFile file) => Files.Add(file);

    public void OnProgress(string path, double fraction, long rows)
    {
    }

    public static Imported Read(string path, ImportOptions? options = null)
    {
        var import = new Imported();
        import.Records.AddRange(new CrmImporter(options ?? new(), import).Read(path));
        foreach (var file in import.Files)
        {
            Assert.Equal(file.RowsRead, file.RowsEmitted + file.RowsRejected + file.RowsSkipped);
        }
        Assert.Equal(import.Records.Count, import.Files.Sum(static file => file.Records));
        return import;
    }
}
