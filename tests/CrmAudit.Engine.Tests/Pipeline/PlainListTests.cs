using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>What a list of deals alone, without a history of stages, lets the checks of stages say.</summary>
public class PlainListTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(200, 190, CrmStatus.Fail)]
    [InlineData(200, 3, CrmStatus.Indeterminate)]
    [InlineData(40, 35, CrmStatus.Indeterminate)]
    public void A_stage_is_a_bottleneck_only_where_no_stay_between_the_bounds_makes_it_none(int created, int changed, CrmStatus expected)
    {
        var found = Stages(Deals("Договор", created, changed), Deals("Заявка", 20, 10), Deals("КП отправлено", 25, 5));

        var slow = found["Договор"];
        Assert.Equal((expected, "Pipeline.Bottleneck.message.bounds", "bounds from creation and last change"), (slow.Status, slow.MessageText!.Id, slow.Method));
        Assert.Equal(((double)changed, (double)created), (slow.Data["leastDays"], slow.Data["mostDays"]));
        Assert.Equal((5.0 + 10) / 2, slow.MessageText.Args["usualLow"]);
        Assert.All(found.Values.Where(static finding => finding.Subject.Id != "Договор"), static finding => Assert.Equal(CrmStatus.Indeterminate, finding.Status));
        Assert.Equal(expected == CrmStatus.Fail ? 20 : 0, slow.Evidence.Total);
    }

    [Fact]
    public void Too_few_stages_with_deals_tell_no_bottleneck()
    {
        var found = Assert.Single(Run([.. Deals("Договор", 200, 190), .. Deals("Заявка", 20, 10)], new AuditConfig(), "Pipeline.Bottleneck"));
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.noHistory"), (found.Status, found.StatusReasonText!.Id));
    }

    [Fact]
    public void Dates_of_change_that_repeat_the_creation_bound_nothing_from_below()
    {
        var found = Stages(Deals("Договор", 200, 200), Deals("Заявка", 20, 20), Deals("КП отправлено", 25, 25));
        Assert.Equal((CrmStatus.Indeterminate, 0.0), (found["Договор"].Status, found["Договор"].Data["leastDays"]));
    }

    [Fact]
    public void Without_a_limit_the_stay_is_told_between_its_bounds()
    {
        var found = Run([.. Deals("Договор", 100, 40)], new AuditConfig(), "Pipeline.StuckShare")[0];
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.StuckShare.noLimit.bounds"), (found.Status, found.StatusReasonText!.Id));
        Assert.Equal((40.0, 100.0, 20L), (found.StatusReasonText.Args["low"], found.StatusReasonText.Args["high"], found.StatusReasonText.Args["deals"]));
    }

    [Fact]
    public void A_creation_alone_bounds_the_stay_from_above_and_a_change_before_it_bounds_nothing()
    {
        var config = new AuditConfig();
        config.Pipelines.Add(new PipelineSection { Name = "Опт" });
        config.Pipelines[0].Stages.Add(new StageSection { Name = "Договор", LimitDays = 30 });
        var young = Deals("Договор", 20, 5).Concat(Deals("Договор", 21, 5)).ToList();
        young.ForEach(static deal => deal.ModifiedAt = null);
        Assert.Equal(CrmStatus.Pass, Run(young, config, "Pipeline.StuckShare")[0].Status);

        var odd = Deals("Договор", 20, 60).ToList();
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.noStageDate"), (Run(odd, config, "Pipeline.StuckShare")[0].Status, Run(odd, config, "Pipeline.StuckShare")[0].StatusReasonText!.Id));
    }

    public static TheoryData<string> OfOpenDeals =>
    [
        "Pipeline.Bottleneck", "Pipeline.StuckShare", "Pipeline.FirstStage", "Pipeline.DeadZone", "Pipeline.NextStep", "Pipeline.CloseDatePast", "Data.StaleDeal", "Data.DeadDeal", "Data.DeclaredVsActual",
        "Pipeline.StageCount", "Pipeline.StageName", "Pipeline.StageUnused", "Pipeline.StageCriterion",
    ];

    /// <summary>A filter of the export is not the end of all business.</summary>
    [Theory]
    [MemberData(nameof(OfOpenDeals))]
    public void An_export_of_closed_deals_says_so_wherever_open_ones_are_asked_about(string check)
    {
        var records = Enumerable.Range(1, 40).Select(static i => (CrmRecord)new CrmDeal
        {
            Id = $"{i}", Pipeline = "Опт", Stage = i % 2 == 0 ? "Успешно" : "Отказ", Status = i % 2 == 0 ? CrmDealStatus.Won : CrmDealStatus.Lost, Owner = "Анна Пробная", ExpectedCloseAt = AsOf.AddDays(-i),
            CreatedAt = AsOf.AddDays(-100 - i), ModifiedAt = AsOf.AddDays(-i), ClosedAt = AsOf.AddDays(-i), NextActivityAt = AsOf.AddDays(-i),
        }).ToList();
        var config = new AuditConfig();
        config.Declared.ActiveDeals["Анна Пробная"] = 12;
        config.Pipelines.Add(new PipelineSection { Name = "Опт" });

        var found = Assert.Single(Funnel.Run(Firm.Dataset(records), config, AsOf, check), static finding => finding.Subject.Type != CrmSubjectType.Stage);

        Assert.Equal(CrmStatus.NotEvaluated, found.Status);
        Assert.Contains(found.StatusReasonText!.Id, new[] { "reason.onlyClosed", "Pipeline.StageCount.onlyClosed" });
        Assert.Equal(40L, found.StatusReasonText.Args["deals"]);
    }

    [Theory]
    [InlineData(false, "Pipeline.StageTime.onlyClosed")]
    [InlineData(true, null)]
    public void Times_of_closed_deals_alone_are_told_as_that(bool isOpen, string? expected)
    {
        var funnel = new Funnel(3).Fill(300);
        var records = funnel.Data.Deals.Where(deal => isOpen || deal.Status != CrmDealStatus.Open).ToList();
        var ids = records.Select(static deal => deal.Id).ToHashSet();
        var data = Firm.Dataset([.. records, .. funnel.Data.StageChanges.Where(change => ids.Contains(change.DealId!))]);
        var whole = Funnel.Run(data, new AuditConfig(), funnel.AsOf, "Pipeline.StageTime")[0];
        Assert.Equal(expected, (whole.MessageText!.Args["onlyClosed"] as CrmText)?.Id);
    }

    private static Dictionary<string, CrmFinding> Stages(params IEnumerable<CrmDeal>[] deals) =>
        Run([.. deals.SelectMany(static list => list)], new AuditConfig(), "Pipeline.Bottleneck").ToDictionary(static finding => finding.Subject.Id);

    private static IEnumerable<CrmDeal> Deals(string stage, int created, int changed) => Enumerable.Range(1, 20).Select(i => new CrmDeal
    {
        Id = $"{stage}{i}", Pipeline = "Опт", Stage = stage, Status = CrmDealStatus.Open, Amount = i, CreatedAt = AsOf.AddDays(1 - created - (i % 3)), ModifiedAt = changed == created ? AsOf.AddDays(1 - created - (i % 3)) : AsOf.AddDays(-changed),
    });

    private static IReadOnlyList<CrmFinding> Run(IEnumerable<CrmDeal> deals, AuditConfig config, string check) => Funnel.Run(Firm.Dataset([.. deals]), config, AsOf, check);
}
