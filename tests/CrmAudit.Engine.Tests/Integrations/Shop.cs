using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>A trading company made in a test and the integration checks over it.</summary>
internal sealed class Shop
{
    public static DateTimeOffset AsOf { get; } = new(2026, 6, 1, 18, 0, 0, TimeSpan.FromHours(5));

    public CrmDataset Data { get; } = new();

    public AuditConfig Config { get; } = new();

    public Shop Add(params IEnumerable<CrmRecord> records)
    {
        foreach (var record in records)
        {
            Data.Add(record);
        }
        return this;
    }

    /// <summary>The findings of a check, every text of them worded in the three languages without a hole.</summary>
    public IReadOnlyList<CrmFinding> Run(string check)
    {
        CrmFinding[] findings = [.. CheckRunner.Run(ChecksInForce.Of(Config).Where(row => row.Id == "Integration." + check), Config, Data, new RunOptions { AsOf = AsOf })];
        foreach (var language in new[] { "ru", "kk", "en" })
        {
            foreach (var text in findings.SelectMany(static finding => new[] { finding.MessageText, finding.RecommendationText, finding.StatusReasonText }.Concat(finding.Evidence.Rows.Select(static row => row.Reason))).OfType<CrmText>())
            {
                Assert.Contains(text.Id, TextCatalogue.Ids(language));
                Assert.DoesNotContain("{", text.Render(CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);
            }
        }
        Assert.All(findings, static finding => Assert.NotEqual(CrmStatus.Error, finding.Status));
        return findings;
    }

    public CrmFinding One(string check, string subject, string? scope = null) =>
        Assert.Single(Run(check), finding => finding.Subject.Id == subject && (scope is null || finding.Subject.Scope == scope));

    public static DateTimeOffset Day(int i) => AsOf.AddDays(-100).AddHours(-7).AddDays(i * 0.5).AddMinutes(i * 7 % 60);

    public static CrmOrder Order(int i, decimal amount = 50000, string status = "Выдан") => new()
    {
        Id = $"{412300000 + (i * 911)}", Number = $"{412300000 + (i * 911)}", Kind = CrmOrderKind.Order, OrderedAt = Day(i), OrderedAtText = "15.05.2026 10:00", Amount = amount + i, Currency = "KZT", Status = status,
    };

    public static CrmDeal Deal(int i, int minutes = 3, decimal amount = 50000) => new()
    {
        Id = $"{7000 + i}", Name = $"Заказ Kaspi {412300000 + (i * 911)}", LeadSource = "Kaspi Магазин", CreatedAt = Day(i).AddMinutes(minutes), Amount = amount + i, Currency = "KZT", Status = CrmDealStatus.Won, Stage = "Успешно", Owner = "Анна Ли",
    };

    public static CrmOrder Form(int i, string? utm = "google") => new()
    {
        Id = $"f{i}", Kind = CrmOrderKind.Form, OrderedAt = Day(i), OrderedAtText = "15.05.2026 10:00", Phones = [Phone(i)], UtmSource = utm, Form = "Обратный звонок",
    };

    public static CrmLead Lead(int i, string? utm = "google") => new()
    {
        Id = $"L{i}", Name = $"Заявка с сайта {i}", LeadSource = "Веб-сайт", CreatedAt = Day(i).AddMinutes(2), Phones = [Phone(i)], UtmSource = utm, Owner = "Анна Ли",
    };

    public static CrmActivity Call(int i, CrmDirection direction, CrmCallResult result, int phone, int minutes = 0) => new()
    {
        Id = $"c{i}", Kind = CrmActivityKind.Call, Direction = direction, Result = result, Phone = Phone(phone), StartedAt = Day(i).AddMinutes(minutes), DurationSeconds = result == CrmCallResult.Answered ? 60 : 0,
        Origin = new() { Path = "/Master.csv", System = "Asterisk", Entity = "Activity", Columns = [new(0, "calldate", "StartedAt"), new(1, "src", "Phone")] },
    };

    public static CrmPhone Phone(int i) => new($"+7 701 {1000000 + i}", $"+7701{1000000 + i}");

    public static IEnumerable<int> Range(int count) => Enumerable.Range(1, count);
}
