namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>How a deal ended, by its status column, the name of its stage and the flags beside them.</summary>
public class DealOutcomeTests
{
    [Theory]
    [InlineData("G. Project Won", CrmDealStatus.Won)]
    [InlineData("L. Project Lost", CrmDealStatus.Lost)]
    [InlineData("12) Contract won", CrmDealStatus.Won)]
    [InlineData("07 - Lost", CrmDealStatus.Lost)]
    [InlineData("Lost - price", CrmDealStatus.Lost)]
    [InlineData("Dead", CrmDealStatus.Lost)]
    [InlineData("8. Отказ: дорого", CrmDealStatus.Lost)]
    [InlineData("Сделка проиграна", CrmDealStatus.Lost)]
    [InlineData("Ж) Тендер выигран", CrmDealStatus.Won)]
    [InlineData("9. Тендер ұтылды", CrmDealStatus.Lost)]
    [InlineData("Closed (Lost to competitor)", CrmDealStatus.Lost)]
    [InlineData("Closed - no decision", CrmDealStatus.Closed)]
    [InlineData("Завершена", CrmDealStatus.Closed)]
    [InlineData("Закрывающие документы", CrmDealStatus.Open)]
    [InlineData("Lost contact, call again", CrmDealStatus.Open)]
    [InlineData("Not won", CrmDealStatus.Open)]
    [InlineData("Won/Lost review", CrmDealStatus.Open)]
    [InlineData("Выдано", CrmDealStatus.Open)]
    public void A_stage_may_say_how_a_deal_ended(string stage, CrmDealStatus expected)
    {
        var deals = Imported.Text($"Deal ID;Deal Name;Deal Stage;Amount\n1;Roof;{(stage.Contains(';', StringComparison.Ordinal) ? $"\"{stage}\"" : stage)};100\n2;Boiler;New;200\n").All<CrmDeal>();
        Assert.Equal(expected, deals[0].Status);
    }

    [Theory]
    [InlineData("Deal Status", "Dead", CrmDealStatus.Lost)]
    [InlineData("Deal Status", "On hold", CrmDealStatus.Open)]
    [InlineData("Статус сделки", "Отложенные", CrmDealStatus.Open)]
    [InlineData("Статус сделки", "Закрыта", CrmDealStatus.Closed)]
    [InlineData("Мәміле мәртебесі", "Жабылды", CrmDealStatus.Closed)]
    public void The_status_column_goes_before_the_stage(string header, string status, CrmDealStatus expected)
    {
        var deals = Imported.Text($"Deal Name,Deal Stage,{header},Amount\nRoof,Proposal sent,{status},100\nBoiler,Proposal sent,Won,200\n").All<CrmDeal>();
        Assert.Equal([expected, CrmDealStatus.Won], deals.Select(static deal => deal.Status));
    }

    [Fact]
    public void A_closed_deal_of_a_stage_that_tells_nothing_keeps_its_day()
    {
        var deals = Imported.Text("ID;TITLE;STAGE_ID;OPPORTUNITY;CLOSED;CLOSEDATE;DATE_CREATE\n1;Окна;Выдано;100;Y;2026-03-05T03:00:00+03:00;2026-02-01T10:00:00+03:00\n2;Двери;Отложенные;100;Y;2026-03-06T03:00:00+03:00;2026-02-02T10:00:00+03:00\n3;Окна;NEW;100;N;2026-03-07T03:00:00+03:00;2026-02-03T10:00:00+03:00\n").All<CrmDeal>();
        Assert.Equal([CrmDealStatus.Closed, CrmDealStatus.Closed, CrmDealStatus.Open], deals.Select(static deal => deal.Status));
        Assert.Equal([5, 6, null], deals.Select(static deal => deal.ClosedAt?.Day));
    }
}
