using CrmAudit.Engine.Comparison;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>
/// Whether it got better since the run a report is held against, and where most. A change weighs severity (5, 3, 1 as in the score) × step: 1 for what came, came back or is gone, else the way
/// the figure went by the distance from norm to red line, at most 1, and a half where there is no such distance.
/// </summary>
internal sealed class ChangeView
{
    private static readonly CrmBaseline[] ToTheBetter = [CrmBaseline.Resolved, CrmBaseline.Better];
    private static readonly CrmBaseline[] ToTheWorse = [CrmBaseline.New, CrmBaseline.Reopened, CrmBaseline.Worse];

    private readonly ILookup<CrmBaseline, CrmFinding> _byChange;
    private readonly AuditPast? _past;

    /// <param name="changed">The findings that changed.</param>
    /// <param name="past">What the history says; null where only the findings are known.</param>
    public ChangeView(IReadOnlyList<CrmFinding> changed, AuditPast? past)
    {
        _byChange = changed.ToLookup(static finding => finding.Baseline);
        _past = past;
        var known = changed.Where(static finding => !ReportView.IsSuppressed(finding) && finding.Area != CrmArea.Audit).OrderByDescending(Weight).ThenBy(static finding => finding.CheckId, StringComparer.Ordinal).ToList();
        Better = [.. known.Where(static finding => ToTheBetter.Contains(finding.Baseline)).DistinctBy(static finding => finding.CheckId)];
        Worse = [.. known.Where(static finding => ToTheWorse.Contains(finding.Baseline)).DistinctBy(static finding => finding.CheckId)];
        All = [.. ToTheWorse.Concat(ToTheBetter).Concat([CrmBaseline.CheckChanged, CrmBaseline.NotComparable]).SelectMany(change => _byChange[change].OrderByDescending(Weight))];
    }

    /// <summary>What got better in the CRM, one finding a check, what weighs most first; how the audit is kept stands in <see cref="All"/> only.</summary>
    public IReadOnlyList<CrmFinding> Better { get; }

    /// <summary>What got worse, one finding a check, what weighs most first.</summary>
    public IReadOnlyList<CrmFinding> Worse { get; }

    /// <summary>Every change by its kind, to the worse first.</summary>
    public IReadOnlyList<CrmFinding> All { get; }

    /// <summary>What became of the whole; <see cref="CrmBaseline.NotComparable"/> where the scores cannot be set side by side or there are none.</summary>
    public CrmBaseline Answer => _past?.Score?.Change ?? CrmBaseline.NotComparable;

    /// <summary>How many changes there are of each kind, those gone with their subject included.</summary>
    public IEnumerable<(CrmBaseline Change, long Count)> Counts => Enum.GetValues<CrmBaseline>()
        .Select(change => (change, _byChange[change].LongCount() + (change == CrmBaseline.Resolved ? _past?.Gone.Count ?? 0 : 0)))
        .Where(static pair => pair.Item2 > 0)
        .OrderBy(static pair => Array.IndexOf([.. ToTheBetter, .. ToTheWorse], pair.change) is >= 0 and var at ? at : int.MaxValue);

    /// <summary>Whether it got better, in words: the scores, how many changes each way, and since when.</summary>
    /// <param name="words">Texts of the report.</param>
    /// <param name="asOf">The moment the report judges.</param>
    public IReadOnlyList<string> Sentences(ReportWords words, DateTimeOffset asOf)
    {
        var sentences = new List<string>();
        if (_past?.Score is { } score)
        {
            sentences.Add(score.Change == CrmBaseline.NotComparable
                ? words.Of("past.score.NotComparable", ("reason", score.ReasonText))
                : words.Of("past.score." + score.Change, ("before", Math.Floor(score.MeasuredBefore ?? 0)), ("after", Math.Floor(score.MeasuredAfter ?? 0)), ("reason", score.ReasonText)));
        }
        var counts = Counts.ToList();
        sentences.Add(counts.Count == 0 ? words["new.none"] : string.Join(" · ", counts.Select(count => $"{words.Of(count.Change)}: {words.Number(count.Count)}")) + ".");
        if (_past is not null)
        {
            sentences.Add(words.Of("past.since", ("date", words.Date(_past.Since.ToOffset(asOf.Offset))), ("n", (long)(asOf - _past.Since).TotalDays)));
        }
        return sentences;
    }

    private static double Weight(CrmFinding finding) => Step(finding) * finding.Severity switch
    {
        CrmSeverity.Critical => 5,
        CrmSeverity.Important => 3,
        _ => 1,
    };

    private static double Step(CrmFinding finding) => finding switch
    {
        { Baseline: not (CrmBaseline.Worse or CrmBaseline.Better) } => 1,
        { Measured: { } now, BaselineMeasured: { } was, Threshold: { Norm: { } norm, Red: { } red } } when norm != red => Math.Min(1, Math.Abs((now - was) / (red - norm))),
        _ => 0.5,
    };
}
