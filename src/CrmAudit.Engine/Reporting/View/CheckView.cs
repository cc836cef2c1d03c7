using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>One check with its findings.</summary>
/// <param name="Id">Id of the check.</param>
/// <param name="Area">Its area.</param>
/// <param name="Status">The gravest of its subjects.</param>
/// <param name="Severity">The highest of those with that status.</param>
/// <param name="Subjects">Findings per subject, gravest first; those per record only where there are no others. Groups of duplicates, which have a section of their own, are not among them.</param>
/// <param name="Groups">How many groups of duplicates the check found.</param>
internal sealed record CheckView(string Id, CrmArea Area, CrmStatus Status, CrmSeverity Severity, IReadOnlyList<CrmFinding> Subjects, int Groups)
{
    /// <summary>The finding that speaks for the check; null where groups of duplicates do.</summary>
    public CrmFinding? Lead => Groups > 0 ? null : LeadFinding.Of(Subjects);

    public static CheckView Of(IEnumerable<CrmFinding> findings)
    {
        var every = findings.ToList();
        var all = every.Where(static finding => finding is not CrmDuplicateGroup).ToList();
        var gravest = every.OrderByDescending(static finding => ReportView.Gravity(finding.Status)).ThenByDescending(static finding => finding.Severity).First();
        var subjects = all.Where(static finding => !LeadFinding.IsDetail(finding)).ToList();
        List<CrmFinding> ordered =
        [
            .. (subjects.Count > 0 ? subjects : all)
                .OrderByDescending(static finding => ReportView.Gravity(finding.Status))
                .ThenByDescending(static finding => finding.Severity)
                .ThenByDescending(static finding => finding.Impact?.Records ?? 0),
        ];
        return new(gravest.CheckId, gravest.Area, gravest.Status, gravest.Severity, ordered, every.Count - all.Count);
    }
}
