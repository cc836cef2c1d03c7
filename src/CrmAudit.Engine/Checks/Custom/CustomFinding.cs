using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Custom;

/// <summary>What somebody found by a check of their own. It is judged as the checks of the catalogue are, and a run of its own, so that it is never a part of one.</summary>
internal sealed class CustomFinding
{
    private const string Command = "New-CrmFinding";

    /// <summary>What a check that decided the status itself is held against: no fault. It gives the check its weight.</summary>
    private static readonly CrmThreshold NoFault = new() { Norm = 0, Origin = CrmThresholdOrigin.Parameter };

    /// <summary>Id of the check; none of the catalogue.</summary>
    public required string CheckId { get; init; }

    /// <summary>The check in a few words.</summary>
    public required string Title { get; init; }

    public required CrmArea Area { get; init; }

    /// <summary>Severity in the red.</summary>
    public required CrmSeverity Severity { get; init; }

    public required CrmSubject Subject { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The status, where a threshold does not decide it.</summary>
    public CrmStatus? Status { get; init; }

    /// <summary>The measured value; for a share the number of records at fault.</summary>
    public double Measured { get; init; }

    /// <summary>All records a share is of; null where no share was measured.</summary>
    public long? Denominator { get; init; }

    /// <summary>Unit of a value that is no share.</summary>
    public CrmUnit Unit { get; init; } = CrmUnit.Count;

    /// <summary>Null when it only informs.</summary>
    public CrmThreshold? Threshold { get; init; }

    /// <summary>What was found; figures alone where nothing is told.</summary>
    public string? Message { get; init; }

    public string? Recommendation { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public CrmWork Work { get; init; }

    public IReadOnlyList<CrmEvidenceRow> Rows { get; init; } = [];

    private bool IsShare => Denominator is not null;

    private double? Value => Status is not null ? null : Denominator switch
    {
        null => Measured,
        0 => null,
        { } all => Measured / all,
    };

    private CrmUnit ValueUnit => Status is not null ? CrmUnit.None : IsShare ? CrmUnit.Share : Unit;

    public CrmFinding Build()
    {
        var interval = Status is null && Denominator is { } all and > 0 ? CrmInterval.Wilson((long)Measured, all) : null;
        var (status, reason) = Judge(interval);
        var isPast = status is CrmStatus.Warning or CrmStatus.Fail;
        var impact = new CrmImpact(Rows.Select(RowKey.Of).Distinct().LongCount());
        return new()
        {
            RunId = Guid.NewGuid(),
            CheckFindings = 1,
            RunChecks = 1,
            AsOf = AsOf,
            CheckId = CheckId,
            Check = Check(),
            Area = Area,
            Tags = Tags,
            Status = status,
            StatusReasonText = reason,
            Severity = FindingBuilder.SeverityOf(Severity, status),
            Subject = Subject,
            Measured = Value,
            Numerator = Status is null ? Measured : null,
            Denominator = Denominator,
            Unit = ValueUnit,
            Interval = interval,
            Threshold = Threshold,
            Evidence = new() { Rows = Rows, Total = Rows.Count },
            MessageText = status == CrmStatus.NotEvaluated ? reason : Found(),
            RecommendationText = status == CrmStatus.Pass || Recommendation is null ? null : Own(Recommendation),
            Effort = isPast ? WorkHours.Of(Work, impact.Records, EvidenceRecords.People(Rows.Select(static row => row.Reference))) : null,
            Impact = impact,
            Method = interval is null ? "exact" : "Wilson 95 %",
        };
    }

    private (CrmStatus Status, CrmText? Reason) Judge(CrmInterval? interval)
    {
        if (Status is { } decided)
        {
            return (decided, decided is CrmStatus.Indeterminate or CrmStatus.NotEvaluated or CrmStatus.Error ? Found() : null);
        }
        if (Value is not { } value)
        {
            return (CrmStatus.NotEvaluated, new("reason.noRows", ("subject", Subject)));
        }
        var reason = Threshold is null ? null : FindingBuilder.TooFew(Threshold, interval, Denominator);
        return (reason is null ? Threshold?.Evaluate(value) ?? CrmStatus.Pass : CrmStatus.Indeterminate, reason);
    }

    private CrmCheck Check() => new()
    {
        Id = CheckId,
        TitleText = Own(Title),
        Area = Area,
        Command = Command,
        Severity = Severity,
        Unit = ValueUnit,
        Threshold = Status is null ? Threshold : NoFault,
        Tags = Tags,
        Work = Work,
        Available = true,
    };

    private CrmText Found() => Message is not null ? Own(Message)
        : IsShare ? new("Custom.share", ("numerator", (long)Measured), ("denominator", Denominator), ("measured", Value))
        : new("Custom.value", ("measured", Value));

    private static CrmText Own(string text) => new("Custom.text", ("text", text));
}
