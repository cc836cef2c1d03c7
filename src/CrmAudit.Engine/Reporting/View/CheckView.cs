using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>One check with its findings.</summary>
/// <param name="Id">Id of the check.</param>
/// <param name="Area">Its area.</param>
/// <param name="Status">The gravest of its subjects.</param>
/// <param name="Severity">The highest of those with that status.</param>
/// <param name="Subjects">Findings per subject, gravest first; those per record only where there are no others.</param>
internal sealed record CheckView(string Id, CrmArea Area, CrmStatus Status, CrmSeverity Severity, IReadOnlyList<CrmFinding> Subjects)
{
    /// <summary>The finding that speaks for the check.</summary>
    public CrmFinding Lead => LeadFinding.Of(Subjects);

    public static CheckView Of(IEnumerable<CrmFinding> findings)
    {
        var all = findings.ToList();
        var subjects = all.Where(static finding => !LeadFinding.IsDetail(finding)).ToList();
        List<CrmFinding> ordered =
        [
            .. (subjects.Count > 0 ? subjects : all)
                .OrderByDescending(static finding => ReportView.Gravity(finding.Status))
                .ThenByDescending(static finding => finding.Severity)
                .ThenByDescending(static finding => finding.Impact?.Records ?? 0),
        ];
        var lead = ordered[0];
        return new(lead.CheckId, lead.Area, lead.Status, lead.Severity, ordered);
    }
}
