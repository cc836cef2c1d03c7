using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Owners, next steps and where the evidence of a history lies.</summary>
public class DisciplineTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Owners_nobody_can_look_up_are_not_called_active()
    {
        var data = Firm.Dataset([Deal("1", "Анна"), Deal("2", "Марат")]);
        var found = Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.OwnerInactive"));
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.OwnerInactive.noUsers"), (found.Status, found.StatusReasonText!.Id));
        data.Add(Deal("3", null));
        found = Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.OwnerInactive"));
        Assert.Equal(["3"], found.Evidence.Rows.Select(static row => row.RecordId));
    }

    [Fact]
    public void A_meeting_planned_for_later_is_a_next_step()
    {
        var data = Firm.Dataset([Deal("1", "Анна"), Deal("2", "Анна"), Deal("3", "Анна"), Deal("4", "Анна")]);
        data.Add(new CrmTask { Id = "t", DealId = "1", DueAt = AsOf.AddDays(1), Done = false });
        data.Add(new CrmActivity { Id = "m", DealId = "2", StartedAt = AsOf.AddDays(2), Kind = CrmActivityKind.Meeting });
        data.Add(new CrmActivity { Id = "c", DealId = "3", StartedAt = AsOf.AddDays(-2), Kind = CrmActivityKind.Call });
        Assert.Equal(["3", "4"], Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.NextStep")).Evidence.Rows.Select(static row => row.RecordId));
    }

    [Theory]
    [InlineData("Сделка: Поставка труб")]
    [InlineData("Deal - поставка  труб")]
    [InlineData("Контакт: Ким Олег; Сделка: Поставка труб")]
    [InlineData("Сделка #1")]
    [InlineData("Поставка труб")]
    [InlineData("Компания: ТОО «Алтын»")]
    [InlineData("Ким Олег")]
    public void A_task_leads_to_its_deal_by_what_it_is_called(string related)
    {
        var deals = new[] { Deal("1", "Анна"), Deal("2", "Анна") };
        (deals[0].Name, deals[0].Company, deals[0].Contact) = ("Поставка труб", "Алтын ТОО", "Олег Ким");
        var data = Firm.Dataset(deals);
        data.Add(new CrmTask { Id = "t", Related = related, DueAt = AsOf.AddDays(1), Done = false });
        var found = Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.NextStep"));
        Assert.Equal(["2"], found.Evidence.Rows.Select(static row => row.RecordId));
    }

    [Fact]
    public void Tasks_whose_links_lead_nowhere_tell_nothing_of_deals()
    {
        var data = Firm.Dataset([Deal("1", "Анна"), Deal("2", "Анна")]);
        data.Add(new CrmTask { Id = "t", Related = "Сделка: Из другой выгрузки", DueAt = AsOf.AddDays(1), Done = false });
        var found = Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.NextStep"));
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.NextStep.unfollowed"), (found.Status, found.StatusReasonText!.Id));
    }

    [Fact]
    public void A_meeting_with_a_client_is_a_next_step_of_his_deal()
    {
        var deals = new[] { Deal("1", "Анна"), Deal("2", "Анна") };
        deals[0].ContactId = "c";
        var data = Firm.Dataset(deals);
        data.Add(new CrmContact { Id = "c", Name = "Ким Олег", Phones = [new("8701", "+77010000001")] });
        data.Add(new CrmTask { Id = "t", DealId = "1", DueAt = AsOf.AddDays(-1), Done = false });
        data.Add(new CrmActivity { Id = "m", Kind = CrmActivityKind.Call, Phone = new("8701", "+77010000001"), StartedAt = AsOf.AddDays(2) });
        Assert.Equal(["2"], Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.NextStep")).Evidence.Rows.Select(static row => row.RecordId));
    }

    [Fact]
    public void Moves_of_a_history_without_deals_are_found_by_their_file_and_line()
    {
        var file = new CrmImportFile { Path = "history.csv", Entity = "StageChange", Columns = [new(0, "Stage", "Stage")] };
        var data = new CrmDataset();
        var line = 2;
        foreach (var path in Enumerable.Repeat("ABCD", 10).Append("ABAD"))
        {
            for (var i = 0; i < path.Length; i++)
            {
                data.Add(new CrmStageChange { DealId = $"{line / 4}", Stage = $"{path[i]}", ChangedAt = AsOf.AddDays(-20 + i), Origin = file, Line = line });
                line += i == 3 ? 4 - (line % 4) : 1;
            }
        }
        var row = Assert.Single(Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.Transition")).Evidence.Rows.Single(static row => row.Value == "B → A");
        Assert.Equal("history.csv", row.File);
        Assert.Equal(data.StageChanges.Single(change => change.DealId == row.RecordId && change.ChangedAt == AsOf.AddDays(-18)).Line, row.Line);
    }

    [Theory]
    [InlineData("ru", "«Дата закрытия» (Сделки)", "REST")]
    [InlineData("kk", "«Жабылған күні» (Мәмілелер)", "REST")]
    [InlineData("en", "“Closed” (Deals)", "REST")]
    public void What_an_export_lacks_is_named_in_words_and_with_the_way_to_get_it(string language, string input, string history)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        var reasons = Funnel.Run(Firm.Dataset([Deal("1", "Анна")]), new AuditConfig(), AsOf)
            .Where(static finding => finding.Status == CrmStatus.NotEvaluated)
            .ToLookup(static finding => finding.CheckId, finding => finding.StatusReasonText!.Render(culture));
        Assert.All(reasons.SelectMany(static group => group), static text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
        Assert.All(new[] { "Pipeline.Transition", "Pipeline.StageTime", "Pipeline.StageUnused", "Pipeline.Bottleneck" }, check => Assert.Contains(history, Assert.Single(reasons[check]), StringComparison.Ordinal));
        Assert.Contains(input, Assert.Single(reasons["Pipeline.SameDayWin"]), StringComparison.Ordinal);
    }

    private static CrmDeal Deal(string id, string? owner) => new() { Id = id, Owner = owner, Stage = "Договор", Status = CrmDealStatus.Open, Origin = Deals };

    private static CrmImportFile Deals { get; } = new() { Path = "deals.csv", Entity = "Deal", Columns = [new(0, "Ответственный", "Owner"), new(1, "Стадия", "Stage")] };
}
