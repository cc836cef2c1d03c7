using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>A base made in a test and the data checks over it.</summary>
internal sealed class DataBase
{
    public static DateTimeOffset AsOf { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    public CrmDataset Data { get; } = new();

    public AuditConfig Config { get; } = new();

    public DataBase Add(params CrmRecord[] records)
    {
        foreach (var record in records)
        {
            Data.Add(record);
        }
        return this;
    }

    public IReadOnlyList<CrmFinding> Run(string? check = null, bool detail = false) => [.. CheckRunner.Run(
        ChecksInForce.Of(Config).Where(row => row.Area == CrmArea.Data && row.Available && (check is null || row.Id == check)),
        Config, Data, new RunOptions { AsOf = AsOf, RunId = Guid.Empty, Detail = detail })];

    public CrmFinding One(string check, string type, string id, string? scope = null) =>
        Assert.Single(Run(check), finding => finding.Subject.Type.ToString() == type && finding.Subject.Id == id && (scope is null || finding.Subject.Scope == scope));

    public static CrmContact Contact(int i, DateTimeOffset? modified = null) => new()
    {
        Id = $"{i}",
        Name = $"Ахметов Ержан {(char)('А' + (i % 32))}{(char)('а' + (i / 32 % 32))}",
        Phones = [new CrmPhone($"+7 701 {i:D7}", $"+7701{i + 1000000:D7}")],
        Emails = [$"client{i}@example-firm.kz"],
        Owner = i % 2 == 0 ? "Айгерім Сейтқали" : "Пётр Ким",
        LeadSource = "Сайт",
        Company = $"ТОО «Фирма {i}»",
        City = "Алматы",
        CreatedAt = AsOf.AddMonths(-30).AddDays(i % 300),
        ModifiedAt = modified ?? AsOf.AddDays(-10),
        LastActivityAt = AsOf.AddDays(-5),
    };

    public static CrmDeal Deal(int i, CrmDealStatus status = CrmDealStatus.Open, decimal amount = 150000) => new()
    {
        Id = $"D{i}",
        Name = $"Поставка цемента №{i + 100}",
        Status = status,
        Stage = status == CrmDealStatus.Open ? "Счёт" : "Закрыта",
        Pipeline = "Опт",
        Owner = i % 2 == 0 ? "Айгерім Сейтқали" : "Пётр Ким",
        LeadSource = "Сайт",
        Contact = $"Ахметов {i}",
        Amount = amount,
        Currency = "KZT",
        CreatedAt = AsOf.AddDays(-40),
        ModifiedAt = AsOf.AddDays(-3),
    };

    public static IEnumerable<int> Range(int count) => Enumerable.Range(1, count);
}
