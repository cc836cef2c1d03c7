using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Deals to close or to bring back, as a CRM imports them.</summary>
public sealed class DealListTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(".deals.bitrix24.csv", "ID;Название сделки;Стадия сделки;Ответственный;Сумма;Причина отказа;Комментарий;Предложение", "Сделка провалена", ';')]
    [InlineData(".deals.amocrm.csv", "ID,Название сделки,Этап сделки,Ответственный,Бюджет,Причина отказа,Примечание,Предложение", "Закрыто и не реализовано", ',')]
    public void Deals_nobody_works_on_are_closed_or_brought_back_once_each_those_with_money_first(string ending, string header, string lost, char separator)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 10; i++)
        {
            data.Add(Deal($"won{i}", 40, 1000, CrmDealStatus.Won));
        }
        // Past half a year and past the longest won deal: two findings speak of each, a row of the list each.
        data.Add(Deal("empty", 300, null, CrmDealStatus.Open));
        data.Add(Deal("large", 400, 900_000.5m, CrmDealStatus.Open, company: "ТОО «Пример»"));
        data.Add(Deal("=1+1", 250, 500, CrmDealStatus.Open, company: "ИП Образцов"));
        data.Add(Deal("fresh", 5, 700, CrmDealStatus.Open, company: "ИП Образцов"));

        var lines = Written(data, ending);

        Assert.Equal(header, lines[0].Replace("\"", "", StringComparison.Ordinal));
        var rows = lines.Skip(1).Select(line => line.Split(separator).Select(static cell => cell.Trim('"')).ToArray()).ToList();
        Assert.Equal(["large", "'=1+1", "empty"], rows.Select(static row => row[0]));
        Assert.Equal(["КП", "КП", lost], rows.Select(static row => row[2]));
        Assert.Equal(["900000.5", "500", ""], rows.Select(static row => row[4]));
        Assert.All(rows, static row => Assert.Contains("Нет действий с ", row[6], StringComparison.Ordinal));
        Assert.Equal(["", "", "Нет контакта"], rows.Select(static row => row[5]));
        Assert.StartsWith("оживить", rows[0][^1], StringComparison.Ordinal);
        Assert.StartsWith("закрыть", rows[2][^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Отказ клиента")]
    [InlineData(true, "Архив")]
    public void A_deal_is_closed_on_the_stage_its_pipeline_has_for_that(bool configured, string expected)
    {
        var data = new CrmDataset();
        data.Add(Deal("dead", 300, null, CrmDealStatus.Open));
        foreach (var (id, pipeline, stage) in new[] { ("l1", "Опт", "Отказ клиента"), ("l2", "Опт", "Отказ клиента"), ("l3", "Опт", "Спам"), ("l4", "Розница", "Провал"), ("l5", "Розница", "Провал"), ("l6", "Розница", "Провал") })
        {
            var lost = Deal(id, 10, 1, CrmDealStatus.Lost);
            (lost.Pipeline, lost.Stage) = (pipeline, stage);
            data.Add(lost);
        }
        var config = new AuditConfig();
        if (configured)
        {
            config.Pipelines.Add(new() { Name = "Опт", Stages = [new() { Name = "КП" }, new() { Name = "Архив", Status = CrmDealStatus.Lost }] });
        }

        Assert.Equal(expected, Written(data, ".deals.bitrix24.csv", config)[1].Split(';')[2].Trim('"'));
    }

    [Theory]
    [InlineData("deal", true)]
    [InlineData("id", true)]
    [InlineData("name", true)]
    [InlineData("colleague", true)]
    [InlineData("silent", false)]
    [InlineData("stranger", false)]
    public void A_deal_is_brought_back_only_where_its_client_can_be_called(string how, bool reachable)
    {
        var data = new CrmDataset();
        data.Add(new CrmContact { Id = "7", Name = "Айгүл Үлгі", Phones = [new CrmPhone("+77010000001", "+77010000001")] });
        data.Add(new CrmContact { Id = "8", Name = "Марат Немой" });
        data.Add(new CrmContact { Id = "9", Name = "Ержан Жұмысшы", Company = "ТОО «Пример»", Emails = ["a@example.kz"] });
        data.Add(new CrmCompany { Id = "5", Name = "ТОО «Пример»" });
        var deal = Deal("dead", 300, 100, CrmDealStatus.Open);
        switch (how)
        {
            case "deal": deal.Phones = [new CrmPhone("+77010000002", "+77010000002")]; break;
            case "id": deal.ContactId = "7"; break;
            case "name": deal.Contact = "айгүл үлгі"; break;
            case "colleague": deal.Company = "ТОО «Пример»"; break;
            case "silent": deal.Contact = "Марат Немой"; break;
            default: deal.Contact = "Кто-то другой"; break;
        }
        data.Add(deal);

        Assert.StartsWith(reachable ? "оживить" : "закрыть", Written(data, ".deals.bitrix24.csv")[1].Split(';')[^1].Trim('"'), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_deals_only_the_header_is_written()
    {
        var data = new CrmDataset();
        data.Add(Deal("fresh", 5, 700, CrmDealStatus.Open));

        Assert.Single(Written(data, ".deals.bitrix24.csv"));
    }

    private static CrmDeal Deal(string id, int age, decimal? amount, CrmDealStatus status, string? company = null) => new()
    {
        Id = id,
        Name = $"Сделка {id.TrimStart('=')}",
        Stage = status == CrmDealStatus.Won ? "Успешно" : "КП",
        Pipeline = "Опт",
        Status = status,
        Owner = "Анна Пробная",
        Company = company,
        Amount = amount,
        CreatedAt = AsOf.AddDays(-age),
        LastActivityAt = AsOf.AddDays(-age),
        ClosedAt = status == CrmDealStatus.Won ? AsOf.AddDays(-age + 20) : null,
    };

    private static string[] Written(CrmDataset data, string ending, AuditConfig? config = null)
    {
        IReadOnlyList<CrmFinding> findings = [.. CheckRunner.Run([CheckCatalogue.Find("Data.DeadDeal")!, CheckCatalogue.Find("Pipeline.DeadZone")!], config ?? new(), data, new RunOptions { AsOf = AsOf })];
        Assert.DoesNotContain(findings, static finding => finding.Status == CrmStatus.Error);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{ending}");
        try
        {
            var report = new AuditReport { RunId = Guid.NewGuid(), CreatedAt = AsOf, AsOf = AsOf, Findings = findings, Files = [], Checks = [], Score = AuditScore.Of(findings, []) };
            ReportExporter.Export(report, [path], new ReportOptions { Language = "ru" });
            return File.ReadAllLines(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
