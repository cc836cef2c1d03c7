using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The same base gives the same findings, figure by figure and record by record, however its rows stand, its lines end, its files are called and sorted, and in whatever culture.</summary>
public sealed partial class SameAnywhereTests : IDisposable
{
    private static readonly string[] Files = ["companies.csv", "contacts.csv", "deals.csv", "leads.csv"];

    private readonly TemporaryFolder _folder = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _culture;
        _folder.Dispose();
    }

    public static TheoryData<string, int?, string, bool, bool> Variants => new()
    {
        { "ru-RU", 1, "\r\n", false, false },
        { "kk-KZ", 2, "\n", true, true },
        { "en-US", null, "\r\n", true, true },
        { "de-DE", 3, "\r\n", false, true },
        { "tr-TR", 4, "\n", true, false },
    };

    /// <param name="culture">Culture of the thread.</param>
    /// <param name="shuffle">Seed of the order of the rows; null leaves it.</param>
    /// <param name="lineEnd">How lines end.</param>
    /// <param name="renames">Whether the files get other names.</param>
    /// <param name="reverses">Whether they come in another order.</param>
    [Theory]
    [MemberData(nameof(Variants))]
    public void The_findings_are_the_same(string culture, int? shuffle, string lineEnd, bool renames, bool reverses)
    {
        var (before, now) = (Audit("en-US", null, "\n", renames: false, reverses: false), Audit(culture, shuffle, lineEnd, renames, reverses));
        Assert.True(before.Findings.Count > 100);
        Assert.Equal(Told(before), Told(now));
        Assert.Equal((before.Score.Value, before.Score.Low, before.Score.High, before.Score.Coverage), (now.Score.Value, now.Score.Low, now.Score.High, now.Score.Coverage));
    }

    /// <summary>What the findings say, but for the places of rows in files.</summary>
    private static List<string> Told(AuditReport report)
    {
        var words = new ReportWords("en");
        return [.. report.Findings.SelectMany(finding => Lines(finding, words)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(CrmFinding finding, ReportWords words)
    {
        if (finding is CrmDuplicateGroup group)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{group.CheckId} {group.GroupId} {group.Score:R} keeps {group.Survivor.Id} of {string.Join(' ', group.Members.Select(static member => member.Id).Order(StringComparer.Ordinal))}");
            yield break;
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"{finding.CheckId} {finding.Subject} {finding.Status} {finding.Severity} {finding.Measured:R} {finding.Interval?.Low:R} {finding.Interval?.High:R} {finding.Impact?.Records} {finding.Impact?.Amount} {words.Text(finding.MessageText)}");
        foreach (var row in finding.Evidence.Rows)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{finding.CheckId} {finding.Subject}: {row.Entity} {row.RecordId} {row.Field} {row.Value} {row.Amount} {words.Text(row.Reason)}");
        }
    }

    private AuditReport Audit(string culture, int? shuffle, string lineEnd, bool renames, bool reverses)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var folder = Directory.CreateDirectory(_folder.File(Guid.NewGuid().ToString())).FullName;
        foreach (var (index, name) in Files.Index())
        {
            Write(Path.Combine(ExampleFolder.Exports, "bitrix24", name), Path.Combine(folder, renames ? $"{(reverses ? 9 - index : index)} выгрузка.csv" : name), shuffle, lineEnd);
        }
        var paths = Directory.GetFiles(folder).Order(StringComparer.Ordinal);
        var exports = string.Concat((reverses ? paths.Reverse() : paths).Select(static path => $"  - path: '{path}'\n"));
        var config = AuditConfigReader.Parse(File.ReadAllText(Path.Combine(ExampleFolder.Path, "half-year", "audit.yaml")).Replace("  - path: exports\n", exports, StringComparison.Ordinal), "audit.yaml", static _ => null);
        return AuditRunner.Run(config, new RunOptions(), new SilentObserver(), static (path, options, observer, cancel) => new CrmImporter(options, observer).Read(path, cancel), CancellationToken.None).Report;
    }

    private static void Write(string source, string target, int? shuffle, string lineEnd)
    {
        var rows = QuotedRow().Matches(File.ReadAllText(source)).Select(static match => match.Value).ToArray();
        if (shuffle is { } seed)
        {
            new Random(seed).Shuffle(rows.AsSpan(1));
        }
        File.WriteAllText(target, string.Concat(rows.Select(row => row + lineEnd)), new UTF8Encoding(true));
    }

    [GeneratedRegex("""^"(?:[^"]|"")*"(?:;"(?:[^"]|"")*")*""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedRow();
}
