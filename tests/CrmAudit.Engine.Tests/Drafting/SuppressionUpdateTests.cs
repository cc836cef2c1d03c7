using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Drafting;

/// <summary>An entry for a finding covers that finding and no other, and is added without touching a line.</summary>
public class SuppressionUpdateTests
{
    private static readonly SampleReport.FixedClock Clock = new(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Expires = new(2026, 12, 31);

    [Theory]
    [InlineData("")]
    [InlineData("audit: { company: ТОО «Пример» }\n")]
    [InlineData("# Моё\naudit:\n  company: А # кто\n\nsuppressions:\n  # старое\n  - id: s1\n    check: Data.*\n    kind: planned\n    reason: после переноса\n    owner: Ким\n    expires: 2026-12-31\n\n# что дальше\nnotifications:\n  failOn: fail\n")]
    [InlineData("suppressions:\r\n- { id: s1, check: Data.*, kind: planned, reason: r, owner: o, expires: 2026-12-31 }\r\n")]
    [InlineData("#suppressions:\n#  - id: s1\n")]
    [InlineData("suppressions:\n")]
    public void Every_line_that_is_there_stays_and_the_entry_is_read(string before)
    {
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6);
        var after = SuppressionUpdate.Apply(before, [Of(finding)], "ru", Clock);
        Assert.NotNull(after);
        var lines = after.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(before.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Where(static line => line.Length > 0), lines.Intersect(before.ReplaceLineEndings("\n").Split('\n')).Where(static line => line.Length > 0));
        var entry = AuditConfigReader.Parse(after, "audit.yaml", clock: Clock).Suppressions[^1];
        Assert.Equal(("Data.StaleCard", finding.Fingerprint, "planned", "потом", "Ким", Expires, 0.15), (entry.Check, Assert.Single(entry.Subjects), entry.Kind, entry.Reason, entry.Owner, entry.Expires, entry.AcceptUpTo));
        Assert.Equal(after.Contains("\r\n", StringComparison.Ordinal), before.Contains("\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("suppressions: []\n")]
    [InlineData("suppressions: [{ id: s1, check: Data.*, kind: planned, reason: r, owner: o, expires: 2026-12-31 }]\n")]
    public void Where_no_line_fits_nothing_is_changed(string before) => Assert.Null(SuppressionUpdate.Apply(before, [Of(Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail))], "ru", Clock));

    [Property]
    public bool Whatever_people_write_is_read_back_as_it_is(FsCheck.NonEmptyString reason, FsCheck.NonEmptyString owner, FsCheck.NonEmptyString subject)
    {
        var (why, who) = (Readable(reason.Get), Readable(owner.Get));
        var finding = Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.6, subject.Get);
        var entry = AuditConfigReader.Parse(SuppressionUpdate.Text([Of(finding) with { Reason = why, Owner = who, AcceptUpTo = null }], "kk"), "entry", clock: Clock).Suppressions.Single();
        return (entry.Reason, entry.Owner, entry.Subjects.Single()) == (why, who, finding.Fingerprint);

        static string Readable(string text) => "т " + string.Concat(text.Where(static sign => !char.IsSurrogate(sign)));
    }

    [Fact]
    public void A_text_that_ends_in_a_line_break_keeps_it() => Assert.Equal("потом\n", AuditConfigReader.Parse(SuppressionUpdate.Text([Of(Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail)) with { Reason = "потом\n" }], "ru"), "entry", clock: Clock).Suppressions.Single().Reason);

    [Fact]
    public void The_entry_covers_its_finding_and_no_other()
    {
        var (deal, contact) = (Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.1), Auditing.FindingOf("Data.StaleCard", CrmStatus.Fail, 0.1, "Contact"));
        var config = AuditConfigReader.Parse(SuppressionUpdate.Text([Of(deal)], "en"), "entry", clock: Clock);
        Assert.True(SuppressionUpdate.Has(config, Of(deal)));
        Assert.False(SuppressionUpdate.Has(config, Of(contact)));
        Suppressions.Apply([deal, contact], config.Suppressions, new(2026, 6, 1));
        Assert.Equal(CrmSuppressionState.Active, deal.Suppression!.State);
        Assert.Null(contact.Suppression);
    }

    private static SuppressionEntry Of(CrmFinding finding) => new(finding, "planned", "потом", "Ким", Expires, null, "15 %");
}
