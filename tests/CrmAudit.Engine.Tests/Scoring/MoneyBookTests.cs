using CrmAudit.Engine.Scoring;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Scoring;

/// <summary>Money of findings: three kinds, each record once, parts that add up.</summary>
public class MoneyBookTests
{
    [Fact]
    public void A_record_counts_once_for_the_finding_with_the_most_money()
    {
        var small = FindingOf("Pipeline.StuckShare", CrmMoney.AtRisk, "KZT", [("Deal", "1", 100), ("Deal", "2", 50)]);
        var large = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "2", 50), ("Deal", "3", 900)]);
        var book = MoneyBook.Of([small, large]);
        Assert.Equal(new MoneyTotal(CrmMoney.AtRisk, 1050, "KZT", 3, 0), Assert.Single(book.Totals));
        Assert.Equal((100m, 950m), (book.ShareOf(small), book.ShareOf(large)));
    }

    [Fact]
    public void What_is_lost_is_not_at_risk_as_well_and_the_kinds_are_not_added()
    {
        var lost = FindingOf("Integration.ValueMismatch", CrmMoney.Lost, "KZT", [("Deal", "1", 10)]);
        var risk = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "1", 100), ("Deal", "2", 50)]);
        var touched = FindingOf("Data.KeyFieldFill", CrmMoney.Touched, "KZT", [("Deal", "2", 50)]);
        var book = MoneyBook.Of([touched, risk, lost]);
        Assert.Equal([(CrmMoney.Lost, 10m), (CrmMoney.AtRisk, 50m)], book.Totals.Select(static total => (total.Money, total.Amount)));
        Assert.Equal(0, book.ShareOf(touched));
    }

    [Fact]
    public void Orders_of_two_registries_may_have_one_number()
    {
        var book = MoneyBook.Of([FindingOf("Integration.LostRecord", CrmMoney.Lost, "KZT", [("Order", "7", 10)], file: "a.csv"), FindingOf("Integration.LostRecord", CrmMoney.Lost, "KZT", [("Order", "7", 20)], file: "b.csv", subject: "B")]);
        Assert.Equal((30m, 2L), (Assert.Single(book.Totals).Amount, book.Totals[0].Records));
    }

    [Fact]
    public void An_amount_that_waits_to_be_confirmed_is_left_out_and_said()
    {
        var risk = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "1", 0), ("Deal", "2", 50)]);
        var again = FindingOf("Data.DeadDeal", CrmMoney.AtRisk, "KZT", [("Deal", "1", 0)]);
        Assert.Equal(new MoneyTotal(CrmMoney.AtRisk, 50, "KZT", 1, 1), Assert.Single(MoneyBook.Of([risk, again]).Totals));
    }

    [Fact]
    public void Money_no_record_stands_for_has_no_records()
    {
        var silent = FindingOf("Integration.Silent", CrmMoney.AtRisk, "KZT", [], worth: 700);
        var total = Assert.Single(MoneyBook.Of([silent]).Totals);
        Assert.Equal((700m, 0L), (total.Amount, total.Records));
    }

    [Fact]
    public void What_passes_is_suppressed_or_gone_claims_nothing()
    {
        var passed = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "1", 100)], CrmStatus.Pass);
        var suppressed = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "2", 100)]);
        suppressed.Suppression = new("S", CrmSuppressionKind.AcceptedRisk, "why", "who", null, new(2026, 12, 31), CrmSuppressionState.Active);
        var gone = FindingOf("Pipeline.DeadZone", CrmMoney.AtRisk, "KZT", [("Deal", "3", 100)]);
        gone.Baseline = CrmBaseline.Resolved;
        Assert.Empty(MoneyBook.Of([passed, suppressed, gone]).Totals);
    }

    [Property]
    public Property The_shares_add_up_to_the_totals() => Prop.ForAll(Findings(), static findings =>
    {
        var book = MoneyBook.Of(findings);
        return findings.Select(static finding => (finding.Impact!.Money, finding.Impact.Currency)).Distinct().All(kind =>
            findings.Where(finding => (finding.Impact!.Money, finding.Impact.Currency) == kind).Sum(book.ShareOf)
            == book.Totals.Where(total => (total.Money, total.Currency) == kind).Sum(static total => total.Amount));
    });

    [Property]
    public Property Each_record_counts_once_whatever_is_added() => Prop.ForAll(Findings(), static findings =>
    {
        for (var count = 1; count <= findings.Count; count++)
        {
            var some = findings.Take(count).ToList();
            var claims = some.Where(static finding => finding.Impact!.Money != CrmMoney.Touched)
                .SelectMany(static finding => finding.Evidence.Rows.Select(row => (Key: (finding.Impact!.Currency, row.RecordId), finding.Impact.Money, Amount: row.Claimed!.Value)))
                .GroupBy(static claim => claim.Key)
                .Select(static record => record.Where(claim => claim.Money == record.Max(static other => other.Money)).Max(static claim => claim.Amount))
                .ToList();
            var totals = MoneyBook.Of(some).Totals;
            if (totals.Sum(static total => total.Records) != claims.Count || totals.Sum(static total => total.Amount) != claims.Sum())
            {
                return false;
            }
        }
        return true;
    });

    [Property]
    public Property Currencies_are_never_added_up() => Prop.ForAll(Findings(), static findings =>
        findings.GroupBy(static finding => finding.Impact!.Currency).All(currency =>
            MoneyBook.Of([.. currency]).Totals.SequenceEqual(MoneyBook.Of(findings).Totals.Where(total => total.Currency == currency.Key))));

    [Property]
    public Property The_order_of_the_findings_does_not_matter() => Prop.ForAll(Findings(), static findings =>
    {
        var (one, other) = (MoneyBook.Of(findings), MoneyBook.Of([.. findings.Reverse()]));
        return one.Totals.SequenceEqual(other.Totals) && findings.All(finding => one.ShareOf(finding) == other.ShareOf(finding));
    });

    private static Arbitrary<IReadOnlyList<CrmFinding>> Findings()
    {
        var row = from id in Gen.Choose(1, 6) from amount in Gen.Choose(1, 4) select ("Deal", $"{id}", (decimal)amount);
        var finding = from money in Gen.Elements(CrmMoney.Touched, CrmMoney.AtRisk, CrmMoney.Lost)
                      from currency in Gen.Elements("KZT", "USD")
                      from rows in row.NonEmptyListOf()
                      select (money, currency, rows: rows.DistinctBy(static one => one.Item2).ToList());
        var all = from some in finding.NonEmptyListOf()
                  select (IReadOnlyList<CrmFinding>)[.. some.Select(static (one, index) => FindingOf($"Check.{one.money}", one.money, one.currency, one.rows, subject: $"{index}"))];
        return all.ToArbitrary();
    }

    private static CrmFinding FindingOf(string check, CrmMoney money, string currency, List<(string Entity, string Id, decimal Amount)> rows, CrmStatus status = CrmStatus.Fail, decimal worth = 0, string file = "", string subject = "S") => new()
    {
        CheckId = check,
        Status = status,
        Severity = CrmSeverity.Important,
        Subject = new(CrmSubjectType.Pipeline, subject),
        Evidence = new() { Rows = [.. rows.Select(row => new CrmEvidenceRow { Entity = row.Entity, RecordId = row.Id, File = file, Claimed = row.Amount })], Total = rows.Count },
        Impact = money == CrmMoney.Touched ? new(rows.Count, null, currency) : new(rows.Count, rows.Sum(static row => row.Amount) + worth, currency, money),
    };
}
