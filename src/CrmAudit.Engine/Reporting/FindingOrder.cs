using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Reporting;

/// <summary>One order of findings whatever order the checks ended in, so that two reports can be laid side by side.</summary>
internal static class FindingOrder
{
    private static readonly Dictionary<string, int> CatalogueOrder = CheckCatalogue.All
        .Select(static (check, index) => (check.Id, index))
        .ToDictionary(static row => row.Id, static row => row.index, StringComparer.Ordinal);

    /// <summary>The same order with what could not be evaluated at the end, where it buries nothing.</summary>
    public static IEnumerable<CrmFinding> EvaluatedFirst(IEnumerable<CrmFinding> findings) => findings.OrderBy(static finding => finding.Status == CrmStatus.NotEvaluated);

    /// <summary>By area, catalogue, subject.</summary>
    public static IReadOnlyList<CrmFinding> Sort(IEnumerable<CrmFinding> findings) =>
    [
        .. findings
            .OrderBy(static finding => finding.Area)
            .ThenBy(static finding => CatalogueOrder.GetValueOrDefault(finding.CheckId, int.MaxValue))
            .ThenBy(static finding => finding.CheckId, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Subject.Type.ToString(), StringComparer.Ordinal)
            .ThenBy(static finding => finding.Subject.Scope, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Subject.Id, StringComparer.Ordinal),
    ];
}
