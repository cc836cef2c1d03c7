using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Host;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Audit.History;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Plain;
using CrmAudit.Engine.Reporting.Redaction;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Fetching;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.LiveTests;
using CrmAudit.PowerShell.Notifications;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Runs the whole audit a configuration describes.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CrmAudit", SupportsShouldProcess = true)]
[OutputType(typeof(CrmFinding))]
public sealed class InvokeCrmAuditCommand : ReportCommand
{
    private const int NarrowestLine = 40;
    private const int WidestLine = 110;

    /// <summary>Configuration file; or exports, as folders, files or wildcards, that are audited without one.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Config")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>What the audit is for.</summary>
    [Parameter]
    public AuditGoal? Goal { get; set; }

    /// <summary>Only checks with one of these tags.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string[] Tag { get; set; } = [];

    /// <summary>Ids of checks to leave out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] ExcludeCheck { get; set; } = [];

    /// <summary>The moment the exports are judged at.</summary>
    [Parameter]
    [Moment]
    public string? AsOf { get; set; }

    /// <summary>Files to write the report to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ReportPath { get; set; } = [];

    /// <summary>Folder of the history: findings are held against the last run in it, and this run is added.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HistoryPath { get; set; }

    /// <summary>The plan of the last audit, filled in: a workbook or a .plan.csv; it comes before plan.file of the configuration.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidatePattern(@"\.(xlsx|csv)$")]
    public string? ActionPlan { get; set; }

    /// <summary>The answers of people: a filled interview or a protocol; it comes before answersFile of the configuration.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    [ValidatePattern(@"\.(xlsx|csv)$")]
    public string? AnswersFile { get; set; }

    /// <summary>Lowest status that makes $LASTEXITCODE 1.</summary>
    [Parameter]
    [ValidateSet(nameof(CrmStatus.Warning), nameof(CrmStatus.Fail))]
    public string? FailOn { get; set; }

    /// <summary>One finding per affected record beside the ones per subject.</summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary>Asks the endpoints of the configuration for a sign of life and sends its test leads; nothing is sent without it.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    /// <summary>Fetches fresh exports from the source of the configuration first, reading only; nothing is asked without it.</summary>
    [Parameter]
    public SwitchParameter Fetch { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Cancellable(() =>
    {
        var clock = Stopwatch.StartNew();
        AuditResult? result = null;
        IReadOnlyList<string> written = [];
        Speaking(() => (result, written) = Audit());
        WriteObject(FindingOrder.EvaluatedFirst(result!.Findings), enumerateCollection: true);
        Speaking(() => WriteSummary(result.Report, written, clock.Elapsed));
    });

    private (AuditResult Result, IReadOnlyList<string> Written) Audit()
    {
        SetExitCode(AuditExitCode.Broken);
        RequireChecks(ExcludeCheck, command: null);
        RequireTags(Tag);
        var reports = ReportPath.Select(FileSystemPath).ToList();
        RequireReports(reports);
        RequireGiven(ActionPlan);
        RequireGiven(AnswersFile);
        var bar = new ProgressBar(this, "Command.Audit.Activity", reports.Count > 0 ? [AuditStage.Reading, AuditStage.Checking, AuditStage.Writing] : [AuditStage.Reading, AuditStage.Checking]);
        var (config, data) = IsExports() ? Drafted(reports, bar) : (ReadConfig(Path[0], Answers), null);
        ReadPlan(config);
        AddSource(config);
        var reporter = new ImportReporter(this, bar);
        var result = Run(config, data, reports, reporter, bar);
        reporter.Complete();
        var (report, news) = Remember(result.Report, config);
        result = result with { Report = report };
        var written = WriteReport(report, reports, Language ?? config.Audit.Language, bar);
        bar.Done();
        news.Send(Cancel);
        SetExitCode(result.ExitCode);
        return (result, written);
    }

    /// <summary>Ends the command where a file people filled in is not there, before the exports are read.</summary>
    private void RequireGiven(string? path)
    {
        if (path is not null && !File.Exists(FileSystemPath(path)))
        {
            ThrowTerminatingError(CommandError.FileNotFound(FileSystemPath(path)));
        }
    }

    private string? Answers => AnswersFile is null ? null : FileSystemPath(AnswersFile);

    /// <summary>Takes the folder of the source among the exports, filled anew where that is asked for.</summary>
    private void AddSource(AuditConfig config)
    {
        if (Fetch)
        {
            try
            {
                var source = ConfiguredSource.Of(config);
                FetchRound.Run(this, source.System, source.Address, source.Token, source.Order, Cancel);
            }
            catch (FetchException exception)
            {
                ThrowTerminatingError(exception.ToErrorRecord());
            }
        }
        if (config.Source is { } section && !config.Exports.Any(export => export.Path == section.Path))
        {
            config.Exports.Add(new() { Path = section.Path });
        }
    }

    private void ReadPlan(AuditConfig config)
    {
        if (ActionPlan is null)
        {
            return;
        }
        try
        {
            AuditConfigReader.UsePlan(config, FileSystemPath(ActionPlan));
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    }

    /// <summary>The report compared with the history, to which it is added, and what is to be told of it.</summary>
    private (AuditReport Report, NewsRound News) Remember(AuditReport report, AuditConfig config)
    {
        var folder = HistoryPath is null ? null : FileSystemPath(HistoryPath);
        var marked = folder is null ? report : Marked(report, folder);
        var news = new NewsRound(this, marked, config.Notifications, folder, Language ?? config.Audit.Language);
        if (folder is null || !ShouldProcess(folder, new CrmText("Command.History.Action").Render()))
        {
            return (marked, news);
        }
        try
        {
            news.Keep();
            AuditHistory.Add(folder, marked);
            return (marked, news);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    private AuditReport Marked(AuditReport report, string folder)
    {
        var history = AuditHistory.Read(folder, Cancel);
        foreach (var path in history.Unreadable)
        {
            WriteWarning(new CrmText("Command.History.unreadable", ("path", path)).Render());
        }
        return history.Mark(report);
    }

    /// <summary>Whether folders or exports are given in place of a configuration, which stands alone and is no file exports come as.</summary>
    private bool IsExports()
    {
        if (Path is [var only])
        {
            return WildcardPattern.ContainsWildcardCharacters(only) ? !IsConfig(only) : Directory.Exists(FileSystemPath(only)) || (ExportFiles.IsExport(only) && !IsConfig(only));
        }
        if (Array.Find(Path, IsConfig) is { } config)
        {
            ThrowTerminatingError(CommandError.MixedPaths(config));
        }
        return true;
    }

    private static bool IsConfig(string path) => System.IO.Path.GetExtension(path) is var ending && (ending.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || ending.Equals(".yml", StringComparison.OrdinalIgnoreCase));

    /// <summary>What New-CrmAuditConfig would write for the exports, and the records it was written from.</summary>
    private (AuditConfig Config, CrmDataset Data) Drafted(List<string> reports, ProgressBar bar)
    {
        var paths = new ExportPaths(this);
        var files = Path.SelectMany(path => paths.Find(path, recurse: true, literal: false)).Where(file => !reports.Contains(file, ConfiguredFiles.Paths) && !ConfiguredFiles.Paths.Equals(file, Answers)).ToList();
        if (files.Count == 0)
        {
            ThrowTerminatingError(CommandError.NothingToAudit());
        }
        foreach (var inside in Path.Where(static path => !WildcardPattern.ContainsWildcardCharacters(path)).Select(FileSystemPath).Where(Directory.Exists).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.y*ml")).Where(IsConfig))
        {
            WriteWarning(new CrmText("Draft.inside", ("path", inside)).Render());
        }
        var draft = Look(files, wholeFilesOnly: false, bar);
        var text = new DraftWriter(draft, DraftAnswers.None, FileSystemPath("audit.yaml"), SpokenLanguage).Write();
        try
        {
            return (AuditConfigReader.Parse(text, "audit.yaml", Environment.GetEnvironmentVariable, answers: Answers), draft.Data);
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    private void WriteSummary(AuditReport report, IReadOnlyList<string> written, TimeSpan took)
    {
        var text = new AuditSummary(Redact ? Redactor.Apply(report, redact: true) : report, Language, LineWidth()).Of(written, took);
        Tell(text);
    }

    /// <summary>That of the console, within what is read with ease; hosts without one have none.</summary>
    private int LineWidth()
    {
        try
        {
            return Host.UI?.RawUI is { BufferSize.Width: > 0 and var width } ? Math.Clamp(width - 1, NarrowestLine, WidestLine) : WidestLine;
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or IOException)
        {
            return WidestLine;
        }
    }

    private AuditResult Run(AuditConfig config, CrmDataset? data, IReadOnlyList<string> reports, ImportReporter reporter, ProgressBar bar)
    {
        var progress = new CheckProgress();
        var options = new RunOptions
        {
            Data = data,
            LiveTests = Probe ? LiveTestConsent.Ask(this, config) : LiveTestPermission.None,
            Goal = Goal,
            Tags = Tag,
            ExcludedChecks = ExcludeCheck,
            AsOf = MomentAttribute.Parse(AsOf, config.Audit.TimeZone),
            FailOn = FailOn is null ? null : Enum.Parse<CrmStatus>(FailOn),
            Detail = Detail,
            NotImported = [.. reports, .. new[] { ActionPlan, AnswersFile }.OfType<string>().Select(FileSystemPath)],
            Checking = work => Checking(work, progress, bar),
            Progress = progress,
        };
        if (AuditRunner.Selected(config, options).Count == 0)
        {
            ThrowTerminatingError(CommandError.NothingSelected());
        }
        try
        {
            return AuditRunner.Run(config, options, reporter, Cancel);
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    /// <summary>A scheduled script ends with exit $LASTEXITCODE.</summary>
    private void SetExitCode(int code) => SessionState.PSVariable.Set("global:LASTEXITCODE", code);
}
