namespace CrmAudit.Engine.Comparison;

/// <summary>What a status says for a comparison.</summary>
internal static class StatusKind
{
    /// <summary>Whether something was measured and judged.</summary>
    public static bool IsEvaluated(this CrmStatus status) => status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail;

    /// <summary>Whether it asks for something.</summary>
    public static bool IsProblem(this CrmStatus status) => status is CrmStatus.Warning or CrmStatus.Fail;
}
