using System.Globalization;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>One base is one base: in whatever language and culture it is audited, and in whatever order its files come.</summary>
public sealed class SameBaseTests : IDisposable
{
    private static readonly string[] Files = ["companies.csv", "contacts.csv", "deals.csv", "leads.csv", "tasks.xls"];

    private readonly TemporaryFolder _folder = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("kk", "kk-KZ")]
    [InlineData("en", "tr-TR")]
    public void Two_audits_of_one_base_are_unchanged_throughout(string language, string culture)
    {
        var one = Audit("ru", "ru-RU", static files => files);
        var other = Audit(language, culture, static files => files.Reverse());
        var changes = AuditComparer.Compare(one, other);
        Assert.True(changes.Count > 100);
        Assert.Empty(changes.Where(static change => change.Change != CrmBaseline.Unchanged).Select(static change => change.ToString()));
    }

    /// <summary>The audit of the files in an order, by way of its result file.</summary>
    private AuditSide Audit(string language, string culture, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var exports = string.Concat(order(Files).Select(file => $"  - path: '{Path.Combine(ExampleFolder.Exports, "bitrix24", file)}'\n"));
        var config = AuditConfigReader.Parse(File.ReadAllText(Path.Combine(ExampleFolder.Path, "half-year", "audit.yaml")).Replace("  - path: exports\n", exports, StringComparison.Ordinal), "audit.yaml", static _ => null);
        var result = AuditRunner.Run(config, new RunOptions(), new SilentObserver(), static (path, options, observer, cancel) => new CrmImporter(options, observer).Read(path, cancel), CancellationToken.None);
        var file = _folder.File($"{language}.json");
        ReportExporter.Export(result.Report, [file], new ReportOptions { Language = language, Force = true });
        var report = ResultReader.Read(file, CancellationToken.None);
        return AuditSide.Of(report.Findings, report.Checks, report.Score);
    }
}
