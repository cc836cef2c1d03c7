using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Records in the bin: no check counts them, but a report that did is found out.</summary>
public sealed class DeletedRecordsTests : IDisposable
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 2, 9, 0, 0, TimeSpan.FromHours(5));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Удалена", "Да", "Нет")]
    [InlineData("is_deleted", "1", "0")]
    [InlineData("IsDeleted", "true", "false")]
    public void A_report_that_counted_the_bin_is_explained_by_it(string header, string yes, string no)
    {
        var data = Import(Rows(header, yes, no));
        Assert.Equal((94, 6), (data.Deals.Count, data.DeletedOf("deal").Count()));
        var result = Recounter.Run(
            DealRegistry.May() with { RunAt = null }, [new(new(0, ""), "", null, 60, Enumerable.Range(1, 60).Sum(static id => Amount(id)), null)], data, new AuditConfig(), CancellationToken.None);
        Assert.Equal((54L, Verdict.Explained, "deleted.counted"), (result.Actual.Total.Count, result.Verdict, result.Explanations[0].Key));
        Assert.Equal(["5", "15", "25", "35", "45", "55"], result.Bridge[0].In.Select(static record => record.Id).Order(StringComparer.Ordinal).OrderBy(static id => id.Length));
    }

    [Fact]
    public void No_other_check_sees_the_bin()
    {
        var with = Import(Rows("Удалена", "Да", "Нет"));
        var without = Import([.. Rows("Удалена", "Да", "Нет").Where(static row => !row.EndsWith(";Да", StringComparison.Ordinal))]);
        Assert.Equal(Measures(without), Measures(with));
    }

    [Fact]
    public void Piped_one_by_one_the_records_still_know_their_bin()
    {
        var data = new CrmDataset();
        foreach (var record in new CrmImporter(new ImportOptions(), new SilentObserver()).Read(Write(Rows("Удалена", "Да", "Нет"))))
        {
            data.Add(record);
        }
        Assert.Equal((94, 6), (data.Deals.Count, data.DeletedOf("Deal").Count()));
    }

    /// <summary>A record that one export has in the bin and another alive is alive.</summary>
    [Fact]
    public void What_another_export_has_alive_is_not_deleted()
    {
        var data = Import(Rows("Удалена", "Да", "Нет"));
        foreach (var deal in Import([.. Rows("Удалена", "Нет", "Нет")]).Deals.Where(static deal => deal.Id == "5"))
        {
            data.Add(deal);
        }
        var rows = new RecountRows(data, DealRegistry.May());
        Assert.Equal((100, 5), (rows.Count, RowBits.Count(rows.Deleted!)));
        Assert.All(rows.Copies, static copies => Assert.Equal(1, copies));
    }

    private static string[] Rows(string header, string yes, string no) =>
    [
        $"ID;Название сделки;Этап сделки;Сумма сделки;Дата создания;Дата закрытия;{header}",
        .. Enumerable.Range(1, 60).Select(id => FormattableString.Invariant($"{id};Заказ {id};Успешно реализовано;{Amount(id)};01.05.2026 09:00:00;{1 + (id % 28):00}.05.2026 12:00:00;{(id % 10 == 5 ? yes : no)}")),
        .. April,
    ];

    private static string[] April => [.. Enumerable.Range(101, 40).Select(static id => FormattableString.Invariant($"{id};Заказ {id};Успешно реализовано;{Amount(id)};01.04.2026 09:00:00;{1 + (id % 28):00}.04.2026 12:00:00;"))];

    private static decimal Amount(int id) => 10_000 + (id * id * 137);

    private static List<string> Measures(CrmDataset data)
    {
        var config = new AuditConfig();
        return
        [
            .. CheckRunner.Run(ChecksInForce.Of(config), config, data, new RunOptions { AsOf = AsOf })
                .Select(static finding => FormattableString.Invariant($"{finding.CheckId} {finding.Subject.Type} {finding.Subject.Id} {finding.Subject.Scope} {finding.Status} {finding.Measured} {finding.Numerator} {finding.Denominator}")),
        ];
    }

    private CrmDataset Import(string[] rows) => new CrmImporter(new ImportOptions(), new SilentObserver()).ReadAll([Write(rows)]);

    private string Write(string[] rows)
    {
        var path = _folder.File("deals.csv");
        File.WriteAllLines(path, rows);
        return path;
    }
}
