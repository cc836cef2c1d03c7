namespace CrmAudit;

/// <summary>Outcome of a check.</summary>
public enum CrmStatus
{
    /// <summary>The norm is met.</summary>
    Pass,

    /// <summary>Between the norm and the red line.</summary>
    Warning,

    /// <summary>Past the red line.</summary>
    Fail,

    /// <summary>Too few rows to tell: the confidence interval crosses a line.</summary>
    Indeterminate,

    /// <summary>An input is missing; the reason names it.</summary>
    NotEvaluated,

    /// <summary>The check itself failed; the reason says how.</summary>
    Error,
}
