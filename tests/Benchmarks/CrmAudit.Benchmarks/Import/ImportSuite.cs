using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Import;

/// <summary>Reading exports: 1,000,000 contacts of 15 columns as CSV, 100,000 as XLSX.</summary>
internal sealed class ImportSuite : Suite
{
    private const int CsvRows = 1_000_000;
    private const int WorkbookRows = 100_000;

    private static readonly Benchmark CsvHelperAlone = new("csv-alone", CsvAlone.Read, isWarmed: true);
    private static readonly Benchmark CsvCells = new("csv-rows", RowImport.Read, isWarmed: true);
    private static readonly Benchmark CsvStream = new("csv-stream", RecordImport.Stream, isWarmed: true);
    private static readonly Benchmark CsvHold = new("csv-hold", RecordImport.Hold);
    private static readonly Benchmark ExcelDataReaderAlone = new("xlsx-alone", WorkbookAlone.Read, isWarmed: true);
    private static readonly Benchmark WorkbookStream = new("xlsx-stream", RecordImport.Stream, isWarmed: true);

    public override string Name => "import";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [CsvHelperAlone, CsvCells, CsvStream, CsvHold, ExcelDataReaderAlone, WorkbookStream];

    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit-benchmarks-");
        try
        {
            var report = new Report(output);
            Csv(report, folder.FullName);
            Workbook(report, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Csv(Report report, string folder)
    {
        var path = Path.Combine(folder, "contacts.csv");
        ContactFiles.WriteCsv(path, CsvRows);
        report.Title($"CSV, {CsvRows:N0} x {ContactRows.Headers.Count}, {new FileInfo(path).Length / 1048576} MB");
        var alone = report.Line("CsvHelper alone, all fields as strings", Runner.Measure(CsvHelperAlone, path));
        report.Line("Importer, rows before they are mapped", Runner.Measure(CsvCells, path));
        var stream = report.Line("Importer, records streamed", Runner.Measure(CsvStream, path));
        report.TimesAtMost("time against CsvHelper alone", stream, alone, 2);
        report.AtMost("peak memory", stream.PeakMegabytes, 150, "MB");
        var hold = report.Line("Importer, all records held", Runner.Measure(CsvHold, path));
        report.AtMost("peak memory", hold.PeakMegabytes, 900, "MB");
        var cut = Path.Combine(folder, "cut.csv");
        ContactFiles.WriteCsv(cut, CsvRows / 10);
        var plain = report.Line("Import-Csv, a tenth of the rows", PowerShellImport.ImportCsv(cut));
        var command = report.Line("Import-CrmExport through the pipeline", PowerShellImport.ImportCrmExport(path));
        report.TimesAtMost("time against CsvHelper alone", command, alone, 3);
        report.SpeedAtLeast("speed against Import-Csv", command, plain, 7);
    }

    private static void Workbook(Report report, string folder)
    {
        var path = Path.Combine(folder, "contacts.xlsx");
        ContactFiles.WriteWorkbook(path, WorkbookRows);
        report.Title($"XLSX, {WorkbookRows:N0} x {ContactRows.Headers.Count}, {new FileInfo(path).Length / 1048576} MB");
        var alone = report.Line("ExcelDataReader alone, all values", Runner.Measure(ExcelDataReaderAlone, path));
        var stream = report.Line("Importer, records streamed", Runner.Measure(WorkbookStream, path));
        report.TimesAtMost("time against ExcelDataReader alone", stream, alone, 1.2);
        report.AtMost("peak memory", stream.PeakMegabytes, 120, "MB");
    }
}
