using System.Globalization;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Scoring;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Comparison;

/// <summary>What became of findings between two audits.</summary>
public sealed class AuditComparerTests
{
    private static readonly CrmThreshold Lower = new() { Norm = 0.05, Red = 0.15 };

    [Theory]
    [InlineData(0.10, CrmStatus.Warning, 0.30, CrmStatus.Fail, CrmBaseline.Worse)]
    [InlineData(0.30, CrmStatus.Fail, 0.10, CrmStatus.Warning, CrmBaseline.Better)]
    [InlineData(0.30, CrmStatus.Fail, 0.20, CrmStatus.Fail, CrmBaseline.Better)]
    [InlineData(0.01, CrmStatus.Pass, 0.30, CrmStatus.Fail, CrmBaseline.New)]
    [InlineData(0.30, CrmStatus.Fail, 0.01, CrmStatus.Pass, CrmBaseline.Resolved)]
    [InlineData(0.02, CrmStatus.Pass, 0.04, CrmStatus.Pass, CrmBaseline.Unchanged)]
    [InlineData(0.30, CrmStatus.Fail, 0.30, CrmStatus.Fail, CrmBaseline.Unchanged)]
    public void A_figure_says_what_became_of_a_finding(double before, CrmStatus was, double after, CrmStatus now, CrmBaseline expected) =>
        Assert.Equal(expected, Only([Finding("Data.A", was, before)], [Finding("Data.A", now, after)]).Change);

    [Fact]
    public void A_difference_within_the_interval_of_either_side_is_no_change_and_says_so()
    {
        var change = Only([Finding("Data.A", CrmStatus.Pass, 0.049, new(0.04, 0.06))], [Finding("Data.A", CrmStatus.Warning, 0.055)]);
        Assert.Equal((CrmBaseline.Unchanged, "compare.reason.noise"), (change.Change, change.ReasonText!.Id));
        Assert.Equal(CrmBaseline.New, Only([Finding("Data.A", CrmStatus.Pass, 0.03, new(0.02, 0.04))], [Finding("Data.A", CrmStatus.Warning, 0.055, new(0.05, 0.06))]).Change);
    }

    [Theory]
    [InlineData(CrmThresholdDirection.HigherIsBetter, 0.5, 0.4, CrmBaseline.Worse)]
    [InlineData(CrmThresholdDirection.HigherIsBetter, 0.4, 0.5, CrmBaseline.Better)]
    [InlineData(CrmThresholdDirection.Range, 2, 1, CrmBaseline.Worse)]
    [InlineData(CrmThresholdDirection.Range, 12, 14, CrmBaseline.Worse)]
    [InlineData(CrmThresholdDirection.Range, 1, 10, CrmBaseline.Better)]
    public void The_line_says_which_way_is_worse(CrmThresholdDirection direction, double before, double after, CrmBaseline expected)
    {
        var line = new CrmThreshold { Norm = 3, NormHigh = 9, Direction = direction };
        Assert.Equal(expected, Only([Finding("Pipeline.A", CrmStatus.Fail, before) with { Threshold = line }], [Finding("Pipeline.A", CrmStatus.Fail, after) with { Threshold = line }]).Change);
    }

    [Theory]
    [InlineData(CrmStatus.NotEvaluated, "compare.reason.now")]
    [InlineData(CrmStatus.Error, "compare.reason.now")]
    [InlineData(CrmStatus.Indeterminate, "compare.reason.few")]
    public void What_is_not_evaluated_is_not_resolved(CrmStatus now, string reason)
    {
        var change = Only([Finding("Data.A", CrmStatus.Fail, 0.3)], [Finding("Data.A", now, null) with { StatusReasonText = new("reason.noRows") }]);
        Assert.Equal((CrmBaseline.NotComparable, reason), (change.Change, change.ReasonText!.Id));
    }

    [Fact]
    public void A_subject_that_is_gone_is_resolved_only_where_its_check_looked()
    {
        CrmFinding[] before = [Finding("Data.A", CrmStatus.Fail, 0.3, subject: "Anna"), Finding("Data.A", CrmStatus.Pass, 0.01, subject: "Berik")];
        Assert.Equal(CrmBaseline.Resolved, Only(before, [Finding("Data.A", CrmStatus.Pass, 0.01, subject: "Berik")], "Anna").Change);
        var gap = Only(before, [Finding("Data.A", CrmStatus.NotEvaluated, null, subject: "check") with { StatusReasonText = new("reason.noRows") }], "Anna");
        Assert.Equal((CrmBaseline.NotComparable, "compare.reason.now"), (gap.Change, gap.ReasonText!.Id));
        Assert.Equal("compare.reason.now.notAsked", Only(before, [Finding("Data.B", CrmStatus.Pass, 0)], "Anna").ReasonText!.Id);
    }

    [Fact]
    public void Another_version_or_line_is_told_and_not_compared()
    {
        var version = Only([Finding("Data.A", CrmStatus.Fail, 0.3)], [Finding("Data.A", CrmStatus.Pass, 0.01) with { CheckVersion = 2 }]);
        Assert.Equal((CrmBaseline.CheckChanged, "compare.reason.version"), (version.Change, version.ReasonText!.Id));
        var line = Only([Finding("Data.A", CrmStatus.Fail, 0.3)], [Finding("Data.A", CrmStatus.Pass, 0.3) with { Threshold = Lower with { Norm = 0.4, Red = 0.5 } }]);
        Assert.Equal((CrmBaseline.NotComparable, "compare.reason.threshold"), (line.Change, line.ReasonText!.Id));
        Assert.Equal(CrmBaseline.Unchanged, Only([Finding("Data.A", CrmStatus.Fail, 0.3)], [Finding("Data.A", CrmStatus.Fail, 0.3) with { Threshold = Lower with { Origin = CrmThresholdOrigin.Config } }]).Change);
    }

    [Fact]
    public void What_an_older_audit_had_and_the_last_had_not_came_back()
    {
        var (old, last, now) = (Side([Finding("Data.A", CrmStatus.Fail, 0.3)]), Side([Finding("Data.A", CrmStatus.Pass, 0.01)]), Side([Finding("Data.A", CrmStatus.Fail, 0.3)]));
        Assert.Equal(CrmBaseline.Reopened, Assert.Single(AuditComparer.Compare(last, now, old.Problems)).Change);
        Assert.Equal(CrmBaseline.New, Assert.Single(AuditComparer.Compare(last, now)).Change);
    }

    [Fact]
    public void Records_gone_and_come_are_known_where_both_sides_name_all()
    {
        var (before, after) = (Finding("Data.A", CrmStatus.Fail, 2) with { Evidence = Rows("1", "2") }, Finding("Data.A", CrmStatus.Fail, 2) with { Evidence = Rows("2", "3") });
        var change = Only([before], [after]);
        Assert.Equal((CrmBaseline.Unchanged, "1", "3"), (change.Change, Assert.Single(change.RecordsGone).RecordId, Assert.Single(change.RecordsCome).RecordId));
        var cut = Only([before], [after with { Evidence = new() { Rows = after.Evidence.Rows, Total = 9 } }]);
        Assert.False(cut.RecordsAreKnown);
        Assert.Empty(cut.RecordsGone);
    }

    [Theory]
    [InlineData("ru-RU", "Контакты: было 10,0")]
    [InlineData("kk-KZ", "бұрын 10,0")]
    [InlineData("en-US", "Contacts: was 10.0")]
    [InlineData("de-DE", "Contacts: was 10.0")]
    [InlineData("tr-TR", "Contacts: was 10.0")]
    public void A_change_speaks_the_language_of_the_session(string culture, string part)
    {
        var session = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Contains(part, Only([Finding("Data.A", CrmStatus.Warning, 0.1)], [Finding("Data.A", CrmStatus.Fail, 0.3)]).Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = session;
        }
    }

    [Property]
    public Property An_audit_compared_with_itself_is_unchanged_throughout() => Prop.ForAll(Audits(), static audit =>
        AuditComparer.Compare(audit, audit).All(static change => change.Change == CrmBaseline.Unchanged));

    [Property]
    public Property Swapping_the_audits_swaps_new_and_resolved_worse_and_better() => Prop.ForAll(Audits(), Audits(), static (one, other) =>
    {
        var there = AuditComparer.Compare(one, other).ToDictionary(static change => change.Fingerprint, static change => change.Change);
        var back = AuditComparer.Compare(other, one).ToDictionary(static change => change.Fingerprint, static change => change.Change);
        return there.Count == back.Count && there.All(pair => back[pair.Key] == Swapped(pair.Value));
    });

    [Property]
    public Property Nothing_is_resolved_that_the_later_audit_did_not_evaluate() => Prop.ForAll(Audits(), Audits(), static (before, after) =>
        AuditComparer.Compare(before, after).Where(static change => change.Change == CrmBaseline.Resolved)
            .All(change => after.Findings.Any(finding => finding.CheckId == change.CheckId && finding.Status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail)));

    [Fact]
    public void Scores_are_set_side_by_side_only_where_they_answer_the_same()
    {
        var check = CrmAudit.Engine.Catalogue.CheckCatalogue.All[0];
        AuditScore score = new(70, "C", 0.8, [], []);
        var before = AuditSide.Of([], [check], score);
        Assert.Equal((CrmBaseline.Better, 70.0, 80.0), Told(before, AuditSide.Of([], [check], score with { Value = 80 })));
        Assert.Equal(CrmBaseline.Unchanged, Assert.Single(AuditComparer.Compare(before, before)).Change);
        Assert.Equal("compare.score.coverage", Assert.Single(AuditComparer.Compare(before, AuditSide.Of([], [check], score with { Coverage = 0.9 }))).ReasonText!.Id);
        Assert.Equal("compare.score.checks", Assert.Single(AuditComparer.Compare(before, AuditSide.Of([], [], score))).ReasonText!.Id);
        Assert.Equal("compare.score.range", Assert.Single(AuditComparer.Compare(before, AuditSide.Of([], [check], score with { Value = null }))).ReasonText!.Id);
        Assert.Empty(AuditComparer.Compare(before, AuditSide.Of([], [check], AuditScore.OfPart)));

        static (CrmBaseline, double?, double?) Told(AuditSide before, AuditSide after) => Assert.Single(AuditComparer.Compare(before, after)) is var change ? (change.Change, change.MeasuredBefore, change.MeasuredAfter) : default;
    }

    private static CrmBaseline Swapped(CrmBaseline change) => change switch
    {
        CrmBaseline.New => CrmBaseline.Resolved,
        CrmBaseline.Resolved => CrmBaseline.New,
        CrmBaseline.Worse => CrmBaseline.Better,
        CrmBaseline.Better => CrmBaseline.Worse,
        _ => change,
    };

    /// <summary>Audits of a few checks over a few subjects, in every state there is.</summary>
    private static Arbitrary<AuditSide> Audits()
    {
        var finding =
            from check in Gen.Elements("Data.A", "Data.B", "Pipeline.C")
            from subject in Gen.Elements("Anna", "Berik", "Whole")
            from status in Gen.Elements(Enum.GetValues<CrmStatus>())
            from measured in Gen.Elements<double?>(null, 0.0, 0.04, 0.1, 0.2, 0.5)
            from width in Gen.Elements(0.0, 0.03, 0.3)
            from version in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Constant(2)))
            from norm in Gen.Frequency((5, Gen.Constant(0.05)), (1, Gen.Constant(0.07)))
            select Finding(check, status, measured, measured is { } value && width > 0 ? new(value - width, value + width) : null, subject) with { CheckVersion = version, Threshold = Lower with { Norm = norm } };
        return finding.ListOf().Select(static findings => Side([.. findings.DistinctBy(static one => one.Fingerprint).GroupBy(static one => one.CheckId).SelectMany(static group => group.Select(one => one with { CheckVersion = group.First().CheckVersion }))])).ToArbitrary();
    }

    private static CrmAuditChange Only(CrmFinding[] before, CrmFinding[] after, string? subject = null) =>
        Assert.Single(AuditComparer.Compare(Side(before), Side(after)), change => subject is null || change.Subject.Id == subject);

    private static AuditSide Side(IReadOnlyList<CrmFinding> findings) => new(findings, []);

    private static CrmFinding Finding(string check, CrmStatus status, double? measured, CrmInterval? interval = null, string subject = "Contact") => new()
    {
        CheckId = check, Subject = new(CrmSubjectType.Entity, subject), Status = status, Severity = CrmSeverity.Important, Measured = measured, Unit = CrmUnit.Share, Interval = interval, Threshold = Lower,
    };

    private static CrmEvidence Rows(params string[] ids) => new() { Rows = [.. ids.Select(static id => new CrmEvidenceRow { Entity = "Contact", RecordId = id })], Total = ids.Length };
}
