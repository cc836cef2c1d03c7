using System.Collections.Concurrent;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>One run of checks: what is judged, by which configuration, and all that was gathered before, so that no check asks the network or reads a file.</summary>
internal sealed record RunContext
{
    private readonly ConcurrentDictionary<(object Service, object Key), Lazy<object>> _services = new();

    public required CrmDataset Data { get; init; }

    public required AuditConfig Config { get; init; }

    /// <summary>The moment the exports are judged at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required Guid RunId { get; init; }

    /// <summary>The records of the registries, logs and report files the configuration names.</summary>
    public required ConfiguredRecords Configured { get; init; }

    /// <summary>The answers of the live tests.</summary>
    public required LiveTestResults LiveTests { get; init; }

    /// <summary>Whether one finding per affected record is wanted beside the ones per subject.</summary>
    public bool Detail { get; init; }

    /// <summary>What the other checks have found, for those about the audit itself; null when only an area is checked.</summary>
    public AuditOverview? Audit { get; init; }

    /// <summary>Hears how far the run has come; null when nobody asks.</summary>
    public CheckProgress? Progress { get; init; }

    public CancellationToken Cancel { get; init; }

    /// <summary>Gathers what the checks of a run need.</summary>
    /// <param name="checks">The checks that will run: live tests are only done where the check that judges them is among these.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="data">The records.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="cancel">Stops the gathering and the run.</param>
    public static RunContext Of(IEnumerable<CrmCheck> checks, AuditConfig config, CrmDataset data, RunOptions options, CancellationToken cancel)
    {
        var judged = ConfiguredOutcomes.Apply(config, data);
        return new()
        {
            Data = judged,
            Config = config,
            AsOf = options.AsOf ?? config.Audit.AsOf ?? AsOfDate.Prove(judged, options.Clock),
            RunId = options.RunId,
            Configured = ConfiguredRecords.Gather(config, judged),
            LiveTests = checks.Any(static check => check.Id == LiveTestStep.CheckId) ? LiveTestResults.Gather(config, options.LiveTests, options.Clock, cancel) : LiveTestResults.None,
            Detail = options.Detail,
            Progress = options.Progress,
            Cancel = cancel,
        };
    }

    /// <summary>What a service has made under a key in this run, made at the first call.</summary>
    public T Share<T>(object service, object key, Func<T> make)
        where T : class
        => (T)_services.GetOrAdd((service, key), _ => new Lazy<object>(make)).Value;
}
