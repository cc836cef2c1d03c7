using CrmAudit.Engine.Scoring;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Scoring;

public class AuditScoreTests
{
    private static readonly CrmThreshold Line = new() { Norm = 0.05, Red = 0.15, NormInclusive = false };

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0.05, 100)]
    [InlineData(0.10, 50)]
    [InlineData(0.15, 0)]
    [InlineData(0.9, 0)]
    public void Health_runs_from_the_norm_to_the_red_line(double measured, double expected)
    {
        var check = CheckOf("Data.A");
        Assert.Equal(expected, AuditScore.Of([FindingOf(check, measured)], [check]).Value!.Value, 9);
    }

    [Fact]
    public void Higher_is_better_runs_the_other_way_and_a_range_both_ways()
    {
        var fill = CheckOf("Data.A") with { Threshold = new() { Norm = 0.95, Red = 0.8, Direction = CrmThresholdDirection.HigherIsBetter } };
        Assert.Equal(50, AuditScore.Of([FindingOf(fill, 0.875)], [fill]).Value!.Value, 9);
        var range = CheckOf("Data.A") with { Threshold = new() { Norm = 4, NormHigh = 9, Red = 2, RedHigh = 12, Direction = CrmThresholdDirection.Range } };
        Assert.Equal(100, AuditScore.Of([FindingOf(range, 6)], [range]).Value!.Value, 9);
        Assert.Equal(50, AuditScore.Of([FindingOf(range, 3)], [range]).Value!.Value, 9);
        Assert.Equal(100.0 / 3, AuditScore.Of([FindingOf(range, 11)], [range]).Value!.Value, 9);
    }

    [Fact]
    public void Severities_weigh_5_3_and_1_and_areas_weigh_the_same()
    {
        var critical = CheckOf("Data.A", severity: CrmSeverity.Critical);
        var important = CheckOf("Data.B");
        var desirable = CheckOf("Data.C", severity: CrmSeverity.Desirable);
        var other = CheckOf("Pipeline.A", CrmArea.Pipeline);
        var score = AuditScore.Of([FindingOf(critical, 0), FindingOf(important, 1), FindingOf(desirable, 0.1), FindingOf(other, 0)], [critical, important, desirable, other]);
        var data = (5 + 0 + 0.5) / 9 * 100;
        Assert.Equal(data, score.Areas[0].Value!.Value, 9);
        Assert.Equal((data + 100) / 2, score.Value!.Value, 9);
        Assert.Equal(["Data.B", "Data.C"], score.PointsLost.Select(static lost => lost.Key));
        Assert.Equal(100.0 / 2 * 3 / 9, score.PointsLost[0].Value, 9);
    }

    [Fact]
    public void A_check_with_several_subjects_counts_once()
    {
        var (many, one) = (CheckOf("Data.A"), CheckOf("Data.B"));
        var score = AuditScore.Of([FindingOf(many, 0, "1"), FindingOf(many, 1, "2"), FindingOf(many, 1, "3"), FindingOf(many, 0, "4"), FindingOf(one, 0)], [many, one]);
        Assert.Equal(75, score.Value!.Value, 9);
    }

    [Fact]
    public void Findings_per_record_do_not_count_beside_those_per_subject()
    {
        var check = CheckOf("Data.A");
        var detail = new CrmFinding { CheckId = check.Id, Subject = new(CrmSubjectType.Record, "7"), Status = CrmStatus.Fail };
        Assert.Equal(100, AuditScore.Of([FindingOf(check, 0), detail, detail], [check]).Value!.Value, 9);
        Assert.Equal(0, AuditScore.Of([detail], [check]).Value!.Value, 9);
    }

    [Theory]
    [InlineData(CrmStatus.NotEvaluated)]
    [InlineData(CrmStatus.Indeterminate)]
    [InlineData(CrmStatus.Error)]
    public void What_was_not_evaluated_leaves_the_mean_and_lowers_the_coverage(CrmStatus status)
    {
        var (first, second) = (CheckOf("Data.A"), CheckOf("Data.B", severity: CrmSeverity.Desirable));
        var score = AuditScore.Of([FindingOf(first, 0.1), new CrmFinding { CheckId = second.Id, Subject = new(CrmSubjectType.Check, second.Id), Status = status }], [first, second]);
        Assert.Equal(50, score.Value!.Value, 9);
        Assert.Equal(0.75, score.Coverage, 9);
    }

    [Fact]
    public void Below_sixty_percent_of_the_weight_there_is_no_score()
    {
        var checks = Enumerable.Range(0, 10).Select(static i => CheckOf($"Data.C{i}")).ToList();
        Assert.NotNull(AuditScore.Of([.. checks.Take(6).Select(static check => FindingOf(check, 0))], checks).Value);
        var score = AuditScore.Of([.. checks.Take(5).Select(static check => FindingOf(check, 0))], checks);
        Assert.Equal((null, "", 0), (score.Value, score.Grade, score.PointsLost.Count));
        Assert.Equal(0.5, score.Coverage, 9);
    }

    [Fact]
    public void An_area_has_a_number_once_its_essential_questions_are_answered_and_a_range_before()
    {
        var (essential, other) = (CheckOf("Data.A") with { IsEssential = true }, CheckOf("Data.B"));
        var open = Assert.Single(AuditScore.Of([FindingOf(other, 0.1)], [essential, other]).Areas);
        Assert.Equal((null, 25, 75, CrmStatus.Indeterminate), (open.Value, Math.Round(open.Low, 9), Math.Round(open.High, 9), open.Light));
        var told = Assert.Single(AuditScore.Of([FindingOf(essential, 0.1)], [essential, other]).Areas);
        Assert.Equal((50, 25, 75), (Math.Round(told.Value!.Value, 9), Math.Round(told.Low, 9), Math.Round(told.High, 9)));
        var exact = Assert.Single(AuditScore.Of([FindingOf(essential, 0.1), FindingOf(other, 0)], [essential, other]).Areas);
        Assert.Equal((75, 75, 75), (Math.Round(exact.Value!.Value, 9), Math.Round(exact.Low, 9), Math.Round(exact.High, 9)));
        var nothing = Assert.Single(AuditScore.Of([], [essential, other]).Areas);
        Assert.Equal((null, 0, 100, CrmStatus.NotEvaluated), (nothing.Value, nothing.Low, nothing.High, nothing.Light));
    }

    [Fact]
    public void A_light_that_no_answer_can_change_is_shown_before_the_number()
    {
        var (essential, critical) = (CheckOf("Data.A") with { IsEssential = true }, CheckOf("Data.B", severity: CrmSeverity.Critical));
        var area = Assert.Single(AuditScore.Of([FindingOf(critical, 1)], [essential, critical]).Areas);
        Assert.Equal((null, CrmStatus.Fail), (area.Value, area.Light));
    }

    [Fact]
    public void The_whole_has_a_range_from_the_first_answer_on()
    {
        var checks = Enumerable.Range(0, 10).Select(static i => CheckOf($"Data.C{i}")).ToList();
        var little = AuditScore.Of([FindingOf(checks[0], 0)], checks);
        Assert.Equal((null, 10, 100, "E", "A"), (little.Value, little.Low, little.High, little.WorstGrade, little.BestGrade));
        var much = AuditScore.Of([.. checks.Take(8).Select(static check => FindingOf(check, 0))], checks);
        Assert.Equal((100, 80, 100, "B", "A"), (much.Value, much.Low, much.High, much.WorstGrade, much.BestGrade));
        var bad = AuditScore.Of([.. checks.Take(7).Select(static check => FindingOf(check, 1))], checks);
        Assert.Equal((0, 0, 30, "E", "E"), (bad.Value, bad.Low, bad.High, bad.WorstGrade, bad.BestGrade));
    }

    [Fact]
    public void A_subject_that_could_not_be_told_keeps_the_range_open()
    {
        var check = CheckOf("Data.A");
        var score = AuditScore.Of([FindingOf(check, 0, "1"), FindingOf(check, 1, "2"), new CrmFinding { CheckId = check.Id, Subject = new(CrmSubjectType.Field, "3"), Status = CrmStatus.Indeterminate }, new CrmFinding { CheckId = check.Id, Subject = new(CrmSubjectType.Record, "9"), Status = CrmStatus.NotEvaluated }], [check]);
        Assert.Equal((50, 1), (score.Value, score.Coverage));
        Assert.Equal(100.0 / 3, score.Low, 9);
        Assert.Equal(200.0 / 3, score.High, 9);
    }

    [Fact]
    public void What_may_still_be_critical_keeps_the_worst_grade_down()
    {
        var critical = CheckOf("Data.A", severity: CrmSeverity.Critical);
        var sound = Enumerable.Range(0, 30).Select(static i => CheckOf($"Data.C{i}")).ToList();
        var score = AuditScore.Of([.. sound.Select(static check => FindingOf(check, 0))], [critical, .. sound]);
        Assert.True(score.Low > 90);
        Assert.Equal(("D", "A"), (score.WorstGrade, score.BestGrade));
    }

    [Fact]
    public void A_critical_in_the_red_caps_the_grade_and_reddens_its_area()
    {
        var critical = CheckOf("Data.A", severity: CrmSeverity.Critical);
        var sound = Enumerable.Range(0, 30).Select(static i => CheckOf($"Data.C{i}")).ToList();
        var score = AuditScore.Of([FindingOf(critical, 1), .. sound.Select(static check => FindingOf(check, 0))], [critical, .. sound]);
        Assert.True(score.Value > 90);
        Assert.Equal("D", score.Grade);
        Assert.Equal(CrmStatus.Fail, Assert.Single(score.Areas).Light);
        Assert.Equal("A", AuditScore.Of([FindingOf(critical, 0.0501), .. sound.Select(static check => FindingOf(check, 0))], [critical, .. sound]).Grade);
    }

    /// <summary>On either side of each line between two grades; the light of the only area goes with the grade.</summary>
    [Theory]
    [InlineData(0.39, "E", CrmStatus.Fail)]
    [InlineData(0.4, "D", CrmStatus.Warning)]
    [InlineData(0.59, "D", CrmStatus.Warning)]
    [InlineData(0.6, "C", CrmStatus.Warning)]
    [InlineData(0.74, "C", CrmStatus.Warning)]
    [InlineData(0.75, "B", CrmStatus.Pass)]
    [InlineData(0.89, "B", CrmStatus.Pass)]
    [InlineData(0.9, "A", CrmStatus.Pass)]
    public void A_grade_begins_at_its_line(double share, string grade, CrmStatus light)
    {
        var check = CheckOf("Data.A", severity: CrmSeverity.Desirable) with { Threshold = new() { Norm = 1, Red = 0, Direction = CrmThresholdDirection.HigherIsBetter } };
        var score = AuditScore.Of([FindingOf(check, share)], [check]);
        Assert.Equal((grade, light), (score.Grade, Assert.Single(score.Areas).Light));
    }

    [Fact]
    public void Equal_losses_come_in_the_order_of_their_checks()
    {
        CrmCheck[] checks = [CheckOf("Data.B"), CheckOf("Data.A"), CheckOf("Data.C")];
        var score = AuditScore.Of([.. checks.Select(static check => FindingOf(check, 1))], checks);
        Assert.Equal(["Data.A", "Data.B", "Data.C"], score.PointsLost.Select(static lost => lost.Key));
    }

    [Fact]
    public void One_critical_subject_in_the_red_is_enough()
    {
        var critical = CheckOf("Data.A", severity: CrmSeverity.Critical);
        var sound = Enumerable.Range(0, 30).Select(static i => CheckOf($"Data.C{i}")).ToList();
        Assert.Equal("D", AuditScore.Of([FindingOf(critical, 0, "1"), FindingOf(critical, 1, "2"), .. sound.Select(static check => FindingOf(check, 0))], [critical, .. sound]).Grade);
    }

    [Fact]
    public void Without_findings_or_checks_there_is_nothing_to_score()
    {
        Assert.Throws<ArgumentNullException>(static () => AuditScore.Of(null!, []));
        Assert.Throws<ArgumentNullException>(static () => AuditScore.Of([], null!));
    }

    [Fact]
    public void Checks_that_only_inform_and_the_audit_itself_weigh_nothing()
    {
        var info = CheckOf("Data.A", severity: CrmSeverity.Info);
        var without = CheckOf("Data.B") with { Threshold = null };
        var audit = CheckOf("Audit.A", CrmArea.Audit);
        var counted = CheckOf("Data.C");
        var score = AuditScore.Of([FindingOf(info, 1), FindingOf(without, 1), FindingOf(audit, 1), FindingOf(counted, 0)], [info, without, audit, counted]);
        Assert.Equal((100, 1), (score.Value, score.Coverage));
        Assert.Equal(CrmArea.Data, Assert.Single(score.Areas).Area);
    }

    [Fact]
    public void Nothing_at_all_has_no_score()
    {
        var score = AuditScore.Of([], []);
        Assert.Null(score.Value);
        Assert.Empty(score.Areas);
    }

    [Property]
    public Property Points_lost_add_up_to_what_is_missing_from_a_hundred() => Prop.ForAll(Runs(), static run =>
    {
        var score = AuditScore.Of(run.Findings, run.Checks);
        return score.Value is not { } value || Math.Abs(100 - value - score.PointsLost.Sum(static lost => lost.Value)) < 1e-6;
    });

    [Property]
    public Property Improving_a_subject_never_lowers_the_score() => Prop.ForAll(Runs(), static run =>
    {
        var before = AuditScore.Of(run.Findings, run.Checks);
        for (var i = 0; i < run.Findings.Count; i++)
        {
            if (run.Findings[i] is { Measured: { } measured, Status: not CrmStatus.NotEvaluated } finding)
            {
                var check = run.Checks.First(check => check.Id == finding.CheckId);
                var better = FindingOf(check, check.Threshold!.Direction == CrmThresholdDirection.HigherIsBetter ? measured + 0.03 : measured - 0.03, finding.Subject.Id);
                var after = AuditScore.Of([.. run.Findings.Take(i), better, .. run.Findings.Skip(i + 1)], run.Checks);
                if (after.Value < before.Value - 1e-9)
                {
                    return false;
                }
            }
        }
        return true;
    });

    [Property]
    public Property Suppressing_does_not_change_the_score() => Prop.ForAll(Runs(), static run =>
    {
        var before = AuditScore.Of(run.Findings, run.Checks);
        foreach (var finding in run.Findings)
        {
            finding.Suppression = new("S", CrmSuppressionKind.AcceptedRisk, "why", "who", null, new(2026, 12, 31), CrmSuppressionState.Active);
        }
        var after = AuditScore.Of(run.Findings, run.Checks);
        return (before.Value, before.Grade, before.Coverage) == (after.Value, after.Grade, after.Coverage);
    });

    [Property]
    public Property The_order_of_the_findings_does_not_matter() => Prop.ForAll(Runs(), static run =>
    {
        var (one, other) = (AuditScore.Of(run.Findings, run.Checks), AuditScore.Of([.. run.Findings.Reverse()], run.Checks));
        return one.Grade == other.Grade && Math.Abs((one.Value ?? 0) - (other.Value ?? 0)) < 1e-9;
    });

    /// <summary>Whatever the answers are and in whatever order they come.</summary>
    [Property]
    public Property Every_answer_narrows_the_range_and_the_score_stays_within() => Prop.ForAll(Runs(), Gen.Choose(0, 100).ListOf(64).ToArbitrary(), static (run, answers) =>
    {
        var findings = run.Findings.ToList();
        var before = AuditScore.Of(findings, run.Checks);
        for (var i = 0; i < findings.Count; i++)
        {
            if (!IsWithin(before))
            {
                return false;
            }
            if (findings[i].Status != CrmStatus.NotEvaluated)
            {
                continue;
            }
            findings[i] = FindingOf(run.Checks.First(check => check.Id == findings[i].CheckId), answers[i % answers.Count] / 100.0, findings[i].Subject.Id);
            var after = AuditScore.Of(findings, run.Checks);
            if (!IsNested(after.Low, after.High, before.Low, before.High) || !IsBetween(after.WorstGrade, before) || !IsBetween(after.BestGrade, before)
                || !before.Areas.Zip(after.Areas).All(static pair => IsNested(pair.Second.Low, pair.Second.High, pair.First.Low, pair.First.High)))
            {
                return false;
            }
            before = after;
        }
        // All is answered: a number and nothing else.
        return before.Areas.Count == 0 || (before.Value is { } value && Math.Abs(value - before.Low) < 1e-6 && Math.Abs(value - before.High) < 1e-6 && before.Grade == before.WorstGrade && before.Grade == before.BestGrade);
    });

    private static bool IsWithin(AuditScore score) => (score.Value is not { } value || IsNested(value, value, score.Low, score.High))
        && (score.Grade.Length == 0 || IsBetween(score.Grade, score))
        && score.Areas.All(static area => area.Value is not { } points || IsNested(points, points, area.Low, area.High));

    private static bool IsNested(double low, double high, double outerLow, double outerHigh) => outerLow <= low + 1e-6 && low <= high + 1e-6 && high <= outerHigh + 1e-6;

    /// <summary>Grades are letters from A, the best, to E.</summary>
    private static bool IsBetween(string grade, AuditScore score) => string.CompareOrdinal(score.BestGrade, grade) <= 0 && string.CompareOrdinal(grade, score.WorstGrade) <= 0;

    private static Arbitrary<Run> Runs()
    {
        var check = from area in Gen.Elements(CrmArea.Data, CrmArea.Pipeline, CrmArea.Report, CrmArea.Integration)
                    from number in Gen.Choose(0, 3)
                    from severity in Gen.Elements(CrmSeverity.Info, CrmSeverity.Desirable, CrmSeverity.Important, CrmSeverity.Critical)
                    from higher in Gen.Elements(true, false)
                    let threshold = higher ? new CrmThreshold { Norm = 0.95, Red = 0.8, Direction = CrmThresholdDirection.HigherIsBetter } : Line
                    select CheckOf($"{area}.C{number}", area, severity) with { Threshold = threshold };
        var run = from checks in check.NonEmptyListOf()
                  let distinct = checks.DistinctBy(static one => one.Id).ToList()
                  from values in Gen.Choose(0, 110).ListOf(distinct.Count * 2)
                  select new Run([.. distinct.SelectMany((one, i) => new[] { Of(one, values[2 * i], "1"), Of(one, values[(2 * i) + 1], "2") })], distinct);
        return run.ToArbitrary();
    }

    private static CrmFinding Of(CrmCheck check, int percent, string subject) => percent > 100
        ? new() { CheckId = check.Id, Subject = new(CrmSubjectType.Field, subject), Status = CrmStatus.NotEvaluated }
        : FindingOf(check, percent / 100.0, subject);

    private static CrmCheck CheckOf(string id, CrmArea area = CrmArea.Data, CrmSeverity severity = CrmSeverity.Important) =>
        new() { Id = id, Area = area, Command = "Test-CrmDataQuality", Severity = severity, Unit = CrmUnit.Share, Threshold = Line };

    private static CrmFinding FindingOf(CrmCheck check, double measured, string subject = "1")
    {
        var status = check.Threshold?.Evaluate(measured) ?? CrmStatus.Pass;
        return new()
        {
            CheckId = check.Id,
            Area = check.Area,
            Subject = new(CrmSubjectType.Field, subject),
            Status = status,
            Severity = status == CrmStatus.Warning && check.Severity > CrmSeverity.Info ? check.Severity - 1 : check.Severity,
            Measured = measured,
            Threshold = check.Threshold,
        };
    }

    public sealed record Run(IReadOnlyList<CrmFinding> Findings, IReadOnlyList<CrmCheck> Checks);
}
