using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Audit;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The audit of the example, run once for all tests.</summary>
public sealed class ExampleAudit
{
    private readonly AuditResult _result;

    public ExampleAudit()
    {
        var clock = new Clock();
        var config = AuditConfigReader.Read(Path.Combine(ExampleFolder.Path, "audit.yaml"), static _ => null, clock);
        _result = AuditRunner.Run(
            config, new RunOptions { Clock = clock }, new SilentObserver(),
            static (path, options, observer, cancel) => new CrmImporter(options, observer).Read(path, cancel), CancellationToken.None);
    }

    internal CrmDataset Data => _result.Data;

    internal AuditReport Report => _result.Report;

    internal IReadOnlyList<CrmFinding> Findings => _result.Findings;

    internal int ExitCode => _result.ExitCode;

    /// <summary>The one finding of a check about a subject.</summary>
    internal CrmFinding Finding(string check, string type, string id, string? scope = null) =>
        Assert.Single(Findings, finding => finding.CheckId == check && finding.Subject.Type.ToString() == type && finding.Subject.Id == id && (scope is null || finding.Subject.Scope == scope));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 5, 30, 4, 0, 0, TimeSpan.Zero);
    }
}
