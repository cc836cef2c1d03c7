using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Planning;

/// <summary>
/// What to do in which order. Priority = impact × severity / effort, with impact = 1 + log10(1 + records) + log10(1 + amount)
/// / 2 (so that a list of thousands does not bury a handful of large deals), severity 5 / 3 / 1 as in the score and effort
/// 1 + log2(1 + hours): twice the work halves nothing, a week against an hour counts threefold.
/// </summary>
internal static class PlanItems
{
    /// <summary>One item for what asks for the same thing of one check, first things first within each severity.</summary>
    /// <param name="findings">The findings of the audit.</param>
    /// <param name="book">Their money.</param>
    /// <param name="pointsLost">Points each check costs the score, by id.</param>
    public static IReadOnlyList<PlanItem> Of(IReadOnlyList<CrmFinding> findings, MoneyBook book, IReadOnlyDictionary<string, double> pointsLost) => Order(findings.Where(Actionable.Is)
        .GroupBy(static finding => (finding.CheckId, finding.RecommendationText?.Id))
        .Select(group => Item([.. group], book, pointsLost)));

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

    private static PlanItem Item(List<CrmFinding> findings, MoneyBook book, IReadOnlyDictionary<string, double> pointsLost)
    {
        List<CrmFinding> ordered =
        [
            .. findings
                .OrderByDescending(static finding => finding.Severity)
                .ThenByDescending(static finding => finding.Status)
                .ThenBy(static finding => LeadFinding.IsDetail(finding))
                .ThenByDescending(static finding => finding.Impact?.Amount ?? 0)
                .ThenByDescending(static finding => finding.Impact?.Records ?? 0)
                .ThenBy(static finding => finding.Subject.Id, StringComparer.Ordinal),
        ];
        var lead = LeadFinding.Of(ordered);
        var severity = ordered[0].Severity;
        var records = Math.Max(
            ordered.Max(static finding => finding.Impact?.Records ?? 0),
            EvidenceRecords.Count(ordered));
        var (money, amount, currency) = Money(ordered);
        var effort = WorkHours.Of(lead.Effort?.Work ?? CrmWork.Setting, records, EvidenceRecords.People(ordered));
        var impact = 1 + Math.Log10(1 + records) + (Math.Log10(1 + (double)Math.Max(0, amount ?? 0)) / 2);
        double? lost = pointsLost.TryGetValue(lead.CheckId, out var points) ? points : null;
        return new(lead, ordered, severity, records, money, amount, currency, ordered.Sum(book.ShareOf), impact * Weight(severity) / (1 + Math.Log2(1 + effort.Hours)), effort, lost);
    }

    /// <summary>The money of the findings, each record counted once: findings per manager repeat the records of the finding on the whole.</summary>
    public static (CrmMoney Money, decimal? Amount, string? Currency) Money(IEnumerable<CrmFinding> findings) =>
        MoneyBook.Of([.. findings]).Totals is [var total, ..] ? (total.Money, total.Amount, total.Currency) : (CrmMoney.Touched, null, null);

    private static double Weight(CrmSeverity severity) => severity switch
    {
        CrmSeverity.Critical => 5,
        CrmSeverity.Important => 3,
        _ => 1,
    };
}
