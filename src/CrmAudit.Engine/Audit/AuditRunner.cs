using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Audit;

/// <summary>The whole audit from one configuration: import, checks, suppressions, the checks about the audit itself, score.</summary>
internal static class AuditRunner
{
    /// <summary>Runs the audit over the exports of the configuration, or over records that are already there.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="observer">Hears of errors and tables of the import.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="AuditConfigException">There is nothing to audit.</exception>
    public static AuditResult Run(AuditConfig config, RunOptions options, IImportObserver observer, CancellationToken cancel)
    {
        using var session = new ImportSession(holdsRecords: true);
        return Run(config, options, observer, new AuditImport(config, options, (path, import, listener, stop) => new CrmImporter(import, listener, session).Read(path, stop), session), cancel);
    }

    /// <summary>Runs the audit with another way of reading files.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="observer">Hears of errors and tables of the import.</param>
    /// <param name="reader">Reads one file.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="AuditConfigException">There is nothing to audit.</exception>
    public static AuditResult Run(AuditConfig config, RunOptions options, IImportObserver observer, ExportReader reader, CancellationToken cancel) =>
        Run(config, options, observer, new AuditImport(config, options, reader), cancel);

    private static AuditResult Run(AuditConfig config, RunOptions options, IImportObserver observer, AuditImport import, CancellationToken cancel)
    {
        var data = options.Data ?? import.Read(observer, cancel);
        var errors = data.Errors.Where(static error => error.IsFileError).ToList();
        var goal = options.Goal ?? config.Audit.Goal;
        var selected = Selected(config, options).Where(check => goal != AuditGoal.Overview || check.OverviewWith is null || CheckInputs.IsThere(check.OverviewWith, data, config)).ToList();
        var checks = selected.Where(static check => check.Area != CrmArea.Audit).ToList();
        RunContext? run = null;
        var findings = options.Checking(() =>
        {
            run = RunContext.Of(checks, config, data, options, cancel);
            return [.. CheckRunner.Run(checks, run)];
        });
        var suppressions = Suppressions.Apply(findings, config.Suppressions, config.Audit.DayOf(run!.AsOf));
        var audit = new AuditOverview { Goal = goal, Checks = checks, Findings = [.. findings], Suppressions = suppressions };
        findings.AddRange(options.Checking(() => [.. CheckRunner.Run([.. selected.Where(static check => check.Area == CrmArea.Audit)], run with { Audit = audit })]));
        var report = new AuditReport
        {
            RunId = run.RunId,
            CreatedAt = options.Clock.GetUtcNow(),
            AsOf = run.AsOf,
            Company = config.Audit.Company,
            Findings = findings,
            Files = data.Files,
            Checks = selected,
            Score = AuditScore.Of(findings, checks),
            Planning = PlanSettings.Of(config),
            Crm = config.Crm,
        };
        return new(data, report, errors, AuditExitCode.Of(findings, errors.Count, options.FailOn ?? config.Notifications.FailOn));
    }

    /// <summary>The checks a run will take; none when goal, tags and exclusions leave nothing.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="options">What the caller decides.</param>
    public static IReadOnlyList<CrmCheck> Selected(AuditConfig config, RunOptions options) =>
        CheckSelection.Select(ChecksInForce.Of(config), options.Goal ?? config.Audit.Goal, options.Tags, options.ExcludedChecks, Asked(config, options));

    /// <summary>A live test that was asked for, or a test lead to look for, is not left out because of the goal.</summary>
    private static HashSet<string> Asked(AuditConfig config, RunOptions options) =>
        options.LiveTests.Steps.Count > 0 || config.Integrations.Any(static section => section.Probe is not null) ? [LiveTestStep.CheckId] : [];
}
