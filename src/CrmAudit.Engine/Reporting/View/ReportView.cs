using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>The parts of a report as every format for people shows them; those that look at every row of evidence are worked out when a format asks for them.</summary>
internal sealed class ReportView
{
    public static IReadOnlyList<CrmArea> MainAreas { get; } = [CrmArea.Data, CrmArea.Pipeline, CrmArea.Report, CrmArea.Integration];

    public ReportView(AuditReport report, ReportScope scope)
    {
        Report = report;
        Scope = scope;
        Suppressed = [.. report.Findings.Where(IsSuppressed)];
        Suppressions = SuppressionRow.Of(report.Findings);
        Groups = [.. report.Findings.OfType<CrmDuplicateGroup>().Where(static group => !IsSuppressed(group)).OrderByDescending(static group => group.Score).ThenBy(static group => group.GroupId, StringComparer.Ordinal)];
        Sample = SampleCard.Of(report.Findings.Where(static finding => !IsSuppressed(finding)));
        Gaps = [.. report.Findings.Where(static finding => finding.Status is CrmStatus.NotEvaluated or CrmStatus.Error)];
        Checks =
        [
            .. report.Findings
                .Where(static finding => !IsSuppressed(finding) && finding.Status is not (CrmStatus.NotEvaluated or CrmStatus.Error))
                .GroupBy(static finding => finding.CheckId, StringComparer.Ordinal)
                .Select(CheckView.Of)
                .OrderBy(static check => check.Area)
                .ThenByDescending(static check => Gravity(check.Status))
                .ThenByDescending(static check => check.Severity),
        ];
        Cards = CardLinks.Of(report, scope);
        Changes = new([.. report.Findings.Where(static finding => finding.Baseline is not (CrmBaseline.None or CrmBaseline.Unchanged) && finding is not CrmDuplicateGroup && !LeadFinding.IsDetail(finding))], report.Past);
        HasBaseline = report.Findings.Any(static finding => finding.Baseline != CrmBaseline.None);
    }

    public AuditReport Report { get; }

    public ReportScope Scope { get; }

    public ReportWords Words => Scope.Words;

    /// <summary>The checks that were evaluated, by area, gravest first.</summary>
    public IReadOnlyList<CheckView> Checks { get; }

    /// <summary>What could not be evaluated, with the reason.</summary>
    public IReadOnlyList<CrmFinding> Gaps { get; }

    /// <summary>Checks that could say nothing of anything; one that could of one subject at least is none of them.</summary>
    public long Unanswered => Gaps.Select(static gap => gap.CheckId).Except(Checks.Select(static check => check.Id), StringComparer.Ordinal).LongCount();

    public IReadOnlyList<CrmFinding> Suppressed { get; }

    /// <summary>What was decided not to be acted on, with the state of each decision.</summary>
    public IReadOnlyList<SuppressionRow> Suppressions { get; }

    /// <summary>Duplicate groups, surest first.</summary>
    public IReadOnlyList<CrmDuplicateGroup> Groups { get; }

    /// <summary>Cards drawn for reading, by entity.</summary>
    public IReadOnlyList<(string Entity, IReadOnlyList<SampleCard> Cards)> Sample { get; }

    /// <summary>What asks for something, one item a check and recommendation.</summary>
    public IReadOnlyList<PlanItem> Items => field ??= PlanItems.Of(Report.Findings, Book, Report.Score.PointsLost.ToDictionary(StringComparer.Ordinal));

    /// <summary>The items as actions with who and when, and what became of the last plan.</summary>
    public ActionPlan Plan => field ??= ActionPlan.Of(Report.Findings, Items, Report.Planning, Report.Planning.Calendar.DayOf(Report.AsOf), Report.Planning.Calendar.DayOf(Report.CreatedAt));

    /// <summary>Links to the cards of records; null where there are none.</summary>
    public CardLinks? Cards { get; }

    /// <summary>The money of the findings, each record counted once.</summary>
    public MoneyBook Book => field ??= MoneyBook.Of(Report.Findings);

    /// <summary>Records with a fault for which no sum is claimed.</summary>
    public long Touched => Report.Findings.Where(static finding => Actionable.Is(finding) && finding.Impact is { Money: CrmMoney.Touched })
        .SelectMany(EvidenceRecords.Of).Where(static record => CrmSchema.Entities.Contains(record.Entity)).Select(RowKey.Of).Distinct().LongCount();

    /// <summary>The ten to fix first, whatever their severity.</summary>
    public IReadOnlyList<PlanItem> Top => field ??= [.. Items.OrderByDescending(static item => item.Priority).Take(10)];

    /// <summary>Whether the findings were compared with an earlier audit.</summary>
    public bool HasBaseline { get; }

    /// <summary>What changed since then.</summary>
    public ChangeView Changes { get; }

    /// <summary>The checks of an area by status, gravest first; with those put aside they are all the checks of the area that were asked.</summary>
    public IReadOnlyList<(CrmStatus Status, int Count)> Counts(CrmArea area)
    {
        var evaluated = Checks.Where(check => check.Area == area).ToList();
        var gaps = Gaps.Where(gap => gap.Area == area).Select(static gap => gap.CheckId).Except(evaluated.Select(static check => check.Id), StringComparer.Ordinal).Count();
        var counts = evaluated.CountBy(static check => check.Status).OrderByDescending(static pair => Gravity(pair.Key)).Select(static pair => (pair.Key, pair.Value));
        return [.. gaps > 0 ? counts.Append((CrmStatus.NotEvaluated, gaps)) : counts];
    }

    /// <summary>Checks of an area of which nothing is left but what was put aside.</summary>
    public long PutAside(CrmArea area) => Suppressed.Where(finding => finding.Area == area).Select(static finding => finding.CheckId)
        .Except(Checks.Select(static check => check.Id).Concat(Gaps.Select(static gap => gap.CheckId)), StringComparer.Ordinal).LongCount();

    /// <summary>Where what had to be shortened is complete.</summary>
    public string WhereComplete => Scope.CompleteFile ?? Words["evidence.where"];

    /// <summary>Where a list of evidence that had to be shortened is complete.</summary>
    public string WhereEvidence(string? listPath = null) => listPath ?? Scope.CompleteEvidence ?? Words["evidence.where"];

    public static bool IsSuppressed(CrmFinding finding) => finding.Suppression is { State: CrmSuppressionState.Active };

    /// <summary>How much a status asks for a look.</summary>
    public static int Gravity(CrmStatus status) => status switch
    {
        CrmStatus.Fail => 4,
        CrmStatus.Warning => 3,
        CrmStatus.Indeterminate => 2,
        CrmStatus.Pass => 1,
        _ => 0,
    };
}
