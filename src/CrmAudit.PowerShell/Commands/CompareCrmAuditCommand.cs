using System.Management.Automation;
using CrmAudit.Engine.Audit.History;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Serialization;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Says what became of the findings of an earlier audit.</summary>
[Cmdlet(VerbsData.Compare, "CrmAudit", DefaultParameterSetName = Results)]
[OutputType(typeof(CrmAuditChange))]
public sealed class CompareCrmAuditCommand : CrmCommand
{
    private const string Results = nameof(Results);
    private const string History = nameof(History);

    private readonly List<CrmFinding> _findings = [];
    private readonly List<string> _paths = [];

    /// <summary>The earlier audit: findings, or result files (.json, .json.gz); of several files the latest is compared with and the older ones tell what came back.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Results)]
    [Alias("ReferenceObject")]
    [ValidateNotNullOrEmpty]
    public object[] Reference { get; set; } = [];

    /// <summary>Folder of the history that Invoke-CrmAudit keeps: the last run before the later audit is compared with, and the older ones tell what came back.</summary>
    [Parameter(Mandatory = true, ParameterSetName = History)]
    [ValidateNotNullOrEmpty]
    public string HistoryPath { get; set; } = "";

    /// <summary>The later audit: findings, or one result file; with a history, its last run when absent.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = Results)]
    [Parameter(Position = 1, ValueFromPipeline = true, ParameterSetName = History)]
    [Alias("DifferenceObject")]
    [AllowNull]
    [AllowEmptyCollection]
    public object? Difference { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Sort(Difference, _findings, _paths);

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        foreach (var change in ParameterSetName == History ? OfHistory() : OfResults())
        {
            Cancel.ThrowIfCancellationRequested();
            WriteObject(change);
        }
    });

    private IReadOnlyList<CrmAuditChange> OfResults()
    {
        var (findings, paths) = (new List<CrmFinding>(), new List<string>());
        Sort(Reference, findings, paths);
        var older = Reports(findings, paths).ConvertAll(SideOf);
        return AuditComparer.Compare(older[^1], SideOf(Later()), older[..^1].SelectMany(static side => side.Problems));
    }

    private IReadOnlyList<CrmAuditChange> OfHistory()
    {
        var folder = FileSystemPath(HistoryPath);
        var history = AuditHistory.Read(folder, Cancel);
        foreach (var path in history.Unreadable)
        {
            WriteWarning(new CrmText("Command.History.unreadable", ("path", path)).Render());
        }
        var isLater = MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(Difference));
        if ((isLater ? history.Changes(Later()) : history.Changes()) is { } changes)
        {
            return changes;
        }
        ThrowTerminatingError(CommandError.ShortHistory(folder, history.Runs.Count, isLater));
        return [];
    }

    private AuditReport Later()
    {
        var reports = Reports(_findings, _paths);
        if (reports is not [var later])
        {
            ThrowTerminatingError(CommandError.OneLaterAudit(_paths));
            return reports[0];
        }
        return later;
    }

    private static AuditSide SideOf(AuditReport report) => AuditSide.Of(report.Findings, report.Checks, report.Score);

    /// <summary>Findings go to one list, paths to the other.</summary>
    private void Sort(object? value, List<CrmFinding> findings, List<string> paths)
    {
        foreach (var item in Flattened.Of(value))
        {
            SortOne(item, findings, paths);
        }
    }

    private void SortOne(object value, List<CrmFinding> findings, List<string> paths)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case CrmFinding finding:
                findings.Add(finding);
                break;
            case FileInfo file:
                paths.Add(file.FullName);
                break;
            case string path:
                paths.AddRange(WildcardPattern.ContainsWildcardCharacters(path) ? GetResolvedProviderPathFromPSPath(path, out _) : [FileSystemPath(path)]);
                break;
            case var _ when value is PSObject serialized && FindingConverter.Restore(serialized) is { } finding:
                findings.Add(finding);
                break;
            default:
                ThrowTerminatingError(CommandError.NotAFinding(value));
                break;
        }
    }

    /// <summary>The audits of files, in the order of the moments they judge; one of findings.</summary>
    private List<AuditReport> Reports(List<CrmFinding> findings, List<string> paths)
    {
        try
        {
            List<AuditReport> reports = [.. paths.Select(path => ResultReader.Read(path, Cancel)).OrderBy(static report => report.AsOf).ThenBy(static report => report.CreatedAt)];
            if (findings.Count > 0 || paths.Count == 0)
            {
                reports.Add(AuditReport.From(findings));
            }
            return reports;
        }
        catch (ReportReadException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }
}
