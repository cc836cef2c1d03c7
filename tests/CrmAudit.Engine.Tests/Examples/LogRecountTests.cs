using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The log of the example counted by hand.</summary>
public sealed partial class LogRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Errors_of_the_exchange_are_those_in_its_log()
    {
        var lines = ByHand.Text("integrations/exchange-1c.log").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var finding = Assert.Single(audit.Findings, static finding => finding.CheckId == "Integration.Errors");
        var from = finding.AsOf.AddDays(-30).ToOffset(TimeSpan.FromHours(5)).DateTime;
        var recent = lines.Where(line => DateTime.ParseExact(line[..19], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) >= from).ToList();

        Assert.Equal(recent.Count, finding.Denominator);
        Assert.Equal(recent.Count(static line => line.Contains(" ERROR ", StringComparison.Ordinal)), finding.Numerator);
        Assert.Equal(CrmStatus.Fail, finding.Status);
        Assert.Contains("не ответил", finding.Message, StringComparison.Ordinal);
        var groups = (IEnumerable<Dictionary<string, object?>>)finding.Data["errors"]!;
        Assert.Equal(lines.Where(static line => line.Contains(" ERROR ", StringComparison.Ordinal)).Select(static line => Digits().Replace(line[31..], "#")).Distinct().Count(), groups.Count());
        Assert.Equal(["Regressed", "Open", "Fixed"], groups.Select(static group => group["state"]));
    }

    [Fact]
    public void The_key_somebody_logged_is_found_and_masked()
    {
        var finding = Assert.Single(audit.Findings, static finding => finding.CheckId == "Integration.PlainSecret" && finding.Subject.Id == "Банк и 1С");

        Assert.Equal(1, finding.Numerator);
        Assert.Contains("/rest/7/[secret:webhook 16]", finding.Evidence.Rows[0].Value, StringComparison.Ordinal);
        Assert.Equal(CrmStatus.Pass, Assert.Single(audit.Findings, static finding => finding.CheckId == "Integration.PlainSecret" && finding.Subject.Type == CrmSubjectType.File).Status);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
