using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Audit;

/// <summary>Runs the checks of one cmdlet over a dataset.</summary>
internal static class CommandRunner
{
    /// <summary>The findings, suppressed ones marked.</summary>
    /// <param name="checks">Rows of the cmdlet, see <see cref="CheckSelection.OfCommand"/>.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="data">The records.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="cancel">Stops the run.</param>
    public static IReadOnlyList<CrmFinding> Run(IReadOnlyList<CrmCheck> checks, AuditConfig config, CrmDataset data, RunOptions options, CancellationToken cancel)
    {
        List<CrmFinding> findings = [];
        return options.Checking(() =>
        {
            var run = RunContext.Of(checks, config, data, options, cancel);
            findings.AddRange(CheckRunner.Run(checks, run));
            Suppressions.Apply(findings, config.Suppressions, config.Audit.DayOf(run.AsOf));
            return findings;
        });
    }
}
