namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Healthy firms with one fault put in: it is found, and nothing else is.</summary>
public class InjectedFaultTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_healthy_firm_with_tasks_and_automations_has_nothing_to_find(int seed) => Assert.Empty(Flagged(Healthy(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_stage_grown_five_times_as_slow(int seed)
    {
        var stage = 1 + (seed % 4);
        var flagged = Flagged(Healthy(seed, (place, at) => place == stage && at > new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) ? 5 : 1));
        Assert.Contains(flagged, finding => finding.CheckId == "Pipeline.Bottleneck" && finding.Subject.Id == Funnel.Stages[stage]);
        // Deals of that very stage past its limit, and deals it has made older than any won one, are the same fault seen from another side.
        Assert.All(flagged, finding => Assert.True(
            finding.CheckId == "Pipeline.DeadZone" || (finding.CheckId is "Pipeline.Bottleneck" or "Pipeline.StuckShare" && finding.Subject.Id == Funnel.Stages[stage]),
            $"{finding}: {finding.Message}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_automation_that_stopped(int seed)
    {
        var funnel = Healthy(seed);
        funnel.Data.Automations[seed % 3].LastFiredAt = funnel.AsOf.AddDays(-40 - seed);
        var finding = Assert.Single(Flagged(funnel));
        Assert.Equal(("Pipeline.AutomationDead", $"Автоматизация {seed % 3}"), (finding.CheckId, finding.Subject.Id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_manager_who_closes_his_tasks_in_bulk(int seed)
    {
        var funnel = Healthy(seed);
        var name = $"Менеджер {seed % 4}";
        var number = 0;
        foreach (var task in funnel.Data.Tasks.Where(task => task.Owner == name && task.CompletedAt is not null))
        {
            // All of a fortnight on its last evening, one after the other, the deadlines set to suit.
            var days = 14 - ((int)(funnel.AsOf - task.CompletedAt!.Value).TotalDays % 14);
            var evening = new DateTimeOffset(task.CompletedAt.Value.Date, task.CompletedAt.Value.Offset).AddDays(-days).AddHours(17.8);
            (task.CompletedAt, task.CreatedAt) = (evening.AddSeconds(20 * (number++ % 25)), evening.AddDays(-1));
            task.DueAt = evening.AddDays(2);
        }
        var finding = Assert.Single(Flagged(funnel));
        Assert.Equal(("Pipeline.TaskOnTime", name, "BulkClosing"), (finding.CheckId, finding.Subject.Id, finding.Subject.Scope));
    }

    private static List<CrmFinding> Flagged(Funnel funnel) => [.. funnel.Run().Where(static finding => finding.Status is CrmStatus.Warning or CrmStatus.Fail or CrmStatus.Error)];

    /// <summary>A funnel whose managers plan the next step of every deal, finish tasks in time, and whose automations run.</summary>
    private static Funnel Healthy(int seed, Func<int, DateTimeOffset, double>? delay = null)
    {
        var funnel = new Funnel(seed) { Delay = delay ?? (static (_, _) => 1) }.Fill();
        var random = new Random(seed);
        var number = 0;
        foreach (var deal in funnel.Data.Deals.ToList())
        {
            for (var i = 0; i < 4; i++)
            {
                var created = deal.CreatedAt!.Value.AddDays(i * 2);
                var done = created.AddHours(2 + (30 * random.NextDouble()));
                if (done < funnel.AsOf)
                {
                    Add(funnel, deal, created, random.Next(12) == 0 ? done.AddHours(-2) : created.AddDays(2), done, number++);
                }
            }
            if (deal.Status == CrmDealStatus.Open)
            {
                Add(funnel, deal, funnel.AsOf.AddDays(-1), funnel.AsOf.AddDays(random.Next(1, 6)), null, number++);
            }
        }
        // Each manager works on through the last quarter, whatever deals came to him.
        for (var day = 0; day < 92; day++)
        {
            for (var manager = 0; manager < 4; manager++)
            {
                var created = funnel.AsOf.AddDays(-day).AddHours(-3);
                var done = created.AddHours(2 * random.NextDouble());
                Add(funnel, new CrmDeal { Id = "", Owner = $"Менеджер {manager}" }, created, created.AddDays(1), done, number++);
                Add(funnel, new CrmDeal { Id = "", Owner = $"Менеджер {manager}" }, created, created.AddDays(1), done.AddMinutes(30 + random.Next(25)), number++);
            }
        }
        for (var i = 0; i < 3; i++)
        {
            funnel.Data.Add(new CrmAutomation
            {
                Name = $"Автоматизация {i}", Purpose = "напомнить", Owner = "Администратор", Stages = Funnel.Stages[i + 2], FiredCount = 300,
                LastFiredAt = funnel.AsOf.AddDays(-1), RhythmDays = 2, TestedAt = funnel.AsOf.AddDays(-20), Enabled = true,
            });
        }
        return funnel;
    }

    private static void Add(Funnel funnel, CrmDeal deal, DateTimeOffset created, DateTimeOffset due, DateTimeOffset? done, int number) => funnel.Data.Add(new CrmTask
    {
        Id = $"{number}", Name = "Связаться", Owner = deal.Owner, DealId = deal.Id.Length > 0 ? deal.Id : null, CreatedAt = created, DueAt = due, CompletedAt = done, Done = done is not null,
    });
}
