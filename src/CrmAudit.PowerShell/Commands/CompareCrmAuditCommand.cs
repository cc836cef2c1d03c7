using System.Management.Automation;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Serialization;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Says what became of the findings of an earlier audit.</summary>
[Cmdlet(VerbsData.Compare, "CrmAudit")]
[OutputType(typeof(CrmAuditChange))]
public sealed class CompareCrmAuditCommand : CrmCommand
{
    private readonly List<CrmFinding> _findings = [];
    private readonly List<string> _paths = [];

    /// <summary>The earlier audit: findings, or result files (.json, .json.gz); of several files the latest is compared with and the older ones tell what came back.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("ReferenceObject")]
    [ValidateNotNullOrEmpty]
    public object[] Reference { get; set; } = [];

    /// <summary>The later audit: findings, or one result file.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("DifferenceObject")]
    [AllowNull]
    [AllowEmptyCollection]
    public object? Difference { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Sort(Difference, _findings, _paths);

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        var (findings, paths) = (new List<CrmFinding>(), new List<string>());
        Sort(Reference, findings, paths);
        var older = Sides(findings, paths);
        if (Sides(_findings, _paths) is not [var after])
        {
            ThrowTerminatingError(CommandError.OneLaterAudit(_paths));
            return;
        }
        foreach (var change in AuditComparer.Compare(older[^1], after, older[..^1]))
        {
            Cancel.ThrowIfCancellationRequested();
            WriteObject(change);
        }
    });

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
    private List<AuditSide> Sides(List<CrmFinding> findings, List<string> paths)
    {
        try
        {
            List<AuditReport> reports = [.. paths.Select(path => ResultReader.Read(path, Cancel)).OrderBy(static report => report.AsOf).ThenBy(static report => report.CreatedAt)];
            if (findings.Count > 0 || paths.Count == 0)
            {
                reports.Add(AuditReport.From(findings));
            }
            return reports.ConvertAll(static report => AuditSide.Of(report.Findings, report.Checks, report.Score));
        }
        catch (ReportReadException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }
}
