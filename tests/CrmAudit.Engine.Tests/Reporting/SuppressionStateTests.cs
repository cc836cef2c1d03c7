using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Tests.Audit;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>All four states of a suppression, in an audit and in every report for people.</summary>
public sealed class SuppressionStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Every_state_is_shown(string language)
    {
        var config = new AuditConfig
        {
            Suppressions =
            [
                Entry("in-force", "Audit.Goal"), Entry("gone-by", "Pipeline.NextStep", expires: new(2026, 5, 1)), Entry("outgrown", "Data.KeyFieldFill", upTo: 0.5), Entry("beside-nothing", "Data.InvalidPhone"),
            ],
        };
        var data = Auditing.OneDeal();
        foreach (var contact in Enumerable.Range(0, 40).Select(static i => new CrmContact { Id = $"{i}", Name = $"Клиент {i}", Phones = [new($"+7701{2345000 + (i * 37)}", $"+7701{2345000 + (i * 37)}")] }))
        {
            data.Add(contact);
        }
        var result = Auditing.Run(config, new() { Data = data });
        var rows = SuppressionRow.Of(result.Findings).ToDictionary(static row => row.Id, static row => row.State);
        Assert.Equal(CrmSuppressionState.Expired, rows["gone-by"]);
        Assert.Equal(CrmSuppressionState.Drifted, rows["outgrown"]);
        Assert.Equal(CrmSuppressionState.Stale, rows["beside-nothing"]);
        var words = new CrmAudit.Engine.Reporting.ReportWords(language);
        var (page, text) = (_folder.File("a.html"), _folder.File("a.md"));
        ReportExporter.Export(result.Report, [page, text], new() { Language = language });
        foreach (var (id, state) in rows)
        {
            Assert.Contains($"<li><b>{words["suppressed.state." + state]}</b> · <bdi>{id}</bdi>", System.Net.WebUtility.HtmlDecode(File.ReadAllText(page)), StringComparison.Ordinal);
            Assert.Contains($"| {id} | {words["suppressed.state." + state]} |", File.ReadAllText(text), StringComparison.Ordinal);
        }
    }

    private static SuppressionSection Entry(string id, string check, DateOnly? expires = null, double? upTo = null)
    {
        var entry = Auditing.Suppression(check, expires, upTo);
        entry.Id = id;
        return entry;
    }
}
