namespace CrmAudit.Engine.Scoring;

/// <summary>How well the CRM does, in points.</summary>
/// <param name="Value">0-100; null when less than 60 % of the checks could be evaluated.</param>
/// <param name="Grade">A to E; empty without a value. At most D when a critical check is in the red.</param>
/// <param name="Coverage">Share of the weight that was evaluated, 0-1.</param>
/// <param name="Areas">The areas asked for, the audit itself left out.</param>
/// <param name="PointsLost">Points lost by check id, greatest first; they add up to 100 - <paramref name="Value"/>.</param>
/// <param name="IsOfPart">Whether the findings are only a part of what was asked, so that nothing can be scored.</param>
/// <param name="Low">0-100: the score when everything unanswered turns out to be in the red. No answer that may come leads below it.</param>
/// <param name="High">0-100: the score when everything unanswered turns out to keep its norm. No answer that may come leads above it.</param>
/// <param name="WorstGrade">The grade of <paramref name="Low"/>; empty where nothing was asked.</param>
/// <param name="BestGrade">The grade of <paramref name="High"/>; empty where nothing was asked.</param>
public sealed record AuditScore(
    double? Value,
    string Grade,
    double Coverage,
    IReadOnlyList<AreaScore> Areas,
    IReadOnlyList<KeyValuePair<string, double>> PointsLost,
    bool IsOfPart = false,
    double Low = 0,
    double High = 100,
    string WorstGrade = "",
    string BestGrade = "")
{
    /// <summary>Least share of the weight that must be evaluated for a score of one number; below it there is a range only.</summary>
    public const double LeastCoverage = 0.6;

    /// <summary>No score, for findings that are only a part of what was asked.</summary>
    public static AuditScore OfPart { get; } = new(null, "", 0, [], [], IsOfPart: true);

    /// <summary>
    /// The score of a run. A check weighs 5 (Critical), 3 (Important) or 1 (Desirable) and has a health of 0 to 1, the mean
    /// over its subjects; an area is the weighted mean of its checks times 100, the whole the plain mean of the areas. Both have a range as well: with all that is unanswered at 0 and
    /// at 1. Answering more only ever narrows it, and the score of the complete answers lies in it.
    /// </summary>
    /// <param name="findings">The findings of the run. Suppressed ones count like the others: a suppression cannot raise the score.</param>
    /// <param name="checks">
    /// The checks that were asked for, with the severities in force. Coverage counts every one of them, also those this
    /// version cannot run, so that a score never speaks for questions nobody looked at. Checks that only inform (no norm
    /// and no red line, or Info) and those about the audit itself weigh nothing.
    /// </param>
    public static AuditScore Of(IReadOnlyList<CrmFinding> findings, IReadOnlyList<CrmCheck> checks)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(checks);
        var byCheck = findings.ToLookup(static finding => finding.CheckId, StringComparer.Ordinal);
        var healths = checks
            .Where(static check => check.Area != CrmArea.Audit && CheckHealth.WeightOf(check) > 0)
            .DistinctBy(static check => check.Id)
            .Select(check => CheckHealth.Of(check, byCheck[check.Id]))
            .ToList();
        var areas = healths.GroupBy(static health => health.Check.Area).OrderBy(static area => area.Key).Select(static area => AreaOf(area.Key, [.. area])).ToList();
        var coverage = CoverageOf(healths);
        if (areas.Count == 0)
        {
            return new(null, "", coverage, [], []);
        }
        var (low, high) = (areas.Average(static area => area.Low), areas.Average(static area => area.High));
        var ranged = new AuditScore(null, "", coverage, areas, [], Low: low, High: high, WorstGrade: GradeOf(low, healths.Exists(static health => health.MayBeCritical)), BestGrade: GradeOf(high, healths.Exists(static health => health.CriticalInTheRed)));
        var means = healths.Where(static health => health.Value is not null).GroupBy(static health => health.Check.Area).Select(static area => MeanOf([.. area])).ToList();
        if (means.Count == 0 || coverage < LeastCoverage)
        {
            return ranged;
        }
        var value = means.Average();
        return ranged with { Value = value, Grade = GradeOf(value, healths.Exists(static health => health.CriticalInTheRed)), PointsLost = Lost(healths, means.Count) };
    }

    private static AreaScore AreaOf(CrmArea area, List<CheckHealth> healths)
    {
        var evaluated = healths.FindAll(static health => health.Value is not null);
        if (evaluated.Count == 0)
        {
            return new(area, null, 0, CrmStatus.NotEvaluated);
        }
        var weight = healths.Sum(static health => health.Weight);
        var (low, high) = (100 * healths.Sum(static health => health.Weight * health.Low) / weight, 100 * healths.Sum(static health => health.Weight * health.High) / weight);
        var isCritical = evaluated.Exists(static health => health.CriticalInTheRed);
        if (healths.TrueForAll(static health => !health.Check.IsEssential || health.Value is not null))
        {
            var value = MeanOf(evaluated);
            return new(area, value, CoverageOf(healths), LightOf(value, isCritical), low, high);
        }
        var (worst, best) = (LightOf(low, healths.Exists(static health => health.MayBeCritical)), LightOf(high, isCritical));
        return new(area, null, CoverageOf(healths), worst == best ? worst : CrmStatus.Indeterminate, low, high);
    }

    /// <summary>The weighted mean of checks that were evaluated, 0-100.</summary>
    private static double MeanOf(List<CheckHealth> evaluated) => 100 * evaluated.Sum(static health => health.Weight * health.Value!.Value) / evaluated.Sum(static health => health.Weight);

    private static CrmStatus LightOf(double value, bool criticalInTheRed) => GradeOf(value, criticalInTheRed) switch
    {
        "A" or "B" => CrmStatus.Pass,
        "E" => CrmStatus.Fail,
        _ => criticalInTheRed ? CrmStatus.Fail : CrmStatus.Warning,
    };

    private static double CoverageOf(List<CheckHealth> healths)
    {
        var all = healths.Sum(static health => health.Weight);
        return all == 0 ? 0 : healths.Where(static health => health.Value is not null).Sum(static health => health.Weight) / all;
    }

    private static List<KeyValuePair<string, double>> Lost(List<CheckHealth> healths, int areas) =>
        [.. healths
            .Where(static health => health.Value is not null)
            .GroupBy(static health => health.Check.Area)
            .SelectMany(area => area.Select(health => KeyValuePair.Create(
                health.Check.Id,
                100.0 / areas * health.Weight * (1 - health.Value!.Value) / area.Sum(static other => other.Weight))))
            .Where(static lost => lost.Value > 0)
            .OrderByDescending(static lost => lost.Value)
            .ThenBy(static lost => lost.Key, StringComparer.Ordinal)];

    private static string GradeOf(double value, bool criticalInTheRed) => value switch
    {
        < 40 => "E",
        < 60 => "D",
        _ when criticalInTheRed => "D",
        < 75 => "C",
        < 90 => "B",
        _ => "A",
    };
}
