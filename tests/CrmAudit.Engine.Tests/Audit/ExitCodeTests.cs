using CrmAudit.Engine.Audit;

namespace CrmAudit.Engine.Tests.Audit;

public class ExitCodeTests
{
    [Theory]
    [InlineData(CrmStatus.Pass, CrmStatus.Fail, 0)]
    [InlineData(CrmStatus.Warning, CrmStatus.Fail, 0)]
    [InlineData(CrmStatus.Warning, CrmStatus.Warning, 1)]
    [InlineData(CrmStatus.Fail, CrmStatus.Fail, 1)]
    [InlineData(CrmStatus.Fail, CrmStatus.Warning, 1)]
    [InlineData(CrmStatus.Indeterminate, CrmStatus.Warning, 0)]
    [InlineData(CrmStatus.NotEvaluated, CrmStatus.Warning, 0)]
    [InlineData(CrmStatus.Error, CrmStatus.Fail, 2)]
    public void The_status_and_the_lowest_that_fails_decide(CrmStatus status, CrmStatus failOn, int expected) =>
        Assert.Equal(expected, AuditExitCode.Of([Auditing.FindingOf("Data.A", status)], 0, failOn));

    [Fact]
    public void The_higher_code_wins() =>
        Assert.Equal(2, AuditExitCode.Of([Auditing.FindingOf("Data.A", CrmStatus.Fail)], fileErrors: 1, CrmStatus.Fail));

    [Fact]
    public void A_suppressed_finding_does_not_fail_a_run_and_an_expired_suppression_does()
    {
        var finding = Auditing.FindingOf("Data.A", CrmStatus.Fail);
        Suppressions.Apply([finding], [Auditing.Suppression("Data.A")], new(2026, 6, 1));
        Assert.Equal(0, AuditExitCode.Of([finding], 0, CrmStatus.Fail));
        var other = Auditing.FindingOf("Data.A", CrmStatus.Fail);
        Suppressions.Apply([other], [Auditing.Suppression("Data.A")], new(2027, 6, 1));
        Assert.Equal(1, AuditExitCode.Of([other], 0, CrmStatus.Fail));
    }
}
