using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Deals to close or to bring back, as a CRM imports them.</summary>
public sealed class DealListTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(".deals.bitrix24.csv", "ID;Название сделки;Стадия сделки;Ответственный;Сумма;Комментарий;Предложение", "Сделка провалена", ';')]
    [InlineData(".deals.amocrm.csv", "ID,Название сделки,Этап сделки,Ответственный,Бюджет,Примечание,Предложение", "Закрыто и не реализовано", ',')]
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
        Assert.All(rows, static row => Assert.Contains("дн.", row[5], StringComparison.Ordinal));
        Assert.StartsWith("оживить", rows[0][^1], StringComparison.Ordinal);
        Assert.StartsWith("закрыть", rows[2][^1], StringComparison.Ordinal);
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

    private static string[] Written(CrmDataset data, string ending)
    {
        IReadOnlyList<CrmFinding> findings = [.. CheckRunner.Run([CheckCatalogue.Find("Data.DeadDeal")!, CheckCatalogue.Find("Pipeline.DeadZone")!], new CheckRunOptions { AsOf = AsOf }, data, CancellationToken.None)];
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
