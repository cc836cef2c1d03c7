using System.IO.Compression;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Audit.History;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;
using CrmAudit.ExampleGenerator;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The half year after the first audit of the example: its exports are the generator's, and what the audits say of it is counted again from the files.</summary>
public sealed class HalfYearTests : IDisposable
{
    private static readonly string[] OfMay = ["companies.csv", "contacts.csv", "deals.csv", "leads.csv", "tasks.xls"];
    private static readonly HashSet<string> Won = ["Сделка успешна", "Сделка провалена"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_archive_holds_what_the_generator_writes()
    {
        var folder = Path.Combine(ExampleFolder.Path, "half-year");
        Assert.Equal(HalfYear.All().Select(static one => one.Archive).Append("audit.yaml").Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var (archive, files) in HalfYear.All())
        {
            using var tracked = ZipFile.OpenRead(Path.Combine(folder, archive));
            Assert.Equal(files.Select(static file => file.Path), tracked.Entries.Select(static entry => entry.FullName));
            foreach (var (path, content) in files)
            {
                using var stream = new MemoryStream();
                using (var entry = tracked.GetEntry(path)!.Open())
                {
                    entry.CopyTo(stream);
                }
                Assert.True(content.AsSpan().SequenceEqual(stream.ToArray()), $"{archive}: {path} differs from what the generator writes.");
            }
        }
    }

    [Fact]
    public void The_three_audits_say_what_the_files_say()
    {
        var may = Audit("2026-05", null);
        var august = Audit("2026-08", "2026-08.zip");
        var november = Audit("2026-11", "2026-11.zip");

        // Deals of people who left: handed over by August, back in November.
        Orphans(may, "2026-05");
        Orphans(august, "2026-08");
        Orphans(november, "2026-11");
        Assert.Equal((CrmBaseline.None, CrmBaseline.Resolved, CrmBaseline.Reopened), (Owner(may).Baseline, Owner(august).Baseline, Owner(november).Baseline));
        Assert.Equal(HalfYear.Returned, Owner(november).Numerator);

        // Sources of contacts were filled in; enquiries came without a phone.
        Filled(may, "2026-05", "contacts.csv", "Contact", "Источник", "Source");
        Filled(november, "2026-11", "contacts.csv", "Contact", "Источник", "Source");
        Assert.Equal(CrmBaseline.Resolved, Field(november, "Contact", "Source").Baseline);

        // Losses without a reason became more.
        foreach (var (report, month) in new[] { (may, "2026-05"), (november, "2026-11") })
        {
            foreach (var pipeline in new[] { "Опт", "Проекты" })
            {
                var lost = Deals(month).Where(row => row["Стадия сделки"] == "Сделка провалена" && row["Направление"] == pipeline).ToList();
                var finding = Assert.Single(report.Findings, finding => finding.CheckId == "Pipeline.LossReason" && finding.Subject is { Type: CrmSubjectType.Field, Id: "LossReason" } && finding.Subject.Scope == pipeline);
                Assert.Equal((lost.Count(static row => row["Причина отказа"].Length == 0), (long)lost.Count), (finding.Numerator, finding.Denominator));
            }
        }
        Assert.Equal(3, november.Past!.Runs.Count);
        Assert.Equal((CrmBaseline.Better, CrmBaseline.Worse), (august.Past!.Score!.Change, november.Past.Score!.Change));
    }

    private static CrmFinding Owner(AuditReport report) => Assert.Single(report.Findings, static finding => finding is { CheckId: "Pipeline.OwnerInactive", Subject: { Type: CrmSubjectType.Entity, Id: "Deal" } });

    private static CrmFinding Field(AuditReport report, string entity, string field) => Assert.Single(report.Findings, finding => finding.CheckId == "Data.KeyFieldFill" && finding.Subject.Id == "key:" + field && finding.Subject.Scope == entity);

    private void Orphans(AuditReport report, string month)
    {
        var open = Deals(month).Where(static row => !Won.Contains(row["Стадия сделки"])).ToList();
        Assert.Equal((open.Count(static row => !ByHand.WorkingUsers.Contains(row["Ответственный"])), (long)open.Count), (Owner(report).Numerator, Owner(report).Denominator));
    }

    private void Filled(AuditReport report, string month, string file, string entity, string column, string field)
    {
        var rows = ByHand.TableOf(File.ReadAllText(_folder.File($"{month}/{file}")), ';');
        var finding = Field(report, entity, field);
        Assert.Equal((rows.Count(row => ByHand.Says(row[column])), (long)rows.Count), (finding.Numerator, finding.Denominator));
    }

    private List<Dictionary<string, string>> Deals(string month) => [.. ByHand.TableOf(File.ReadAllText(_folder.File($"{month}/deals.csv")), ';').DistinctBy(static row => row["ID"])];

    /// <summary>Audits the exports of a month by the configuration of the half year, against the months before.</summary>
    private AuditReport Audit(string month, string? archive)
    {
        var exports = Directory.CreateDirectory(_folder.File(month)).FullName;
        if (archive is not null)
        {
            ZipFile.ExtractToDirectory(Path.Combine(ExampleFolder.Path, "half-year", archive), exports);
        }
        else
        {
            foreach (var file in OfMay)
            {
                File.Copy(Path.Combine(ExampleFolder.Exports, "bitrix24", file), Path.Combine(exports, file));
            }
            File.Copy(Path.Combine(ExampleFolder.Exports, "users.csv"), Path.Combine(exports, "users.csv"));
        }
        var config = AuditConfigReader.Parse(File.ReadAllText(Path.Combine(ExampleFolder.Path, "half-year", "audit.yaml")).Replace("path: exports", $"path: '{exports}'", StringComparison.Ordinal), "audit.yaml", static _ => null);
        var result = AuditRunner.Run(config, new RunOptions(), new SilentObserver(), static (path, options, observer, cancel) => new CrmImporter(options, observer).Read(path, cancel), CancellationToken.None);
        var history = _folder.File("history");
        var report = AuditHistory.Read(history, default).Mark(result.Report);
        AuditHistory.Add(history, report);
        return report;
    }
}
