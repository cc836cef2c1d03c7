using CrmAudit.Engine.Reconcile;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Reconcile;

public class ReconcilerTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Every_injected_error_is_found_as_what_it_is_and_nothing_else_is(int seed, bool near)
    {
        var pair = new Registries(seed, 1500, near);
        var result = pair.Run();
        Assert.Equal(pair.Expected.OrderBy(static row => row.Key, StringComparer.Ordinal), Registries.Classes(result).OrderBy(static row => row.Key, StringComparer.Ordinal));
        Assert.Equal(
            pair.Reasons.OrderBy(static row => row.Key, StringComparer.Ordinal),
            result.Outcomes.Where(static outcome => outcome.Difference is not null).Select(static outcome => KeyValuePair.Create(outcome.Source!.Record.Id, outcome.Difference!.Reason)).OrderBy(static row => row.Key, StringComparer.Ordinal));
        Assert.Equal(ClockShift.None, result.Shift);
        Assert.Equal([("Выдан", "Won"), ("Отменен", "Lost")], result.Statuses.Rules.Select(static rule => (rule.Source, rule.Crm)));
    }

    [Property(MaxTest = 40)]
    public bool Swapping_the_sides_swaps_what_is_missing(int seed, bool near)
    {
        var pair = new Registries(seed, 200, near);
        var there = pair.Run();
        var back = Reconciler.Run(pair.Crm, pair.Source, pair.Options);
        return Ids(there, ReconcileClass.MissingInCrm).SequenceEqual(Ids(back, ReconcileClass.MissingInSource))
            && Ids(there, ReconcileClass.MissingInSource).SequenceEqual(Ids(back, ReconcileClass.MissingInCrm));
    }

    [Property(MaxTest = 20)]
    public bool A_registry_held_against_itself_matches(int seed)
    {
        var pair = new Registries(seed, 200, errors: false);
        return Reconciler.Run(pair.Source, pair.Source, pair.Options).Outcomes.All(static outcome => outcome.Class == ReconcileClass.Matched && outcome.Source == outcome.Crm);
    }

    [Fact]
    public void What_is_young_is_pending_and_what_the_other_side_does_not_cover_is_not_missing()
    {
        var pair = new Registries(5, 300, errors: false);
        var last = pair.Source[^1].At!.Value;
        pair.Source.Add(new() { Record = new CrmOrder { Id = "young" }, Keys = ["n:1"], At = last.AddMinutes(55) });
        pair.Source.Add(new() { Record = new CrmOrder { Id = "old" }, Keys = ["n:2"], At = Registries.Start.AddDays(-30) });
        pair.Crm.Add(new() { Record = new CrmDeal { Id = "before" }, Keys = ["n:3"], At = Registries.Start.AddDays(-60) });
        pair.Options = new() { CrmFrom = Registries.Start.AddDays(-20), CrmTo = last.AddMinutes(60), SourceFrom = Registries.Start.AddDays(-30) };
        var classes = Registries.Classes(pair.Run());
        Assert.Equal(ReconcileClass.Pending, classes["young"]);
        Assert.Equal(ReconcileClass.OutsideWindow, classes["old"]);
        Assert.Equal(ReconcileClass.OutsideWindow, classes["before"]);
    }

    [Fact]
    public void A_day_without_an_hour_is_covered_until_its_end()
    {
        var day = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.FromHours(5));
        ReconcileItem Told(string id, DateTimeOffset at, bool day = false) => new() { Record = new CrmOrder { Id = id }, Keys = [$"n:{id}"], At = at, DayOnly = day };
        var classes = Registries.Classes(Reconciler.Run(
            [Told("1", day, true), Told("lost", day, true), Told("2", day.AddDays(4), true), Told("today", day.AddDays(9), true)],
            [Told("1", day.AddHours(11)), Told("2", day.AddDays(4).AddHours(12)), Told("last", day.AddDays(9).AddHours(12))],
            new()));
        Assert.Equal(ReconcileClass.MissingInCrm, classes["lost"]);
        Assert.Equal(ReconcileClass.Pending, classes["today"]);
    }

    [Fact]
    public void Payments_in_parts_and_an_enquiry_sent_twice_are_neither_lost_nor_doubled()
    {
        var at = Registries.Start;
        ReconcileItem Paid(string id, decimal amount, int days) => new() { Record = new CrmOrder { Id = id }, NearKeys = [$"a:150140010013|{amount}", "t:150140010013"], At = at.AddDays(days), Amount = amount };
        var parts = Reconciler.Run(
            [Paid("1", 300, 1), Paid("2", 300, 5), Paid("3", 400, 9), Paid("4", 777, 9)],
            [new() { Record = new CrmDeal { Id = "D" }, NearKeys = ["a:150140010013|1000", "t:150140010013"], At = at, Amount = 1000 }],
            new() { PaidInParts = true, IsArrival = false, Window = TimeSpan.FromDays(60), CrmTo = at.AddDays(30), CrmFrom = at });
        Assert.Equal(["4"], parts.Of(ReconcileClass.MissingInCrm).Select(static outcome => outcome.Source!.Record.Id));
        Assert.Equal(3, parts.Of(ReconcileClass.Matched).Count());

        ReconcileItem Sent(string id, int minutes) => new() { Record = new CrmOrder { Id = id }, NearKeys = ["p:+77010000001"], At = at.AddMinutes(minutes) };
        var twice = Reconciler.Run([Sent("1", 0), Sent("2", 3), Sent("3", 600)], [Sent("L", 1)], new() { CrmTo = at.AddDays(2), CrmFrom = at.AddDays(-2) });
        Assert.Equal(["3"], twice.Of(ReconcileClass.MissingInCrm).Select(static outcome => outcome.Source!.Record.Id));
        Assert.Empty(twice.Of(ReconcileClass.DuplicateArrival));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(60, true)]
    [InlineData(-7, false)]
    public void A_clock_that_differs_is_not_taken_for_latency(int minutes, bool zone)
    {
        foreach (var near in new[] { false, true })
        {
            var pair = new Registries(6, 400, near, errors: false);
            var shifted = pair.Crm.Select(item => new ReconcileItem { Record = item.Record, Keys = item.Keys, NearKeys = item.NearKeys, At = item.At!.Value.AddMinutes(minutes), Amount = item.Amount, Status = item.Status }).ToList();
            var result = Reconciler.Run(pair.Source, shifted, pair.Options with { Window = TimeSpan.FromMinutes(30) });
            Assert.Equal((double)minutes, result.Shift.Minutes, 1.0);
            Assert.Equal(zone, result.Shift.IsZone);
            Assert.All(result.Outcomes, static outcome => Assert.Equal(ReconcileClass.Matched, outcome.Class));
            Assert.All(result.Outcomes, static outcome => Assert.InRange(outcome.Lag!.Value.TotalMinutes, 0, 8));
        }
    }

    [Fact]
    public void A_zone_that_changed_on_the_way_is_followed_month_by_month()
    {
        var pair = new Registries(7, 900, errors: false);
        var change = new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var shifted = pair.Crm.Zip(pair.Source, (crm, source) => new ReconcileItem { Record = crm.Record, Keys = crm.Keys, At = crm.At!.Value.AddMinutes(source.At < change ? 60 : 0) }).ToList();
        var result = Reconciler.Run(pair.Source, shifted, pair.Options);
        Assert.True(result.Shift.Changes);
        Assert.All(result.Outcomes, static outcome => Assert.Equal(ReconcileClass.Matched, outcome.Class));
    }

    [Fact]
    public void Statuses_that_never_come_back_are_one_way_and_no_difference()
    {
        var pair = new Registries(8, 200, errors: false);
        var stuck = pair.Crm.Select(static item => new ReconcileItem { Record = item.Record, Keys = item.Keys, At = item.At, Amount = item.Amount, Status = "Open" }).ToList();
        Assert.All(Reconciler.Run(pair.Source, stuck, pair.Options).Outcomes, static outcome => Assert.Equal(ReconcileClass.OneWay, outcome.Class));
    }

    [Theory]
    [InlineData("2025-12-31", 112, nameof(AmountReason.VatAdded), 0.12)]
    [InlineData("2026-01-01", 116, nameof(AmountReason.VatAdded), 0.16)]
    [InlineData("2026-03-01", 112, nameof(AmountReason.VatAdded), 0.12)]
    [InlineData("2026-03-01", 100.5, nameof(AmountReason.Rounding), null)]
    [InlineData("2026-03-01", 131, nameof(AmountReason.Unexplained), null)]
    public void A_difference_names_its_rate(string day, double crm, string reason, double? factor)
    {
        var difference = AmountDifference.Between(100_000m, (decimal)crm * (reason == nameof(AmountReason.Rounding) ? 1 : 1000) + (reason == nameof(AmountReason.Rounding) ? 99_900 : 0), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 1);
        Assert.Equal((reason, factor), (difference!.Reason.ToString(), difference.Factor));
    }

    [Fact]
    public void Latency_is_told_by_quantiles_hours_and_weekdays()
    {
        var monday = new DateTime(2026, 5, 25, 9, 0, 0, DateTimeKind.Unspecified);
        var latency = Latency.Of(Enumerable.Range(0, 101).Select(i => (monday.AddHours(i % 2), TimeSpan.FromMinutes(i))), TimeSpan.FromMinutes(10))!;
        Assert.Equal((50.0, 90.0, 95.0, 99.0), (latency.P50, latency.P90, latency.P95, latency.P99));
        Assert.Equal(11.0 / 101, latency.WithinObjective, 9);
        Assert.Equal([9, 10], latency.ByHour.Keys);
        Assert.Equal([DayOfWeek.Monday], latency.ByWeekday.Keys);
        Assert.Null(Latency.Of([], TimeSpan.Zero));
    }

    private static IEnumerable<string> Ids(ReconcileResult result, ReconcileClass kind) =>
        result.Of(kind).Select(static outcome => (outcome.Source ?? outcome.Crm)!.Record.Id).Order(StringComparer.Ordinal);
}
