using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Pipeline;

public class ConfiguredOutcomeTests
{
    [Theory]
    [InlineData(CrmDealStatus.Unknown, null, CrmDealStatus.Lost)]
    [InlineData(CrmDealStatus.Open, null, CrmDealStatus.Lost)]
    [InlineData(CrmDealStatus.Closed, "Да", CrmDealStatus.Lost)]
    [InlineData(CrmDealStatus.Open, "Нет", CrmDealStatus.Open)]
    [InlineData(CrmDealStatus.Won, "Won", CrmDealStatus.Won)]
    public void A_stage_the_configuration_calls_lost_decides_unless_a_column_told(CrmDealStatus status, string? column, CrmDealStatus expected)
    {
        var (config, data, deal) = (Config(), new CrmDataset(), new CrmDeal { Id = "1", Pipeline = "опт", Stage = "берег", Status = status, StatusText = column });
        data.Add(deal);
        data.Add(new CrmContact { Id = "1" });
        var judged = ConfiguredOutcomes.Apply(config, data);
        Assert.Equal(expected, Assert.Single(judged.Deals).Status);
        Assert.Equal((status, data.Count), (deal.Status, judged.Count));
        Assert.Same(data.Contacts, judged.Contacts);
    }

    [Fact]
    public void Where_nothing_is_configured_the_records_are_the_same_object()
    {
        var data = new CrmDataset();
        data.Add(new CrmDeal { Id = "1", Pipeline = "Розница", Stage = "Берег" });
        Assert.Same(data, ConfiguredOutcomes.Apply(Config(), data));
        Assert.Same(data, ConfiguredOutcomes.Apply(new(), data));
    }

    private static AuditConfig Config() => new() { Pipelines = [new() { Name = "Опт", Stages = [new() { Name = "Берег", Status = CrmDealStatus.Lost }] }] };
}
