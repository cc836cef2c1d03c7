using System.Globalization;
using CrmAudit.Engine.Checks.Custom;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.Engine.Scoring;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Checks.Custom;

public sealed class CustomFindingTests
{
    [Theory]
    [InlineData(CrmSeverity.Critical, 5)]
    [InlineData(CrmSeverity.Important, 3)]
    [InlineData(CrmSeverity.Desirable, 1)]
    [InlineData(CrmSeverity.Info, 0)]
    public void Weighs_what_its_severity_weighs(CrmSeverity severity, double weight)
    {
        Assert.Equal(weight, CheckHealth.WeightOf(Of(100, severity: severity).Build().Check!));
        Assert.Equal(weight, CheckHealth.WeightOf(Of(0, severity: severity, status: CrmStatus.Fail).Build().Check!));
    }

    [Property]
    public bool Several_of_one_check_are_whole_and_count_as_their_mean(byte first, byte second)
    {
        var report = AuditReport.From([Of(first, subject: "1").Build(), Of(second, subject: "2").Build()]);
        return !report.Score.IsOfPart && report.Checks.Count == 1
            && Math.Abs(report.Score.Value!.Value - (100 * (Health(first) + Health(second)) / 2)) < 1e-9;

        static double Health(byte measured) => Math.Clamp((20 - measured) / 10.0, 0, 1);
    }

    [Fact]
    public void Reads_back_with_its_title_in_every_language()
    {
        var finding = Of(15).Build();
        var again = FindingJson.Read(FindingJson.Write(finding));
        Assert.Equal(FindingJson.Write(finding), FindingJson.Write(again));
        Assert.Equal("Own check", again.Title);
        Assert.All(new[] { "ru", "kk", "en" }, language => Assert.Equal("Own check", new ReportWords(language).Title(again)));
        Assert.Equal("Шаралар: {x}", new CustomFinding { CheckId = "A.B", Title = "Шаралар: {x}", Area = CrmArea.Data, Severity = CrmSeverity.Info, Subject = new(CrmSubjectType.Check, "A.B"), AsOf = default }.Build().Title);
    }

    [Fact]
    public void Does_not_move_the_moment_the_exports_are_judged_at()
    {
        var asOf = new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero);
        var audit = new CrmFinding { CheckId = "Data.StaleCard", Subject = new(CrmSubjectType.Entity, "Contact"), AsOf = asOf };
        Assert.Equal(asOf, AuditReport.From([audit, Of(1).Build()]).AsOf);
        Assert.Equal(Of(1).AsOf, AuditReport.From([Of(1).Build()]).AsOf);
    }

    [Fact]
    public void A_share_of_few_that_cannot_tell_is_left_open_and_one_of_none_not_evaluated()
    {
        var few = new CustomFinding { CheckId = "A.B", Title = "T", Area = CrmArea.Data, Severity = CrmSeverity.Important, Subject = new(CrmSubjectType.Check, "A.B"), AsOf = default, Measured = 1, Denominator = 10, Threshold = new() { Norm = 0.05, Red = 0.5 } };
        Assert.Equal(CrmStatus.Indeterminate, few.Build().Status);
        var none = new CustomFinding { CheckId = "A.B", Title = "T", Area = CrmArea.Data, Severity = CrmSeverity.Important, Subject = new(CrmSubjectType.Check, "A.B"), AsOf = default, Denominator = 0, Threshold = new() { Norm = 0.05 } };
        Assert.Equal(CrmStatus.NotEvaluated, none.Build().Status);
        Assert.NotEqual("", none.Build().StatusReasonText!.Render(CultureInfo.GetCultureInfo("kk")));
    }

    private static CustomFinding Of(double measured, string subject = "all", CrmSeverity severity = CrmSeverity.Important, CrmStatus? status = null) => new()
    {
        CheckId = "Own.Check",
        Title = "Own check",
        Area = CrmArea.Data,
        Severity = severity,
        Subject = new(CrmSubjectType.Other, subject),
        AsOf = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
        Measured = measured,
        Status = status,
        Message = status is null ? null : "Said",
        Threshold = status is null ? new() { Norm = 10, Red = 20 } : null,
    };
}
