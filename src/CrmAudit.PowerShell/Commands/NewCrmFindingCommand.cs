using System.Management.Automation;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Custom;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Makes a finding of a check of one's own, which joins the score and the reports.</summary>
[Cmdlet(VerbsCommon.New, "CrmFinding", DefaultParameterSetName = CountSet)]
[OutputType(typeof(CrmFinding))]
public sealed partial class NewCrmFindingCommand : CrmCommand
{
    private const string CountSet = "Count";
    private const string ShareSet = "Share";
    private const string ValueSet = "Value";
    private const string StatusSet = "Status";

    private readonly List<CrmRecord> _records = [];

    /// <summary>Id of the check; none of the catalogue.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string CheckId { get; set; } = "";

    /// <summary>The check in a few words.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>Area of the audit it counts in.</summary>
    [Parameter(Mandatory = true)]
    public CrmArea Area { get; set; }

    /// <summary>The records it rests on.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>All records, of which those at fault are a share.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ShareSet)]
    [ValidateRange(0, long.MaxValue)]
    public long Denominator { get; set; }

    /// <summary>Records at fault.</summary>
    [Parameter(ParameterSetName = ShareSet)]
    [ValidateRange(0, long.MaxValue)]
    public long? Numerator { get; set; }

    /// <summary>Measured value.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ValueSet)]
    public double Measured { get; set; }

    /// <summary>Unit of the measured value.</summary>
    [Parameter(ParameterSetName = ValueSet)]
    [ValidateSet("count", "days", "hours", "minutes", "ratio", "amount")]
    public CrmUnit Unit { get; set; } = CrmUnit.Count;

    /// <summary>The status, where no threshold decides it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StatusSet)]
    public CrmStatus Status { get; set; }

    /// <summary>The line up to which all is well.</summary>
    [Parameter(ParameterSetName = CountSet)]
    [Parameter(ParameterSetName = ShareSet)]
    [Parameter(ParameterSetName = ValueSet)]
    public double? Norm { get; set; }

    /// <summary>The line past which it is red.</summary>
    [Parameter(ParameterSetName = CountSet)]
    [Parameter(ParameterSetName = ShareSet)]
    [Parameter(ParameterSetName = ValueSet)]
    public double? Red { get; set; }

    /// <summary>Which way is better, where norm and red line do not say it.</summary>
    [Parameter(ParameterSetName = CountSet)]
    [Parameter(ParameterSetName = ShareSet)]
    [Parameter(ParameterSetName = ValueSet)]
    [ValidateSet(nameof(CrmThresholdDirection.LowerIsBetter), nameof(CrmThresholdDirection.HigherIsBetter))]
    public CrmThresholdDirection? Direction { get; set; }

    /// <summary>Severity in the red.</summary>
    [Parameter]
    public CrmSeverity Severity { get; set; } = CrmSeverity.Important;

    /// <summary>What it is about; the entity of the records when not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SubjectCompleter))]
    public string? Subject { get; set; }

    /// <summary>What kind of thing that is.</summary>
    [Parameter]
    [ValidateSet("Entity", "Field", "Owner", "Pipeline", "Stage", "Source", "Integration", "Report", "System", "Record", "Other")]
    public CrmSubjectType SubjectType { get; set; } = CrmSubjectType.Other;

    /// <summary>Who answers for it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OwnerCompleter))]
    public string? Owner { get; set; }

    /// <summary>What was found, in words.</summary>
    [Parameter(ParameterSetName = CountSet)]
    [Parameter(ParameterSetName = ShareSet)]
    [Parameter(ParameterSetName = ValueSet)]
    [Parameter(Mandatory = true, ParameterSetName = StatusSet)]
    [ValidateNotNullOrEmpty]
    public string? Message { get; set; }

    /// <summary>What to do about it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Recommendation { get; set; }

    /// <summary>What kind of work that is; decides the hours.</summary>
    [Parameter]
    public CrmWork Work { get; set; } = CrmWork.EachCard;

    /// <summary>Tags to select by.</summary>
    [Parameter]
    public string[] Tag { get; set; } = [];

    /// <summary>The moment the exports are judged at.</summary>
    [Parameter]
    [Moment]
    public string? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (!OwnId().IsMatch(CheckId))
        {
            ThrowTerminatingError(CommandError.BadCheckId(CheckId));
        }
        if (CheckCatalogue.Find(CheckId) is not null)
        {
            ThrowTerminatingError(CommandError.CatalogueCheckId(CheckId));
        }
        if (Threshold() is { Norm: { } norm, Red: { } red, Direction: var direction } && (direction == CrmThresholdDirection.LowerIsBetter ? norm > red : norm < red))
        {
            ThrowTerminatingError(CommandError.BadNorm(norm, red, direction));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in Flattened.Of(InputObject))
        {
            Add(item);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var measured = ParameterSetName == ValueSet ? Measured : Numerator ?? _records.Count;
        if (!double.IsFinite(measured) || (ParameterSetName == ShareSet && measured > Denominator))
        {
            ThrowTerminatingError(CommandError.BadShare(measured, Denominator));
        }
        WriteObject(new CustomFinding
        {
            CheckId = CheckId,
            Title = Title,
            Area = Area,
            Severity = Severity,
            Subject = Whole(),
            AsOf = MomentAttribute.Parse(AsOf, "UTC") ?? DateTimeOffset.Now,
            Status = ParameterSetName == StatusSet ? Status : null,
            Measured = measured,
            Denominator = ParameterSetName == ShareSet ? Denominator : null,
            Unit = Unit,
            Threshold = Threshold(),
            Message = Message,
            Recommendation = Recommendation,
            Tags = Tag,
            Work = Work,
            Rows = _records.ConvertAll(static record => CrmEvidenceRow.Of(record, amount: (record as CrmDeal)?.Amount)),
        }.Build());
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+\z")]
    private static partial Regex OwnId();

    /// <summary>What it is held against; the greater of norm and red line tells which way is better.</summary>
    private CrmThreshold? Threshold() => Norm is null && Red is null ? null : new()
    {
        Norm = Norm,
        Red = Red,
        Direction = Direction ?? (Red < Norm ? CrmThresholdDirection.HigherIsBetter : CrmThresholdDirection.LowerIsBetter),
        Origin = CrmThresholdOrigin.Parameter,
    };

    private CrmSubject Whole() => Subject is not null ? new(SubjectType, Subject, Owner: Owner)
        : _records.Select(static record => record.Entity).Distinct(StringComparer.Ordinal).ToList() is [var entity] ? new(CrmSubjectType.Entity, entity, Owner: Owner)
        : new(CrmSubjectType.Check, CheckId, Owner: Owner);

    private void Add(object value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case CrmRecord record:
                _records.Add(record);
                break;
            default:
                ThrowTerminatingError(CommandError.NotARecord(value, MyInvocation.MyCommand.Name));
                break;
        }
    }
}
