namespace CrmAudit.Engine.Comparison;

/// <summary>Sets two scores side by side where they answer the same questions, and says why not where they do not.</summary>
internal static class ScoreComparer
{
    /// <summary>Coverages that differ by less are one.</summary>
    private const double SameCoverage = 0.005;

    /// <summary>Points that show in no report.</summary>
    private const double SamePoints = 0.5;

    /// <summary>One change, or none where an audit has no score to speak of.</summary>
    public static IEnumerable<CrmAuditChange> Compare(AuditSide before, AuditSide after)
    {
        if (before.Score is not { } was || after.Score is not { } now)
        {
            yield break;
        }
        var (change, reason) = Judge(was, now, before, after);
        yield return new() { Change = change, Subject = new(CrmSubjectType.Audit, "Score"), MeasuredBefore = was.Value, MeasuredAfter = now.Value, Unit = CrmUnit.Points, ReasonText = reason };
    }

    private static (CrmBaseline Change, CrmText? Reason) Judge(SideScore was, SideScore now, AuditSide before, AuditSide after)
    {
        var (asked, asks) = (before.Asked.ToHashSet(StringComparer.Ordinal), after.Asked.ToHashSet(StringComparer.Ordinal));
        return !asked.SetEquals(asks) ? (CrmBaseline.NotComparable, new("compare.score.checks", ("before", (long)asked.Count), ("after", (long)asks.Count)))
            : was.Value is not { } left || now.Value is not { } right ? was.Value == now.Value && was.Low == now.Low && was.High == now.High
                ? (CrmBaseline.Unchanged, new("compare.score.range"))
                : (CrmBaseline.NotComparable, new("compare.score.range"))
            : Math.Abs(was.Coverage - now.Coverage) > SameCoverage ? (CrmBaseline.NotComparable, new("compare.score.coverage", ("before", was.Coverage), ("after", now.Coverage)))
            : Math.Abs(right - left) < SamePoints ? (CrmBaseline.Unchanged, null)
            : (right > left ? CrmBaseline.Better : CrmBaseline.Worse, null);
    }
}
