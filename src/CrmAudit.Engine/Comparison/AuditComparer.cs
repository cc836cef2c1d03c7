namespace CrmAudit.Engine.Comparison;

/// <summary>
/// Says what became of every finding between two audits. Swapping the audits swaps New with Resolved and Worse with Better; an audit compared with itself is Unchanged throughout; what was not
/// evaluated is never Resolved; a difference inside the interval of either side is no change.
/// </summary>
public static class AuditComparer
{
    /// <summary>The changes, what came back and what is new first, what stayed the same last.</summary>
    /// <param name="before">The earlier audit.</param>
    /// <param name="after">The later audit.</param>
    /// <param name="known">Fingerprints of the problems of audits before the earlier one: what the earlier one had not and the later one has came back.</param>
    public static IReadOnlyList<CrmAuditChange> Compare(AuditSide before, AuditSide after, IEnumerable<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var past = (known ?? []).ToHashSet(StringComparer.Ordinal);
        var changes = new List<CrmAuditChange>();
        foreach (var finding in after.Distinct)
        {
            Add(before.Find(finding.Fingerprint), finding);
        }
        foreach (var finding in before.Distinct.Where(finding => after.Find(finding.Fingerprint) is null))
        {
            Add(finding, null);
        }
        return
        [
            .. ScoreComparer.Compare(before, after),
            .. changes.OrderBy(static change => Rank(change.Change)).ThenByDescending(static change => change.Severity).ThenBy(static change => change.CheckId, StringComparer.Ordinal)
                .ThenBy(static change => change.Subject.Type.ToString(), StringComparer.Ordinal).ThenBy(static change => change.Subject.Scope, StringComparer.Ordinal).ThenBy(static change => change.Subject.Id, StringComparer.Ordinal),
        ];

        void Add(CrmFinding? was, CrmFinding? now)
        {
            if (Judge(was, now, before, after) is not { } judged)
            {
                return;
            }
            var about = (now ?? was)!;
            changes.Add(new()
            {
                Change = judged.Change == CrmBaseline.New && past.Contains(about.Fingerprint) ? CrmBaseline.Reopened : judged.Change,
                Subject = about.Subject,
                Before = was,
                After = now,
                MeasuredBefore = was?.Measured,
                MeasuredAfter = now?.Measured,
                Unit = about.Unit,
                ReasonText = judged.Reason,
            });
        }
    }

    /// <summary>Null where there is nothing to tell: a subject that only one audit has and that is well, or that nothing is known of.</summary>
    private static (CrmBaseline Change, CrmText? Reason)? Judge(CrmFinding? was, CrmFinding? now, AuditSide before, AuditSide after)
    {
        var check = (now ?? was)!.CheckId;
        if (before.VersionOf(check) is { } old && after.VersionOf(check) is { } present && old != present)
        {
            return (CrmBaseline.CheckChanged, new("compare.reason.version", ("before", (long)old), ("after", (long)present)));
        }
        if (was is null || now is null)
        {
            return !(now ?? was)!.Status.IsProblem() ? null
                : was is null ? OneSided(CrmBaseline.New, before, check, "then") : OneSided(CrmBaseline.Resolved, after, check, "now");
        }
        if (was.Threshold is { } line && now.Threshold is { } other && line with { Origin = default } != other with { Origin = default })
        {
            return (CrmBaseline.NotComparable, new("compare.reason.threshold"));
        }
        if (IsNoise(was, now) is { } interval)
        {
            return (CrmBaseline.Unchanged, was.Measured == now.Measured ? null : new("compare.reason.noise", ("low", interval.Low), ("high", interval.High)));
        }
        if (!was.Status.IsEvaluated() || !now.Status.IsEvaluated())
        {
            return was.Status == now.Status && was.Measured == now.Measured ? (CrmBaseline.Unchanged, null) : (CrmBaseline.NotComparable, Gap(was, now));
        }
        return (was.Status.IsProblem(), now.Status.IsProblem()) switch
        {
            (false, true) => (CrmBaseline.New, null),
            (true, false) => (CrmBaseline.Resolved, null),
            (true, true) => (Graver(was, now), null),
            _ => (CrmBaseline.Unchanged, null),
        };
    }

    /// <summary>A problem that only one audit has: the other must have looked for it.</summary>
    private static (CrmBaseline Change, CrmText? Reason) OneSided(CrmBaseline change, AuditSide other, string check, string when) =>
        other.Evaluated(check) ? (change, null)
        : (CrmBaseline.NotComparable, other.GapOf(check) is { } gap ? new($"compare.reason.{when}", ("reason", gap)) : new($"compare.reason.{when}.notAsked"));

    private static CrmText Gap(CrmFinding was, CrmFinding now) =>
        now.Status is CrmStatus.NotEvaluated or CrmStatus.Error ? new("compare.reason.now", ("reason", now.StatusReasonText))
        : was.Status is CrmStatus.NotEvaluated or CrmStatus.Error ? new("compare.reason.then", ("reason", was.StatusReasonText))
        : new("compare.reason.few");

    /// <summary>The interval within which the other figure lies; null where neither has one that does.</summary>
    private static CrmInterval? IsNoise(CrmFinding was, CrmFinding now) => (was.Measured, now.Measured) is ({ } left, { } right)
        ? was.Interval is { } before && Holds(before, right) ? before : now.Interval is { } after && Holds(after, left) ? after : null
        : null;

    private static bool Holds(CrmInterval interval, double value) => interval.Low <= value && value <= interval.High;

    private static CrmBaseline Graver(CrmFinding was, CrmFinding now)
    {
        var (before, after) = (Badness(was), Badness(now));
        var order = before is { } left && after is { } right && left != right ? right.CompareTo(left) : now.Status.CompareTo(was.Status);
        return order > 0 ? CrmBaseline.Worse : order < 0 ? CrmBaseline.Better : CrmBaseline.Unchanged;
    }

    /// <summary>How bad a figure is by its own line; by the records affected where there is none.</summary>
    private static double? Badness(CrmFinding finding) => finding switch
    {
        { Measured: { } value, Threshold: { Direction: CrmThresholdDirection.HigherIsBetter } } => -value,
        { Measured: { } value, Threshold: { Direction: CrmThresholdDirection.Range } range } => Math.Max(Math.Max((range.Norm ?? value) - value, value - (range.NormHigh ?? value)), 0),
        { Measured: { } value, Threshold: not null } => value,
        _ => finding.Impact?.Records,
    };

    private static int Rank(CrmBaseline change) => change switch
    {
        CrmBaseline.Reopened => 0,
        CrmBaseline.New => 1,
        CrmBaseline.Worse => 2,
        CrmBaseline.Resolved => 3,
        CrmBaseline.Better => 4,
        CrmBaseline.CheckChanged => 5,
        CrmBaseline.NotComparable => 6,
        _ => 7,
    };
}
