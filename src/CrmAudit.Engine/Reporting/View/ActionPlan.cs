namespace CrmAudit.Engine.Reporting.View;

/// <summary>
/// What to do in which order. Priority = impact × severity / effort, with impact = 1 + log10(1 + records) + log10(1 + amount)
/// / 2 (so that a list of thousands does not bury a handful of large deals), severity 5 / 3 / 1 as in the score and effort
/// 1 / 2 / 4 for an hour, a day, more.
/// </summary>
internal static class ActionPlan
{
    /// <summary>One item a check, first things first within each severity.</summary>
    public static IReadOnlyList<PlanItem> PerCheck(AuditReport report) => Order(Actionable(report)
        .GroupBy(static finding => finding.CheckId, StringComparer.Ordinal)
        .Select(group => Item(report, [.. group])));

    /// <summary>One item a finding, for a plan that is handed out to people; the groups of one check stay together.</summary>
    public static IReadOnlyList<PlanItem> PerFinding(AuditReport report) => Order(Actionable(report)
        .GroupBy(static finding => finding is CrmDuplicateGroup || IsDetail(finding) ? finding.CheckId : finding.Fingerprint, StringComparer.Ordinal)
        .Select(group => Item(report, [.. group])));

    /// <summary>Whether a finding is one of the rows per record that -Detail adds to those per subject.</summary>
    public static bool IsDetail(CrmFinding finding) => finding.Subject.Type == "Record";

    private static IEnumerable<CrmFinding> Actionable(AuditReport report) => report.Findings.Where(static finding =>
        finding.Status is CrmStatus.Warning or CrmStatus.Fail
        && finding.Severity > CrmSeverity.Info
        && finding.Baseline != CrmBaseline.Resolved
        && finding.Suppression is not { State: CrmSuppressionState.Active });

    private static List<PlanItem> Order(IEnumerable<PlanItem> items) =>
    [
        .. items
            .OrderByDescending(static item => item.Severity)
            .ThenByDescending(static item => item.Priority)
            .ThenBy(static item => item.Lead.CheckId, StringComparer.Ordinal)
            .ThenBy(static item => item.Lead.Subject.Id, StringComparer.Ordinal),
    ];

    private static PlanItem Item(AuditReport report, List<CrmFinding> findings)
    {
        List<CrmFinding> ordered =
        [
            .. findings
                .OrderByDescending(static finding => finding.Severity)
                .ThenByDescending(static finding => finding.Status)
                .ThenBy(static finding => IsDetail(finding))
                .ThenByDescending(static finding => finding.Impact?.Records ?? 0)
                .ThenBy(static finding => finding.Subject.Id, StringComparer.Ordinal),
        ];
        var lead = ordered[0];
        var records = Math.Max(
            ordered.Max(static finding => finding.Impact?.Records ?? 0),
            ordered.SelectMany(static finding => finding.Evidence.Rows).Select(static row => (row.Entity, row.RecordId)).Distinct().LongCount());
        var currency = ordered.Select(static finding => finding.Impact?.Currency).FirstOrDefault(static code => code is not null);
        var amount = Amount(ordered, currency);
        var impact = 1 + Math.Log10(1 + records) + (Math.Log10(1 + (double)Math.Max(0, amount ?? 0)) / 2);
        var lost = report.Score.PointsLost.Where(pair => pair.Key == lead.CheckId).Select(static pair => (double?)pair.Value).FirstOrDefault();
        return new(lead, ordered, lead.Severity, records, amount, currency, impact * Weight(lead.Severity) / Cost(lead.Effort), Due(report, lead.Severity), lost);
    }

    /// <summary>
    /// Findings per manager repeat the records of the finding on the whole, so amounts are summed over distinct records; where
    /// there are none, the greatest of the findings is the least that is true. Amounts in another currency are left out.
    /// </summary>
    private static decimal? Amount(List<CrmFinding> findings, string? currency)
    {
        var stated = findings.Where(finding => finding.Impact?.Amount is not null && finding.Impact.Currency == currency).Select(static finding => finding.Impact!.Amount!.Value).ToList();
        var rows = findings.Where(static finding => finding.Impact?.Amount is not null)
            .SelectMany(static finding => finding.Evidence.Rows)
            .Where(static row => row.Amount is not null)
            .DistinctBy(static row => (row.Entity, row.RecordId))
            .Sum(static row => row.Amount!.Value);
        return stated.Count == 0 ? null : stated.Count == 1 ? stated[0] : Math.Max(stated.Max(), rows);
    }

    private static double Weight(CrmSeverity severity) => severity switch
    {
        CrmSeverity.Critical => 5,
        CrmSeverity.Important => 3,
        _ => 1,
    };

    private static double Cost(CrmEffort effort) => effort switch
    {
        CrmEffort.Low => 1,
        CrmEffort.Medium => 2,
        _ => 4,
    };

    /// <summary>Now is a week, then a month, then a quarter.</summary>
    private static DateOnly Due(AuditReport report, CrmSeverity severity) => DateOnly.FromDateTime(report.CreatedAt.Date).AddDays(severity switch
    {
        CrmSeverity.Critical => 7,
        CrmSeverity.Important => 30,
        _ => 90,
    });
}
