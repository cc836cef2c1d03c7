namespace CrmAudit;

/// <summary>The norm and the red line a measured value is held against, in the unit of the value (a share is 0-1).</summary>
public sealed record CrmThreshold
{
    /// <summary>The line up to which (or from which) all is well; null when the check only informs.</summary>
    public double? Norm { get; init; }

    /// <summary>The line past which it is red; null when there is none.</summary>
    public double? Red { get; init; }

    /// <summary>Upper norm of a range; null otherwise.</summary>
    public double? NormHigh { get; init; }

    /// <summary>Upper red line of a range; null otherwise.</summary>
    public double? RedHigh { get; init; }

    /// <summary>Which way is better.</summary>
    public CrmThresholdDirection Direction { get; init; }

    /// <summary>False where the norm is written with a strict sign (&lt; 5 %): the line itself is not met then.</summary>
    public bool NormInclusive { get; init; } = true;

    /// <summary>True where reaching the red line is already red; false where only passing it is.</summary>
    public bool RedInclusive { get; init; }

    /// <summary>Where the figures come from.</summary>
    public CrmThresholdOrigin Origin { get; init; }

    /// <summary>Pass, Warning or Fail of a value; Pass when there is neither norm nor red line.</summary>
    /// <param name="value">Measured value in the unit of the threshold.</param>
    public CrmStatus Evaluate(double value) => Direction switch
    {
        CrmThresholdDirection.LowerIsBetter => Evaluate(value, Norm, Red, sign: 1),
        CrmThresholdDirection.HigherIsBetter => Evaluate(value, Norm, Red, sign: -1),
        _ => (CrmStatus)Math.Max((int)Evaluate(value, Norm, Red, sign: -1), (int)Evaluate(value, NormHigh, RedHigh, sign: 1)),
    };

    private CrmStatus Evaluate(double value, double? norm, double? red, int sign)
    {
        if (red is { } redLine && (RedInclusive ? sign * value >= sign * redLine : sign * value > sign * redLine))
        {
            return CrmStatus.Fail;
        }
        if (norm is { } normLine && (NormInclusive ? sign * value > sign * normLine : sign * value >= sign * normLine))
        {
            return CrmStatus.Warning;
        }
        return CrmStatus.Pass;
    }
}
