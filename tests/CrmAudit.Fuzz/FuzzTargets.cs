using CrmAudit.Engine.Audit.History;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;

namespace CrmAudit.Fuzz;

/// <summary>Every reader of the module, with the files its damage begins with.</summary>
public static class FuzzTargets
{
    private const int LargestSeed = 40_000;

    private static readonly Lazy<AuditReport> Report = new(ReportSeed);

    /// <summary>The targets.</summary>
    public static IReadOnlyList<FuzzTarget> All()
    {
        var root = Root();
        List<FuzzTarget> targets = [];
        var exports = Files(Path.Combine(root, "tests", "Fixtures")).Concat(Files(Path.Combine(root, "examples", "exports"))).ToList();
        foreach (var extension in new[] { ".csv", ".txt", ".json", ".xls", ".xlsx", ".html", ".xml", ".vcf", ".log", ".zip" })
        {
            List<byte[]> seeds = [.. exports.Where(path => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).Select(Seed), .. Own(extension)];
            if (seeds.Count > 0)
            {
                targets.Add(new("import" + extension, extension, seeds, Import));
            }
        }
        var folder = Directory.CreateTempSubdirectory("crmaudit-seeds");
        try
        {
            var report = Report.Value;
            string[] paths = [.. new[] { "result.json", "book.xlsx", "plan.plan.csv" }.Select(name => Path.Combine(folder.FullName, name))];
            ReportExporter.Export(report, paths, new ReportOptions { Language = "en" });
            var book = File.ReadAllBytes(paths[1]);
            targets.Add(new("yaml", ".yaml", [File.ReadAllBytes(Path.Combine(root, "examples", "audit.yaml"))], path => Config(() => AuditConfigReader.Read(path))));
            targets.Add(new("result", ".json", [File.ReadAllBytes(paths[0])], path => Result(path)));
            targets.Add(new("plan.csv", ".csv", [File.ReadAllBytes(paths[2])], Plan));
            targets.Add(new("plan.xlsx", ".xlsx", [book], Plan));
            targets.Add(new("decisions.xlsx", ".xlsx", [book], path => Errors(errors => DecisionSheet.Read(path, errors))));
            targets.Add(new("decisions.csv", ".csv", ["Group;Score;Decision;Keep;Entity;Record\ng1;95 %;merge;keep;Contact;17\ng1;95 %;merge;;Contact;23\n"u8.ToArray()], path => Errors(errors => DecisionSheet.Read(path, errors))));
            targets.Add(new("answers.xlsx", ".xlsx", [book], path => Errors(errors => AnswerSheet.Read(path, DateTimeOffset.UtcNow, errors))));
            targets.Add(new("history", ".json", [File.ReadAllBytes(AuditHistory.Add(Path.Combine(folder.FullName, "history"), report))], History));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        targets.Add(new("manifest", ".json",
            ["""{"kind":"CrmAudit.Fetch","version":1,"system":"Bitrix24","host":"firm.example","zone":"+05:00","dates":"DayFirst","lists":[{"list":"crm.deal.list","entity":"Deal","file":"deals.csv","told":1,"written":1}]}"""u8.ToArray()], BesideManifest));
        targets.AddRange(CellTargets.All(exports));
        return targets;
    }

    /// <summary>The folder of the project, above that of the program.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmAudit.PowerShell.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("The folder of CrmAudit.PowerShell.sln was not found.");
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static byte[] Seed(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Length <= LargestSeed || PackedDamage.IsPacked(bytes) ? bytes : bytes[..LargestSeed];
    }

    /// <summary>Forms no fixture has.</summary>
    private static IEnumerable<byte[]> Own(string extension) => extension switch
    {
        ".vcf" => ["BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ospanova;Dana;;;\r\nFN:Dana Ospanova\r\nTEL;TYPE=CELL:+7 701 000 00 01\r\nEMAIL:d@example.kz\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=D0=90\r\nEND:VCARD\r\n"u8.ToArray()],
        ".html" => ["<html><body><table><tr><th>Name</th><th>Phone</th></tr><tr><td rowspan=2>Dana</td><td>+77010000001</td></tr><tr><td>+77010000002</td></tr></table></body></html>"u8.ToArray()],
        ".xml" =>
        [
            "<?xml version=\"1.0\"?><list at=\"2026-05-01\"><offers><offer sku=\"A-1\"><name>Stove</name><price currency=\"KZT\">450</price><phones><phone id=\"1\">+77010000001</phone><phone>2</phone></phones></offer><offer sku=\"A-2\"><name>Desk</name><price>300</price></offer></offers></list>"u8.ToArray(),
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"1\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data>Name</Data></Cell><Cell><Data>Phone</Data></Cell></Row><Row ss:Index=\"3\"><Cell><Data>Dana</Data></Cell><Cell ss:Index=\"3\"><Data>87010000001</Data></Cell></Row></Table></Worksheet></Workbook>"u8.ToArray(),
        ],
        ".log" => ["2026-05-05 10:00:00 ERROR order 15 has no phone\n2026-05-05 10:00:01 INFO done in 0.2 s\n\tat exchange.run\n"u8.ToArray()],
        _ => [],
    };

    private static AuditReport ReportSeed() => AuditReport.From(
    [
        new CrmFinding
        {
            CheckId = "Data.StaleDeal", RunId = Guid.Parse("11111111-2222-3333-4444-555555555555"), AsOf = new(2026, 5, 29, 0, 0, 0, TimeSpan.Zero), Status = CrmStatus.Fail, Severity = CrmSeverity.Critical, Subject = new(CrmSubjectType.Owner, "A. Kim"), Measured = 0.4,
            Unit = CrmUnit.Share, MessageText = new("Data.StaleDeal.message"), RecommendationText = new("Data.StaleDeal.recommendation"), Impact = new(2, 500m, "KZT"), Threshold = new() { Norm = 0.05, Red = 0.15 },
            Evidence = new() { Rows = [new() { Entity = "Deal", RecordId = "17", Name = "Shipment", File = "deals.csv", Line = 2, Reason = new("Data.StaleDeal.message") }], Total = 1 },
        },
    ]);

    private static string? Import(string path)
    {
        var import = new Watcher();
        foreach (var _ in new CrmImporter(new ImportOptions(), import).Read(path))
        {
        }
        return import.Broken;
    }

    /// <summary>A list of deals beside a manifest.</summary>
    private static string? BesideManifest(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var deals = Path.Combine(folder, "deals.csv");
        File.WriteAllText(deals, "ID,TITLE,STAGE_ID,OPPORTUNITY\n1,Shipment,NEW,1000\n");
        File.Move(path, Path.Combine(folder, "fetch.manifest.json"), overwrite: true);
        return Import(deals);
    }

    private static string? Result(string path)
    {
        try
        {
            ResultReader.Read(path);
            return null;
        }
        catch (ReportReadException)
        {
            return null;
        }
    }

    private static string? Config(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (AuditConfigException)
        {
            return null;
        }
    }

    private static string? Plan(string path) => Errors(errors => PlanSheet.Read(path, new DateOnly(2026, 6, 1), errors));

    private static string? Errors(Action<ConfigErrors> read)
    {
        read(new ConfigErrors());
        return null;
    }

    private static string? History(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var run = Path.Combine(folder, "audit-1.json");
        File.Copy(path, run, overwrite: true);
        var history = AuditHistory.Read(folder, default);
        history.Mark(Report.Value);
        history.Changes();
        return null;
    }

    /// <summary>Hears of what no reader expected.</summary>
    private sealed class Watcher : IImportObserver
    {
        public string? Broken { get; private set; }

        public void OnError(CrmImportError error) => Broken ??= error.Id == "Import.Broken" ? error.ToString()[(error.ToString().IndexOf(": ", StringComparison.Ordinal) + 2)..] : null;

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
