namespace CrmAudit.Engine.Scoring;

/// <summary>How well the CRM does, in points.</summary>
/// <param name="Value">0-100; null when less than 60 % of the checks could be evaluated.</param>
/// <param name="Grade">A to E; empty without a value. At most D when a critical check is in the red.</param>
/// <param name="Coverage">Share of the weight that was evaluated, 0-1.</param>
/// <param name="Areas">The areas asked for, the audit itself left out.</param>
/// <param name="PointsLost">Points lost by check id, greatest first; they add up to 100 - <paramref name="Value"/>.</param>
/// <param name="IsOfPart">Whether the findings are only a part of what was asked, so that nothing can be scored.</param>
public sealed record AuditScore(
    double? Value,
    string Grade,
    double Coverage,
    IReadOnlyList<AreaScore> Areas,
    IReadOnlyList<KeyValuePair<string, double>> PointsLost,
    bool IsOfPart = false)
{
    /// <summary>Least share of the weight that must be evaluated for a score.</summary>
    public const double LeastCoverage = 0.6;

    /// <summary>No score, for findings that are only a part of what was asked.</summary>
    public static AuditScore OfPart { get; } = new(null, "", 0, [], [], IsOfPart: true);

    /// <summary>
    /// The score of a run. A check weighs 5 (Critical), 3 (Important) or 1 (Desirable) and has a health of 0 to 1, the mean
    /// over its subjects; an area is the weighted mean of its checks times 100, the whole the plain mean of the areas.
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
        var areas = healths.GroupBy(static health => health.Check.Area).OrderBy(static area => area.Key).Select(AreaOf).ToList();
        var coverage = CoverageOf(healths);
        var valued = areas.Where(static area => area.Value is not null).ToList();
        if (valued.Count == 0 || coverage < LeastCoverage)
        {
            return new(null, "", coverage, areas, []);
        }
        var value = valued.Average(static area => area.Value!.Value);
        return new(value, GradeOf(value, healths.Any(static health => health.CriticalInTheRed)), coverage, areas, Lost(healths, valued.Count));
    }

    private static AreaScore AreaOf(IGrouping<CrmArea, CheckHealth> area)
    {
        var evaluated = area.Where(static health => health.Value is not null).ToList();
        if (evaluated.Count == 0)
        {
            return new(area.Key, null, 0, CrmStatus.NotEvaluated);
        }
        var value = 100 * evaluated.Sum(static health => health.Weight * health.Value!.Value) / evaluated.Sum(static health => health.Weight);
        var light = GradeOf(value, evaluated.Any(static health => health.CriticalInTheRed)) switch
        {
            "A" or "B" => CrmStatus.Pass,
            "E" => CrmStatus.Fail,
            _ => evaluated.Any(static health => health.CriticalInTheRed) ? CrmStatus.Fail : CrmStatus.Warning,
        };
        return new(area.Key, value, CoverageOf([.. area]), light);
    }

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
