using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>What lies between the times of two sides is delay unless something proves that the clocks differ, and no figure is finer than the times.</summary>
public sealed class LatencyTests
{
    private const int Rows = 120;

    [Theory]
    [InlineData(60, 60)]
    [InlineData(60, 75)]
    [InlineData(55, 90)]
    [InlineData(120, 121)]
    [InlineData(300, 310)]
    public void Lateness_near_a_whole_hour_is_no_time_zone(int least, int most)
    {
        var told = Forms(i => least + (i % (most - least + 1)));
        told.Config.Audit = new AuditSection { TimeZone = "Asia/Almaty" };
        var finding = told.One("Latency", "forms");
        Assert.Equal((CrmStatus.Fail, true), (finding.Status, finding.Measured >= Math.Min(60, least)));
        Assert.Equal(Rows, finding.Denominator);

        var untold = Forms(i => least + (i % (most - least + 1))).One("Latency", "forms");
        Assert.NotEqual(CrmStatus.Pass, untold.Status);
        Assert.True(untold.Status == CrmStatus.Fail || (untold.Message.Contains("late", StringComparison.Ordinal) && untold.Message.Contains("clocks", StringComparison.Ordinal)), untold.Message);
    }

    [Fact]
    public void An_hour_nobody_can_explain_is_told_in_both_readings()
    {
        var finding = Forms(static i => 60 + (i % 2)).One("Latency", "forms");
        Assert.Equal(CrmStatus.Indeterminate, finding.Status);
        Assert.Equal((ClockProof.None.ToString(), 61.0), (finding.Data["clockShiftProof"], (double)finding.Data["p95MinutesIfDelayed"]!));
        Assert.Equal("Integration.Latency.recommendation.open", finding.RecommendationText!.Id);
    }

    [Fact]
    public void Entries_that_would_come_before_they_were_sent_prove_the_clock_whatever_zone_is_told()
    {
        var shop = Forms(static i => -240 + (i % 3));
        shop.Config.Audit = new AuditSection { TimeZone = "Asia/Almaty" };
        var finding = shop.One("Latency", "forms");
        Assert.Equal((CrmStatus.Pass, nameof(ClockProof.BeforeSent)), (finding.Status, finding.Data["clockShiftProof"]));
        Assert.Contains("4 hours", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_registry_that_is_apart_by_as_much_proves_the_clock_of_the_CRM()
    {
        var shop = Forms(static i => 60 + (i % 3));
        foreach (var i in Shop.Range(Rows))
        {
            var order = Shop.Order(i);
            order.Origin = new() { Path = "kaspi.csv", System = "Kaspi", Entity = "Order" };
            shop.Add(order, Shop.Deal(i, 60 + (i % 4)));
        }
        var finding = shop.One("Latency", "forms");
        Assert.Equal((CrmStatus.Pass, nameof(ClockProof.OtherRegistry)), (finding.Status, finding.Data["clockShiftProof"]));
        Assert.Contains("Kaspi", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_times_that_are_apart_by_as_much_prove_it_too()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(Rows))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i, 60 + (i % 3)));
            order.StatusChangedAt = order.OrderedAt!.Value.AddDays(2).AddMinutes(i * 7);
            deal.ClosedAt = order.StatusChangedAt.Value.AddMinutes(61);
            shop.Add(order, deal);
        }
        Assert.Equal(nameof(ClockProof.OtherTimes), shop.One("Latency", "marketplace").Data["clockShiftProof"]);
    }

    [Fact]
    public void A_difference_that_begins_on_a_date_and_changes_nothing_else_is_a_change_of_zone()
    {
        var from = Shop.Day(1).AddDays(40);
        Assert.Equal(nameof(ClockProof.Jump), Forms(i => (Shop.Day(i) < new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) ? 0 : 60) + (i % 3), rows: 160).One("Latency", "forms").Data["clockShiftProof"]);
        // With the hour came a queue: that is a delay.
        Assert.NotEqual(CrmStatus.Pass, Forms(i => Shop.Day(i) < new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) ? i % 3 : 60 + (i % 40), rows: 160).One("Latency", "forms").Status);
    }

    [Fact]
    public void A_registry_of_days_tells_no_minutes()
    {
        var shop = Days(static _ => 95);
        var finding = shop.One("Latency", "marketplace");
        Assert.Equal((CrmStatus.NotEvaluated, null), (finding.Status, finding.Measured));
        Assert.Contains("120 of 120", finding.StatusReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_are_too_many_are_late_in_days()
    {
        var finding = Days(static i => 95 + (i % 2 * 3 * 24 * 60)).One("Latency", "marketplace");
        Assert.Equal((CrmStatus.Fail, CrmUnit.Days, 3.0), (finding.Status, finding.Unit, finding.Measured));
        Assert.Equal(60, finding.Evidence.Total);
        Assert.DoesNotContain("minute", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_was_copied_says_nothing_of_the_way()
    {
        var finding = Forms(static _ => 0).One("Latency", "forms");
        Assert.Equal((CrmStatus.NotEvaluated, "Integration.Latency.copied"), (finding.Status, finding.StatusReasonText!.Id));
    }

    [Fact]
    public void Times_in_steps_of_half_an_hour_decide_nothing_about_five_minutes()
    {
        var shop = Forms(static i => i % 4 == 0 ? 30 : 0, step: 30);
        Assert.Equal((CrmStatus.Indeterminate, "Integration.Latency.coarse"), (shop.One("Latency", "forms").Status, shop.One("Latency", "forms").StatusReasonText!.Id));
    }

    [Fact]
    public void Whole_minutes_stay_whole()
    {
        var finding = Forms(static i => 2 + (i % 2)).One("Latency", "forms");
        Assert.Equal((CrmStatus.Pass, 3.0), (finding.Status, finding.Measured));
        Assert.DoesNotContain(".", finding.Message.Replace(". ", "", StringComparison.Ordinal)[..^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_a_call_is_not_the_time_the_CRM_heard_of_it()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var kept = Shop.Call(i, CrmDirection.Incoming, CrmCallResult.Answered, i);
            kept.Origin = new() { Path = "/activities.csv", System = "Bitrix24", Entity = "Activity" };
            shop.Add(Shop.Call(i, CrmDirection.Incoming, CrmCallResult.Answered, i), kept);
        }
        Assert.Equal("Integration.Latency.sameEvent", Assert.Single(shop.Run("Latency")).StatusReasonText!.Id);
    }

    [Theory]
    [InlineData("09:00:00 09:00:30", 1.0 / 60)]
    [InlineData("09:01 09:17", 1)]
    [InlineData("09:00 10:00 11:00 12:00", 60)]
    [InlineData("09:00 10:00", 1)]
    public void Times_are_as_fine_as_they_are_told(string times, double minutes) => Assert.Equal(
        minutes,
        TimeGrain.Of(times.Split(' ').Select(static time => new DateTimeOffset(new DateOnly(2026, 5, 1), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(5)))).TotalMinutes,
        6);

    private static Shop Forms(Func<int, int> late, int rows = Rows, int step = 1)
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(rows))
        {
            var (form, lead) = (Shop.Form(i), Shop.Lead(i));
            form.OrderedAt = step == 1 ? form.OrderedAt!.Value : form.OrderedAt!.Value.AddMinutes((i % 2 * step) - form.OrderedAt.Value.Minute);
            lead.CreatedAt = form.OrderedAt.Value.AddMinutes(late(i));
            shop.Add(form, lead);
        }
        return shop;
    }

    private static Shop Days(Func<int, int> late)
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(Rows))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            order.OrderedAt = new DateTimeOffset(Shop.Day(i).Date, TimeSpan.FromHours(5));
            order.OrderedAtText = order.OrderedAt.Value.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
            deal.CreatedAt = order.OrderedAt.Value.AddHours(9).AddMinutes(late(i));
            shop.Add(order, deal);
        }
        return shop;
    }
}
