using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Tests.Checks.Data;
using CrmAudit.Engine.Tests.Pipeline;

namespace CrmAudit.Engine.Tests.Checks;

/// <summary>Where the checklist gives three causes, a finding says which the data speak for, with the figure of each, or that they cannot tell.</summary>
public class CauseTests
{
    private static readonly DateTimeOffset AsOf = DataBase.AsOf;

    [Theory]
    [InlineData(30, 0, 0, "notEntered")]
    [InlineData(10, 8, 0, "notClosed")]
    [InlineData(10, 0, 6, "duplicates")]
    [InlineData(10, 0, 0, "")]
    public void A_declaration_that_differs_points_to_what_covers_the_gap(int declared, int still, int twice, string expected)
    {
        var data = new DataBase();
        for (var i = 0; i < 20; i++)
        {
            var deal = DataBase.Deal(2 * i);
            deal.ModifiedAt = AsOf.AddDays(i < still ? -90 : -3);
            deal.CreatedAt = AsOf.AddDays(-100);
            if (i >= 20 - twice)
            {
                (deal.Name, deal.Contact) = (DataBase.Deal(0).Name, DataBase.Deal(0).Contact);
            }
            data.Add(deal);
        }
        data.Config.Declared.ActiveDeals["Айгерім Сейтқали"] = declared;
        var finding = data.One("Data.DeclaredVsActual", "Owner", "Айгерім Сейтқали");
        Assert.Equal(expected, Supported(finding));
        Assert.Equal(expected.Length == 0 ? "cause.open" : "cause.points.others", Assert.IsType<CrmText>(finding.MessageText!.Args["cause"]).Id);
    }

    [Fact]
    public void Agreement_needs_no_cause()
    {
        var data = new DataBase().Add([.. DataBase.Range(20).Select(static i => DataBase.Deal(2 * i))]);
        data.Config.Declared.ActiveDeals["Айгерім Сейтқали"] = 20;
        var finding = data.One("Data.DeclaredVsActual", "Owner", "Айгерім Сейтқали");
        Assert.Equal(CrmStatus.Pass, finding.Status);
        Assert.DoesNotContain("cause", finding.MessageText!.Args.Keys);
    }

    [Theory]
    [InlineData(0.1, 0.0, 0.1, "notNeeded")]
    [InlineData(0.0, 1.0, 0.9, "notTaught")]
    [InlineData(0.5, 0.4, 0.6, "noMotive")]
    [InlineData(0.0, 0.5, 0.0, "")]
    public void An_empty_field_points_to_how_the_managers_differ(double first, double second, double third, string expected)
    {
        var data = new DataBase();
        foreach (var (share, owner) in new[] { (first, 0), (second, 1), (third, 2) })
        {
            for (var i = 0; i < 20; i++)
            {
                var contact = DataBase.Contact((owner * 100) + i);
                (contact.Owner, contact.LeadSource) = ($"Менеджер {(char)('А' + owner)}", i < share * 20 ? "Сайт" : null);
                data.Add(contact);
            }
        }
        Assert.Equal(expected, Supported(data.One("Data.KeyFieldFill", "Field", "key:Source", "Contact")));
    }

    [Fact]
    public void One_manager_has_nobody_to_be_compared_with()
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(40))
        {
            var contact = DataBase.Contact(i);
            (contact.Owner, contact.LeadSource) = ("Пётр Ким", i % 2 == 0 ? "Сайт" : null);
            data.Add(contact);
        }
        var cause = Assert.IsType<CrmText>(data.One("Data.KeyFieldFill", "Field", "key:Source", "Contact").MessageText!.Args["cause"]);
        Assert.Equal("cause.open", cause.Id);
    }

    [Theory]
    [InlineData("Договор", "подписан", 12, 0, "people")]
    [InlineData("Договор", "подписан", 12, 12, "process")]
    [InlineData("В работе", "подписан", 6, 0, "definition")]
    [InlineData("Договор", null, 6, 0, "definition")]
    public void A_stage_that_holds_deals_points_to_people_definition_or_process(string stage, string? criterion, int ofFirst, int ofSecond, string expected)
    {
        var config = new AuditConfig();
        config.Pipelines.Add(new() { Name = "Опт", Stages = [new() { Name = stage, Criterion = criterion, LimitDays = 30 }, new() { Name = "Отгрузка", Criterion = "отгружено" }] });
        var deals = DataBase.Range(40).Select(i => new CrmDeal
        {
            Id = $"{i}", Pipeline = "Опт", Stage = stage, Status = CrmDealStatus.Open, Owner = i % 2 == 0 ? "Анна" : "Марат", CreatedAt = AsOf.AddDays(-200),
            StageChangedAt = AsOf.AddDays(i / 2 < (i % 2 == 0 ? ofFirst : ofSecond) ? -100 : -5),
        });
        var finding = Funnel.Run(Firm.Dataset([.. deals]), config, AsOf, "Pipeline.StuckShare").Single(finding => finding.Subject.Id == stage);
        Assert.Contains(expected, Supported(finding).Split(' '));
    }

    [Theory]
    [InlineData(-2, 60, "reminders")]
    [InlineData(-40, 60, "ignored")]
    [InlineData(-7, 60, "")]
    [InlineData(-7, 0, "tooMany")]
    public void Overdue_tasks_point_to_their_number_their_reminders_or_to_nobody_looking(int due, int done, string expected)
    {
        var tasks = DataBase.Range(40).Select(i => new CrmTask { Id = $"o{i}", Owner = "Анна", CreatedAt = AsOf.AddDays(-60), DueAt = AsOf.AddDays(due) })
            .Concat(DataBase.Range(done).Select(i => new CrmTask { Id = $"d{i}", Owner = "Анна", CreatedAt = AsOf.AddDays(-20), DueAt = AsOf.AddDays(-8), CompletedAt = AsOf.AddDays(-10), Done = true }))
            .Append(new CrmTask { Id = "old", Owner = "Анна", CreatedAt = AsOf.AddDays(-90), DueAt = AsOf.AddDays(-80), CompletedAt = AsOf.AddDays(-81), Done = true });
        var finding = Funnel.Run(Firm.Dataset([.. tasks]), new AuditConfig(), AsOf, "Pipeline.TaskOverdue").Single(static finding => finding.Subject.Type == CrmSubjectType.Owner);
        Assert.Equal(expected, Supported(finding));
    }

    private static string Supported(CrmFinding finding) =>
        string.Join(' ', ((IReadOnlyDictionary<string, object?>)finding.Data["causes"]!).Where(static cause => cause.Value is true).Select(static cause => cause.Key));
}
