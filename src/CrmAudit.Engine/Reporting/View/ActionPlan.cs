using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>
/// What to do in which order. Priority = impact × severity / effort, with impact = 1 + log10(1 + records) + log10(1 + amount)
/// / 2 (so that a list of thousands does not bury a handful of large deals), severity 5 / 3 / 1 as in the score and effort
/// 1 + log2(1 + hours): twice the work halves nothing, a week against an hour counts threefold.
/// </summary>
internal static class ActionPlan
{
    /// <summary>One item for what asks for the same thing of one check, first things first within each severity.</summary>
    public static IReadOnlyList<PlanItem> PerCheck(AuditReport report, MoneyBook book) => Order(report.Findings.Where(Actionable.Is)
        .GroupBy(static finding => (finding.CheckId, finding.RecommendationText?.Id))
        .Select(group => Item(report, book, [.. group])));

    /// <summary>One item a finding, for a plan that is handed out to people; the groups of one check stay together.</summary>
    public static IReadOnlyList<PlanItem> PerFinding(AuditReport report, MoneyBook book) => Order(report.Findings.Where(Actionable.Is)
        .GroupBy(static finding => finding is CrmDuplicateGroup || IsDetail(finding) ? finding.CheckId : finding.Fingerprint, StringComparer.Ordinal)
        .Select(group => Item(report, book, [.. group])));

    /// <summary>Whether a finding is one of the rows per record that -Detail adds to those per subject.</summary>
    public static bool IsDetail(CrmFinding finding) => finding.Subject.Type == "Record";

    private static List<PlanItem> Order(IEnumerable<PlanItem> items) => OncePointed(
        items
            .OrderByDescending(static item => item.Severity)
            .ThenByDescending(static item => item.Priority)
            .ThenBy(static item => item.Lead.CheckId, StringComparer.Ordinal)
            .ThenBy(static item => item.Lead.Subject.Id, StringComparer.Ordinal));

    /// <summary>The points a check costs stand in the first of its items.</summary>
    private static List<PlanItem> OncePointed(IEnumerable<PlanItem> items)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return [.. items.Select(item => told.Add(item.Lead.CheckId) ? item : item with { PointsLost = null })];
    }

    private static PlanItem Item(AuditReport report, MoneyBook book, List<CrmFinding> findings)
    {
        List<CrmFinding> ordered =
        [
            .. findings
                .OrderByDescending(static finding => finding.Severity)
                .ThenByDescending(static finding => finding.Status)
                .ThenBy(static finding => IsDetail(finding))
                .ThenByDescending(static finding => finding.Impact?.Amount ?? 0)
                .ThenByDescending(static finding => finding.Impact?.Records ?? 0)
                .ThenBy(static finding => finding.Subject.Id, StringComparer.Ordinal),
        ];
        var lead = CheckView.LeadOf(ordered);
        var severity = ordered[0].Severity;
        var records = Math.Max(
            ordered.Max(static finding => finding.Impact?.Records ?? 0),
            ordered.SelectMany(static finding => finding.Evidence.Rows).Select(RowKey.Of).Distinct().LongCount());
        var (money, amount, currency) = Money(ordered);
        var rows = ordered.SelectMany(static finding => finding.Evidence.Rows).ToList();
        var effort = WorkHours.Of(lead.Effort?.Work ?? CrmWork.Setting, records, FindingBuilder.PeopleOf(rows));
        var impact = 1 + Math.Log10(1 + records) + (Math.Log10(1 + (double)Math.Max(0, amount ?? 0)) / 2);
        var lost = report.Score.PointsLost.Where(pair => pair.Key == lead.CheckId).Select(static pair => (double?)pair.Value).FirstOrDefault();
        return new(lead, ordered, severity, records, money, amount, currency, ordered.Sum(book.ShareOf), impact * Weight(severity) / (1 + Math.Log2(1 + effort.Hours)), effort, Due(report, severity), lost);
    }

    /// <summary>The money of the findings, each record counted once: findings per manager repeat the records of the finding on the whole.</summary>
    private static (CrmMoney Money, decimal? Amount, string? Currency) Money(List<CrmFinding> findings) =>
        MoneyBook.Of(findings).Totals is [var total, ..] ? (total.Money, total.Amount, total.Currency) : (CrmMoney.Touched, null, null);

    private static double Weight(CrmSeverity severity) => severity switch
    {
        CrmSeverity.Critical => 5,
        CrmSeverity.Important => 3,
        _ => 1,
    };

    /// <summary>Now is a week, then a month, then a quarter.</summary>
    private static DateOnly Due(AuditReport report, CrmSeverity severity) => DateOnly.FromDateTime(report.CreatedAt.Date).AddDays(severity switch
    {
        CrmSeverity.Critical => 7,
        CrmSeverity.Important => 30,
        _ => 90,
    });
}
