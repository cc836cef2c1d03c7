using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>
/// One base exported twice: the audit has the plain export, the report was made from another one, where dates are written month first and were read day first, blanks became
/// zeros and zeros were thrown out, or only closed deals came along. The figures are added up here from the rows of that other export.
/// </summary>
public sealed class ReexportTests : IDisposable
{
    private static readonly IReadOnlyList<Row> Base = Rows();

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Dialects => new()
    {
        { "as it is", "" },
        { "month first, read day first", "date.swapped" },
        { "month first, what is no date dropped", "date.swappedOrLost" },
        { "without an amount left out", "amount.missing" },
        { "blank as zero, zeros left out", "amount.zero" },
        { "closed only", "status.counted(Report.status.Won+Report.status.Lost)" },
        { "won only", "status.counted(Report.status.Won)" },
        { "without rows with no source", "value.emptyLeftOut(LeadSource)" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_dialect_of_the_other_export_is_named(string dialect, string cause)
    {
        var other = Base.Where(row => Counts(row, dialect)).ToList();
        var query = DealRegistry.May("all") with { Date = "CreatedAt", RunAt = null };
        var result = Recounter.Run(query, [new(new(0, ""), "", null, other.Count, other.Sum(static row => row.Amount ?? 0), null)], Import(), new AuditConfig(), CancellationToken.None);
        Assert.Equal(Base.Count(static row => row.Created.Month == 5), result.Actual.Total.Count);
        Assert.Equal((cause.Length == 0 ? Verdict.Agrees : Verdict.Explained, cause), (result.Verdict, result.Explanations.Select(static one => one.Key).FirstOrDefault("")));
        Assert.Equal((other.Count - result.Actual.Total.Count, other.Sum(static row => row.Amount ?? 0) - result.Actual.Total.Sum), (result.Bridge.Sum(static step => step.Count), result.Bridge.Sum(static step => step.Sum)));
    }

    private static bool Counts(Row row, string dialect)
    {
        var isMay = row.Created.Month == 5;
        var isSwappable = row.Created.Day <= 12;
        return dialect switch
        {
            "month first, read day first" => isSwappable ? row.Created.Day == 5 : isMay,
            "month first, what is no date dropped" => isSwappable && row.Created.Day == 5,
            "without an amount left out" => isMay && row.Amount is not null,
            "blank as zero, zeros left out" => isMay && row.Amount is > 0,
            "closed only" => isMay && row.Stage != "Переговоры",
            "won only" => isMay && row.Stage == "Успешно реализовано",
            "without rows with no source" => isMay && row.Source.Length > 0,
            _ => isMay,
        };
    }

    private CrmDataset Import()
    {
        var path = _folder.File("deals.csv");
        File.WriteAllLines(path, Base.Select(static row => FormattableString.Invariant($"{row.Id};Заказ {row.Id};{row.Stage};{row.Amount};{row.Source};{row.Created:dd.MM.yyyy HH:mm:ss}")).Prepend("ID;Название сделки;Этап сделки;Сумма сделки;Источник;Дата создания"));
        return new CrmImporter(new ImportOptions(), new SilentObserver()).ReadAll([path]);
    }

    private static List<Row> Rows()
    {
        var random = new Random(41);
        string[] stages = ["Успешно реализовано", "Закрыто и не реализовано", "Переговоры"];
        string[] sources = ["Сайт", "Instagram", "Звонок", ""];
        return
        [
            .. Enumerable.Range(1, 1500).Select(id => new Row(
                id, stages[random.Next(stages.Length)], random.Next(12) switch { 0 => null, 1 => 0, _ => random.Next(10_000, 900_000) }, sources[random.Next(sources.Length)],
                new DateTime(2026, 1, 10, 9, 0, 0).AddMinutes(random.Next(0, 300 * 24 * 60)))),
        ];
    }

    private sealed record Row(int Id, string Stage, decimal? Amount, string Source, DateTime Created);
}
