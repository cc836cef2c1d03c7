namespace CrmAudit.Engine.Configuration;

/// <summary>Thresholds of one check. Shares are written as 0.05 or "5 %".</summary>
public sealed class ThresholdSection
{
    /// <summary>Norm.</summary>
    [AllowsPercent]
    public double? Norm { get; set; }

    /// <summary>Red line.</summary>
    [AllowsPercent]
    public double? Red { get; set; }

    /// <summary>Upper norm of a range.</summary>
    [AllowsPercent]
    public double? NormHigh { get; set; }

    /// <summary>Upper red line of a range.</summary>
    [AllowsPercent]
    public double? RedHigh { get; set; }

    /// <summary>Severity in the red zone.</summary>
    public CrmSeverity? Severity { get; set; }

    /// <summary>Further figures of the check by name (months: 6).</summary>
    [AllowsPercent]
    public IDictionary<string, double> Parameters { get; set; } = new Dictionary<string, double>();
}
