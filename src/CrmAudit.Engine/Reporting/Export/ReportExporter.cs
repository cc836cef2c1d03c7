using CrmAudit.Engine.Files;
using CrmAudit.Engine.Reporting.Csv;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Reporting.Html;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.Engine.Reporting.Plans;
using CrmAudit.Engine.Reporting.Proposals;
using CrmAudit.Engine.Reporting.Plain;
using CrmAudit.Engine.Reporting.Protocol;
using CrmAudit.Engine.Reporting.Redaction;
using CrmAudit.Engine.Reporting.Xlsx;

namespace CrmAudit.Engine.Reporting.Export;

/// <summary>Writes a report to files; the extension decides the format.</summary>
public static class ReportExporter
{
    private static readonly EvidenceCsvWriter Evidence = new();

    private static readonly IReportWriter[] Writers =
    [
        // The longer endings first: .deals.bitrix24.csv is a .bitrix24.csv and a .csv too.
        new ProtocolWriter(), Evidence, new PlanCsvWriter(), new HandOverWriter(), new SpareFieldsWriter(), .. ImportShape.All.Select(static shape => new TaskListWriter(shape)), .. ImportShape.All.Select(static shape => new ArchiveListWriter(shape)), .. ImportShape.All.Select(static shape => new DealListWriter(shape)), .. ImportShape.All.Select(static shape => new SnapshotWriter(shape)), .. ImportShape.All.Select(static shape => new MergeWriter(shape)),
        new HtmlReportWriter(), new XlsxReportWriter(), new JsonReportWriter(), new JsonGzipReportWriter(), new CsvReportWriter(), new MarkdownReportWriter(), new SarifReportWriter(), new JUnitReportWriter(), new CalendarWriter(),
    ];

    /// <summary>Extensions with their dot, lower case.</summary>
    public static IReadOnlyList<string> SupportedExtensions { get; } = [.. Writers.Select(static writer => writer.Extension)];

    /// <summary>
    /// Writes the report to every path. All files are written beside their targets first and moved into place together at
    /// the end: whatever goes wrong before, the old reports stand whole.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="paths">Files to write, full or relative to the current directory of the process.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops the writing; nothing is replaced then.</param>
    /// <returns>The full paths, in the order given; beside a file of merged cards stands the one of the cards as they are, beside a report that cannot show all evidence the list of it.</returns>
    /// <exception cref="ReportExportException">A file cannot be written; the id says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<string> Export(AuditReport report, IReadOnlyList<string> paths, ReportOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var words = new ReportWords(options.Language);
        var targets = paths.SelectMany(path => Targets(FullPath(path), WriterOf(path), report)).DistinctBy(static target => target.Path).ToList();
        var scope = new ReportScope(words, options.Redact, [.. targets.Select(static target => System.IO.Path.GetFileName(target.Path))]) { Indented = options.Indented };
        options.Progress?.Invoke(targets.Count > 0 ? targets[0].Path : "", 0);
        var shown = Redactor.Apply(report, options.Redact, cancel);

        var files = new List<AtomicFile>();
        try
        {
            foreach (var (path, writer) in targets)
            {
                options.Progress?.Invoke(path, (double)files.Count / targets.Count);
                var file = AtomicFile.Open(path, options);
                files.Add(file);
                file.Write(stream => writer.Write(shown, scope, new StoppableStream(stream, cancel, leaveOpen: true), cancel));
                cancel.ThrowIfCancellationRequested();
            }
            foreach (var file in files)
            {
                file.Commit();
            }
        }
        finally
        {
            foreach (var file in files)
            {
                file.Dispose();
            }
        }
        return [.. targets.Select(static target => target.Path)];
    }

    /// <summary>Makes sure that reports can be written, before the work whose outcome they are to hold; nothing is changed.</summary>
    /// <param name="paths">Files to write.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ReportExportException">There is no such format, or a file may not be written; the id says why.</exception>
    public static void Require(IEnumerable<string> paths, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var path in paths)
        {
            _ = WriterOf(path);
            AtomicFile.Checked(FullPath(path), options);
        }
    }

    /// <summary>A file and what goes with it: no merge without the cards as they were, and all evidence beside a page or workbook that cannot show it.</summary>
    private static IEnumerable<(string Path, IReportWriter Writer)> Targets(string path, IReportWriter writer, AuditReport report) => writer switch
    {
        MergeWriter merge => [(Beside(path, writer, merge.Before), merge.Before), (path, writer)],
        HtmlReportWriter or XlsxReportWriter when EvidenceCsvWriter.RowsOf(report) > EvidenceCsvWriter.Useful => [(path, writer), (Beside(path, writer, Evidence), Evidence)],
        _ => [(path, writer)],
    };

    private static string Beside(string path, IReportWriter writer, IReportWriter other) => path[..^writer.Extension.Length] + other.Extension;

    private static IReportWriter WriterOf(string path) =>
        Writers.FirstOrDefault(writer => path.EndsWith(writer.Extension, StringComparison.OrdinalIgnoreCase))
        ?? throw new ReportExportException("Export.UnknownFormat", path, null, ("extensions", SupportedExtensions));

    private static string FullPath(string path)
    {
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or PathTooLongException or NotSupportedException)
        {
            throw new ReportExportException("Export.BadPath", path, exception);
        }
    }
}
