namespace CrmAudit.Engine.Scoring;

/// <summary>What one check gives to the score: its weight and, where it was evaluated, its health.</summary>
/// <param name="Check">The check.</param>
/// <param name="Weight">5, 3 or 1.</param>
/// <param name="Value">1 at the norm, 0 at the red line, the mean over the subjects; null when no subject was evaluated.</param>
/// <param name="CriticalInTheRed">Whether a subject fails at the highest severity.</param>
/// <param name="Low">The mean when every subject that could not be told is in the red; 0 when none could.</param>
/// <param name="High">The mean when every such subject keeps the norm; 1 when none could be told.</param>
internal sealed record CheckHealth(CrmCheck Check, double Weight, double? Value, bool CriticalInTheRed, double Low, double High)
{
    /// <summary>Whether an answer that may come can be critical and in the red.</summary>
    public bool MayBeCritical => CriticalInTheRed || (Check.Severity == CrmSeverity.Critical && Low < High);

    /// <summary>0 for a check that only informs.</summary>
    public static double WeightOf(CrmCheck check) => check.Threshold is null || (check.Threshold.Norm is null && check.Threshold.Red is null)
        ? 0
        : check.Severity switch
        {
            CrmSeverity.Critical => 5,
            CrmSeverity.Important => 3,
            CrmSeverity.Desirable => 1,
            _ => 0,
        };

    /// <summary>The health of a check over the findings it gave.</summary>
    public static CheckHealth Of(CrmCheck check, IEnumerable<CrmFinding> findings)
    {
        var all = findings.ToList();
        var evaluated = all.Where(static finding => finding.Status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail).ToList();

        // The findings per record that -Detail adds repeat what the subjects already say.
        var subjects = evaluated.Where(static finding => finding.Subject.Type != CrmSubjectType.Record).ToList();
        if (subjects.Count == 0)
        {
            subjects = evaluated;
        }
        var open = all.Count(static finding => finding.Status is CrmStatus.NotEvaluated or CrmStatus.Indeterminate or CrmStatus.Error && finding.Subject.Type != CrmSubjectType.Record);
        var (sum, count) = (subjects.Sum(HealthOf), subjects.Count + open);
        return new(
            check,
            WeightOf(check),
            subjects.Count == 0 ? null : sum / subjects.Count,
            subjects.Any(static finding => finding is { Status: CrmStatus.Fail, Severity: CrmSeverity.Critical }),
            subjects.Count == 0 ? 0 : sum / count,
            subjects.Count == 0 ? 1 : (sum + open) / count);
    }

    /// <summary>Health of one finding, 0-1. Where the check decided the status itself, the status speaks: 1, one half or 0.</summary>
    public static double HealthOf(CrmFinding finding) =>
        finding is { Measured: { } measured, Threshold: { } threshold } && double.IsFinite(measured) && threshold.Evaluate(measured) == finding.Status
            ? HealthOf(measured, threshold)
            : finding.Status switch
            {
                CrmStatus.Pass => 1,
                CrmStatus.Warning => 0.5,
                _ => 0,
            };

    private static double HealthOf(double measured, CrmThreshold threshold) => threshold.Direction switch
    {
        CrmThresholdDirection.LowerIsBetter => HealthOf(measured, threshold.Norm, threshold.Red, sign: 1, threshold.RedInclusive),
        CrmThresholdDirection.HigherIsBetter => HealthOf(measured, threshold.Norm, threshold.Red, sign: -1, threshold.RedInclusive),
        _ => Math.Min(
            HealthOf(measured, threshold.Norm, threshold.Red, sign: -1, threshold.RedInclusive),
            HealthOf(measured, threshold.NormHigh, threshold.RedHigh, sign: 1, threshold.RedInclusive)),
    };

    /// <summary>With only one of the two lines there is nothing to measure the way between by.</summary>
    private static double HealthOf(double measured, double? norm, double? red, int sign, bool redInclusive)
    {
        var value = sign * measured;
        if (norm is not { } normLine)
        {
            return red is { } only && (redInclusive ? value >= sign * only : value > sign * only) ? 0 : 1;
        }
        if (value <= sign * normLine)
        {
            return 1;
        }
        if (red is not { } redLine)
        {
            return 0.5;
        }
        return value >= sign * redLine ? 0 : (sign * redLine - value) / (sign * (redLine - normLine));
    }
}
