using System.Globalization;
using System.Text.Json;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The result file of the example says everything once, and everything comes back.</summary>
public sealed class ResultOfExampleTests(ExampleAudit audit) : IClassFixture<ExampleAudit>, IDisposable
{
    private const long Most = 1_500_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comes_back_whole_from_a_small_file()
    {
        var path = _folder.File("result.json");
        ReportExporter.Export(audit.Report, [path], new());
        Assert.InRange(new FileInfo(path).Length, 1, Most);

        var read = ResultReader.Read(path).Findings;
        Assert.Equal(audit.Report.Findings.Count, read.Count);
        foreach (var (before, after) in FindingOrder.Sort(audit.Report.Findings).Zip(read))
        {
            Assert.Equal(Told(before), Told(after));
        }
    }

    private static string Told(CrmFinding finding) => JsonSerializer.Serialize(new
    {
        finding.RunId, finding.AsOf, finding.CheckId, finding.CheckVersion, finding.Tags, finding.Status, finding.Severity, finding.Subject, finding.Measured, finding.Numerator, finding.Denominator, finding.Unit,
        finding.Interval, finding.Threshold, finding.Effort, finding.Impact, finding.Method, finding.Confidence, finding.Fingerprint, finding.EvidenceHash, finding.CheckFindings, finding.RunChecks, finding.Baseline,
        Message = finding.MessageText?.Render(CultureInfo.InvariantCulture), Recommendation = finding.RecommendationText?.Render(CultureInfo.InvariantCulture), Reason = finding.StatusReasonText?.Render(CultureInfo.InvariantCulture),
        Rows = finding.Evidence.Rows.Select(static row => (row.Entity, row.RecordId, row.Name, row.Owner, row.File, row.Line, row.Field, row.Value, row.Amount, row.Claimed, row.Proposal, row.Proposed, row.Reason?.Render(CultureInfo.InvariantCulture)).ToString()),
        Cards = finding is CrmDuplicateGroup group ? (object)new { group.MergedCard, Members = group.Members.Select(static card => JsonSerializer.Serialize(WithoutFile(card), card.GetType())), group.Reasons } : null,
    });

    /// <summary>Of the file a card is from, the result keeps path, part and system.</summary>
    private static CrmRecord WithoutFile(CrmRecord card)
    {
        var copy = card.Copy();
        copy.Origin = null;
        return copy;
    }
}
