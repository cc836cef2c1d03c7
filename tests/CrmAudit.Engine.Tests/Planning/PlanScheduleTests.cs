using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Planning;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>Days of a plan: working ones, and never more at a time than the limit.</summary>
public class PlanScheduleTests
{
    private static readonly string[] Checks = ["Data.UnusedField", "Data.InvalidPhone", "Data.StaleDeal", "Pipeline.Bottleneck", "Pipeline.NextStep", "Data.OrphanRecord", "Integration.Silent", "Report.Missing", "Data.KeyFieldFill", "Pipeline.StageCount"];

    [Property]
    public bool No_more_is_under_way_at_a_time_than_the_limit(byte limit, ushort[] records)
    {
        var most = (limit % 6) + 1;
        var actions = Plan(most, records).Actions;
        return actions.All(day => actions.Count(action => action.Start <= day.Start && day.Start <= action.Due) <= most);
    }

    [Property]
    public bool Nobody_is_on_two_actions_at_once(byte limit, ushort[] records)
    {
        var actions = Plan((limit % 6) + 1, records, new() { Sales = "Жанар", Technical = "Руслан", Management = "руслан" }).Actions;
        return actions.All(one => actions.All(other => ReferenceEquals(one, other) || !string.Equals(one.Owner, other.Owner, StringComparison.OrdinalIgnoreCase) || one.Owner is null || one.Due < other.Start || other.Due < one.Start));
    }

    [Property]
    public bool Work_begins_and_ends_on_working_days_in_that_order(ushort[] records) => Plan(3, records).Actions.All(static action =>
        action.Start <= action.Due && action.Start >= Plans.Today && IsWorkday(action.Start) && IsWorkday(action.Due));

    [Property]
    public bool A_wave_is_told_by_the_first_day(ushort[] records) => Plan(2, records).Actions.All(static action => action.Wave == (action.Start.DayNumber - Plans.Today.DayNumber) switch
    {
        <= 7 => PlanWave.Now,
        <= 30 => PlanWave.ThisMonth,
        _ => PlanWave.Later,
    });

    [Fact]
    public void More_work_takes_longer_and_many_hands_share_it()
    {
        // 400 cards of 3 minutes are 20 hours: ten days of two hours.
        Assert.Equal(new DateOnly(2026, 6, 12), Due(400));
        Assert.True(Due(800) > Due(400));
        Assert.Equal(new DateOnly(2026, 6, 5), Due(400, "Ким", "Сапаров"));

        static DateOnly Due(int records, params string[] owners) => Assert.Single(Plans.Of(
        [
            Plans.Finding("Data.InvalidPhone", records: records, work: CrmWork.EachCard) with
            {
                Evidence = new() { Rows = [.. Enumerable.Range(0, records).Select(index => new CrmEvidenceRow { Entity = "Contact", RecordId = $"{index}", Owner = owners.Length == 0 ? null : owners[index % owners.Length] })], Total = records },
            },
        ]).Actions).Due;
    }

    [Fact]
    public void A_calendar_without_working_days_still_gives_a_day()
    {
        var config = new AuditConfig();
        config.Tasks.Workweek.Clear();
        Assert.True(Assert.Single(Plans.Of([Plans.Finding("Data.UnusedField")], config).Actions).Due > Plans.Today);
    }

    private static ActionPlan Plan(int limit, ushort[] records, TeamSection? team = null) => Plans.Of(
        [.. records.Take(Checks.Length).Select(static (count, index) => Plans.Finding(Checks[index], records: count, work: (CrmWork)(count % 4), severity: count % 3 == 0 ? CrmSeverity.Critical : CrmSeverity.Important))],
        new() { Plan = new() { Limit = limit }, Audit = new() { Team = team ?? new() } });

    private static bool IsWorkday(DateOnly day) => PlanSettings.Default.Calendar.IsWorkday(day);
}
