using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>A history by code beside deals by name, as Bitrix24 gives them.</summary>
public sealed class StageCodeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void The_deals_that_stand_on_a_code_tell_its_name()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 10; i++)
        {
            Add(data, $"a{i}", "КП отправлено", "NEW", "PREPARATION");
            Add(data, $"b{i}", "Новая заявка", "NEW");
        }
        // Moved on after the history was taken.
        Add(data, "late", "Договор", "NEW", "PREPARATION");

        var named = StageCodes.Named(data);

        Assert.Equal(["Новая заявка", "КП отправлено"], named.Where(static change => change.DealId == "a3").Select(static change => change.Stage));
        Assert.Equal("NEW", data.StageChanges[0].Stage);
        Assert.All(named, static change => Assert.Equal("да", change.Fields["Вручную"]));
        Assert.Equal(["КП отправлено", "Новая заявка"], ProcessLog.Build(data, new AuditConfig()).Pipelines.Single().Cases.SelectMany(static item => item.Events).Select(static step => step.Stage).Where(static stage => stage != "Договор").Distinct().Order());
    }

    [Fact]
    public void A_code_whose_deals_disagree_and_one_without_deals_stay_codes()
    {
        var data = new CrmDataset();
        Add(data, "1", "Договор", "NEW", "UC_1");
        Add(data, "2", "Оплата", "NEW", "UC_1");
        Add(data, "3", "Счёт", "NEW", "UC_2");

        Assert.Equal(["NEW", "UC_1", "Счёт"], StageCodes.Named(data).Select(static change => change.Stage).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_history_that_names_stages_as_the_deals_do_is_left_alone()
    {
        var data = new CrmDataset();
        Add(data, "1", "Договор", "Новая заявка", "Договор");
        Add(data, "2", "Оплата", "Новая заявка", "Договор");

        Assert.Same(data.StageChanges, StageCodes.Named(data));
    }

    private static void Add(CrmDataset data, string id, string stage, params string[] codes)
    {
        data.Add(new CrmDeal { Id = id, Stage = stage, Status = CrmDealStatus.Open, CreatedAt = Start });
        for (var i = 0; i < codes.Length; i++)
        {
            data.Add(new CrmStageChange { DealId = id, Stage = codes[i], ChangedAt = Start.AddDays(i), Fields = new Dictionary<string, string> { ["Вручную"] = "да" } });
        }
    }
}
