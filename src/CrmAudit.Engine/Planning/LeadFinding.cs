namespace CrmAudit.Engine.Planning;

/// <summary>Which of several findings speaks for them.</summary>
internal static class LeadFinding
{
    /// <summary>Of findings, gravest first, the one about a whole entity where that is past its norm; a single field or manager speaks for the whole only where the whole is well.</summary>
    public static CrmFinding Of(IReadOnlyList<CrmFinding> findings) => findings.FirstOrDefault(static finding => finding.Subject.Type == CrmSubjectType.Entity && finding.Status is CrmStatus.Warning or CrmStatus.Fail) ?? findings[0];

    /// <summary>Whether a finding is one of the rows per record that -Detail adds to those per subject.</summary>
    public static bool IsDetail(CrmFinding finding) => finding.Subject.Type == CrmSubjectType.Record;
}
