using System.IO.Enumeration;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Audit;

/// <summary>Runs the checks of one cmdlet over a dataset.</summary>
/// <param name="command">Cmdlet, as the catalogue names it.</param>
/// <param name="config">The configuration.</param>
internal sealed class CommandRun(string command, AuditConfig config)
{
    /// <summary>Wanted ids, wildcards allowed; all when empty.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Ids to leave out, wildcards allowed.</summary>
    public IReadOnlyList<string> ExcludedChecks { get; init; } = [];

    /// <summary>The moment the exports are judged at; that of the configuration, then the newest date they prove, when null.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether one finding per affected record is wanted too.</summary>
    public bool Detail { get; init; }

    /// <summary>The endpoints that may be asked; empty: nothing is sent.</summary>
    public IReadOnlySet<string> Probed { get; init; } = new HashSet<string>();

    /// <summary>Looks a secret up; without a store only the environment has any.</summary>
    public Func<SecretReference, ResolvedSecret> Secrets { get; init; } = ResolvedSecret.Alone;

    /// <summary>Hears how far the run has come; null when nobody asks.</summary>
    public CheckProgress? Progress { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The rows of the cmdlet with the thresholds in force.</summary>
    public IReadOnlyList<CrmCheck> Rows => [.. ChecksInForce.Of(config)
        .Where(check => check.Command == command)
        .Where(check => Checks.Count == 0 || MatchesAny(check.Id, Checks))
        .Where(check => !MatchesAny(check.Id, ExcludedChecks))];

    /// <summary>The findings, suppressed ones marked.</summary>
    public IReadOnlyList<CrmFinding> Run(CrmDataset data, CancellationToken cancel)
    {
        var asOf = AsOf ?? config.Audit.AsOf ?? AsOfDate.Prove(data, Clock);
        var options = new CheckRunOptions { Config = config, AsOf = asOf, Detail = Detail, Probed = Probed, Secrets = Secrets, Progress = Progress, Clock = Clock };
        IReadOnlyList<CrmFinding> findings = [.. CheckRunner.Run(Rows, options, data, cancel)];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(config.Audit.TimeZone);
        Suppressions.Apply(findings, config.Suppressions, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(asOf, zone).DateTime));
        return findings;
    }

    private static bool MatchesAny(string id, IReadOnlyList<string> patterns) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: true));
}
