using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Checks;

/// <summary>Checks run side by side and nobody can tell.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void FindingsComeInTheOrderOfTheChecks()
    {
        var checks = CheckCatalogue.All.Where(static check => check.Area != CrmArea.Audit).ToList();
        var found = CheckRunner.Run(checks, new AuditConfig(), new CrmDataset(), new RunOptions { AsOf = DateTimeOffset.UnixEpoch });

        var places = found.Select(finding => checks.FindIndex(check => check.Id == finding.CheckId)).ToList();
        Assert.Equal(checks.Count, places.Distinct().Count());
        Assert.Equal(places.Order(), places);
        Assert.All(found, finding => Assert.Equal(checks.Count, finding.RunChecks));
        Assert.All(found.GroupBy(static finding => finding.CheckId), static group => Assert.All(group, finding => Assert.Equal(group.Count(), finding.CheckFindings)));
    }

    [Fact]
    public void ARunThatIsStoppedEndsAsStopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => CheckRunner.Run(CheckCatalogue.All, new AuditConfig(), new CrmDataset(), new RunOptions { AsOf = DateTimeOffset.UnixEpoch }, stop.Token));
    }

    [Fact]
    public void ProgressNeverGoesBackAndEndsWhole()
    {
        CrmCheck[] checks = [.. CheckCatalogue.All.Take(4)];
        var progress = new CheckProgress();
        var shares = new CheckShares(checks, progress);
        var last = 0.0;
        foreach (var (check, share) in new[] { (2, 0.5), (0, 0.0), (2, 0.2), (0, 1.0), (2, 1.0), (1, 1.0), (3, 0.0), (3, 1.0) })
        {
            shares.Report(check, share);
            Assert.Equal(checks[check].Id, progress.Now!.CheckId);
            Assert.InRange(progress.Now.Fraction, last, 1);
            last = progress.Now.Fraction;
        }
        Assert.Equal(1, last);
    }
}
