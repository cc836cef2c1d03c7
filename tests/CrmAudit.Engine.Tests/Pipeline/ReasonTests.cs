using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Why deals are lost and why they are won, as far as exports tell.</summary>
public class ReasonTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Reasons_of_wins_are_counted_beside_those_of_losses()
    {
        var found = Run(Closed(40, 40, static (deal, i) =>
        {
            var isWon = deal.Status == CrmDealStatus.Won;
            (deal.LossReason, deal.WinReason) = (isWon ? null : "Дорого", !isWon || i < 10 ? null : i < 30 ? "Срок поставки" : "Другое");
        }));

        var wins = found["WinReason"];
        Assert.Equal((CrmStatus.Fail, CrmSeverity.Desirable, 10.0, 40.0, "Pipeline.LossReason.message.won"), (wins.Status, wins.Severity, wins.Numerator, wins.Denominator, wins.MessageText!.Id));
        Assert.Equal([("Срок поставки", 20L), ("Другое", 10L)], ((IEnumerable<Dictionary<string, object?>>)wins.Data["closeReasons"]!).Select(static row => ((string)row["label"]!, (long)row["count"]!)));
        Assert.Equal((CrmStatus.Warning, 10.0, 30.0), (found["OtherWin"].Status, found["OtherWin"].Numerator, found["OtherWin"].Denominator));
        Assert.Equal((CrmStatus.Pass, 0.0, 40.0), (found["LossReason"].Status, found["LossReason"].Numerator, found["LossReason"].Denominator));
    }

    [Fact]
    public void Without_a_column_of_reasons_what_wins_go_with_is_told_as_that()
    {
        var found = Run(Closed(60, 60, static (deal, i) => (deal.LossReason, deal.LeadSource) = (deal.Status == CrmDealStatus.Lost ? "Дорого" : null, i % 60 < (deal.Status == CrmDealStatus.Won ? 50 : 10) ? "Рекомендация" : "Сайт")))["WinReason"];

        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.LossReason.noWin"), (found.Status, found.StatusReasonText!.Id));
        var with = Assert.IsType<CrmText>(found.StatusReasonText.Args["with"]);
        var group = Assert.IsAssignableFrom<IEnumerable<CrmText>>(with.Args["groups"]).First();
        Assert.Equal(("Pipeline.LossReason.noWin.with", 50.0 / 60, 10.0 / 60), (with.Id, group.Args["share"], group.Args["otherShare"]));
    }

    [Fact]
    public void What_does_not_set_wins_apart_for_sure_is_not_told()
    {
        var found = Run(Closed(60, 60, static (deal, i) => (deal.LossReason, deal.LeadSource) = ("Дорого", i % 2 == 0 ? "Рекомендация" : "Сайт")))["WinReason"];
        Assert.Equal("Pipeline.LossReason.noWin.alike", Assert.IsType<CrmText>(found.StatusReasonText!.Args["with"]).Id);
    }

    private static Dictionary<string, CrmFinding> Run(IEnumerable<CrmRecord> records) =>
        Funnel.Run(Firm.Dataset(records), new AuditConfig(), AsOf, "Pipeline.LossReason").ToDictionary(static finding => finding.Subject.Id);

    private static IEnumerable<CrmRecord> Closed(int won, int lost, Action<CrmDeal, int> change) => Enumerable.Range(0, won + lost).Select(i =>
    {
        var deal = new CrmDeal { Id = $"{i}", Pipeline = "Опт", Status = i < won ? CrmDealStatus.Won : CrmDealStatus.Lost, Stage = i < won ? "Успешно" : "Отказ", CreatedAt = AsOf.AddDays(-90), ClosedAt = AsOf.AddDays(-i % 50), Amount = 1000 + i };
        change(deal, i);
        return (CrmRecord)deal;
    });
}
