namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Key figures of the processes, counted again from the files.</summary>
public sealed class PipelineRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Cards_of_people_who_have_left_or_of_nobody()
    {
        Same("Pipeline.OwnerInactive", "Contact", ByHand.Contacts, HasNoOwner);
        Same("Pipeline.OwnerInactive", "Company", ByHand.Companies, HasNoOwner);
        Same("Pipeline.OwnerInactive", "Deal", ByHand.Deals.Where(static deal => deal.IsOpen).Select(static deal => deal.Row), HasNoOwner);
    }

    [Fact]
    public void Open_tasks_past_their_deadline()
    {
        var open = ByHand.Tasks.Where(static task => !task.Done && task.DueAt is not null).ToList();
        var finding = audit.Finding("Pipeline.TaskOverdue", "Entity", "Task");
        Assert.Equal(open.Count, finding.Denominator);
        Assert.Equal(open.Count(static task => task.DueAt!.Value.Date < ByHand.AsOf.Date), finding.Numerator);
    }

    [Theory]
    [InlineData("Опт")]
    [InlineData("Проекты")]
    [InlineData("Продажи")]
    public void Lost_deals_without_a_reason(string pipeline)
    {
        var lost = ByHand.Deals.Where(deal => deal.IsLost && ByHand.Cell(deal.Row, "Направление", "Воронка") == pipeline).ToList();
        var finding = audit.Finding("Pipeline.LossReason", "Field", "LossReason", pipeline);
        Assert.Equal(lost.Count, finding.Denominator);
        Assert.Equal(lost.Count(static deal => deal.Row["Причина отказа"].Length == 0), finding.Numerator);
    }

    [Theory]
    [InlineData("moneyByStage", "Стадия сделки")]
    [InlineData("moneyByOwner", "Ответственный")]
    [InlineData("moneyBySource", "Источник")]
    public void Money_in_the_dead_zone(string series, string column)
    {
        var finding = audit.Finding("Pipeline.DeadZone", "Pipeline", "Опт");
        var dead = finding.Evidence.Rows.Select(static row => row.RecordId).ToHashSet();
        var expected = ByHand.Deals.Where(deal => deal.Row.TryGetValue("Направление", out var pipeline) && pipeline == "Опт" && dead.Contains(deal.Row["ID"]))
            .GroupBy(deal => deal.Row[column] is { Length: > 0 } name ? name : "—").ToDictionary(static group => group.Key, static group => (group.Count(), group.Sum(static deal => deal.Currency is "Тенге" or "" ? deal.Amount ?? 0 : 0)));
        var found = ((List<Dictionary<string, object?>>)finding.Data[series]!).ToDictionary(static row => (string)row["label"]!, static row => ((int)row["deals"]!, (decimal)row["value"]!));
        Assert.Equal(expected.OrderBy(static pair => pair.Key, StringComparer.Ordinal), found.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(dead.Count, found.Sum(static pair => pair.Value.Item1));
    }

    [Theory]
    [InlineData("Опт", "В работе", "PREPARATION")]
    [InlineData("Опт", "КП отправлено", "PREPAYMENT_INVOICE")]
    [InlineData("Проекты", "Ведение переговоров", "C2:PREPAYMENT_INVOICE")]
    public void The_median_stay_on_a_stage(string pipeline, string stage, string code)
    {
        var stays = ByHand.Moves.GroupBy(static move => move.Deal).SelectMany(deal =>
        {
            var moves = deal.OrderBy(static move => move.At).ToList();
            return Enumerable.Range(0, moves.Count - 1).Where(i => moves[i].Code == code).Select(i => (moves[i + 1].At - moves[i].At).TotalDays);
        }).Order().ToList();
        var finding = audit.Finding("Pipeline.StageTime", "Stage", stage, pipeline);
        var middle = stays.Count % 2 == 1 ? stays[stays.Count / 2] : (stays[(stays.Count / 2) - 1] + stays[stays.Count / 2]) / 2;
        var standing = ByHand.Moves.GroupBy(static move => move.Deal).Count(deal => deal.MaxBy(static move => move.At).Code == code);
        Assert.Equal(stays.Count + standing, finding.Denominator);
        Assert.Equal(middle, Convert.ToDouble(finding.MessageText!.Args["median"], System.Globalization.CultureInfo.InvariantCulture), 6);
    }

    [Fact]
    public void Moves_of_the_history()
    {
        Assert.Equal(ByHand.Moves.Count, audit.Data.StageChanges.Count);
        // Each deal enters its first stage, every other entry is a move.
        var moves = ByHand.Moves.Where(static move => !move.Code.StartsWith("C2:", StringComparison.Ordinal)).GroupBy(static move => move.Deal).Sum(static deal => deal.Count() - 1);
        Assert.Equal(moves, audit.Finding("Pipeline.Transition", "Pipeline", "Опт").Denominator);
    }

    [Theory]
    [InlineData("Задача на первый звонок", CrmStatus.Pass, "message")]
    [InlineData("Напоминание после КП", CrmStatus.Fail, "message.failing")]
    [InlineData("Счёт из 1С", CrmStatus.Fail, "message.silent")]
    [InlineData("Опрос после отгрузки", CrmStatus.Fail, "message.never")]
    [InlineData("Замер: письмо бригаде", CrmStatus.Warning, "message.untested")]
    public void Automations(string name, CrmStatus status, string message)
    {
        var finding = audit.Finding("Pipeline.AutomationDead", "Automation", name);
        Assert.Equal((status, $"Pipeline.AutomationDead.{message}"), (finding.Status, finding.MessageText!.Id));
        Assert.Equal(status == CrmStatus.Pass, finding.Test is null);
    }

    [Fact]
    public void Only_one_automation_refers_to_what_is_gone() => Assert.Equal(
        ["Согласование скидки"],
        audit.Findings.Where(static finding => finding.CheckId == "Pipeline.AutomationObsolete" && finding.Status == CrmStatus.Fail).Select(static finding => finding.Subject.Id));

    private void Same(string check, string entity, IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, bool> counts)
    {
        var all = rows.ToList();
        var finding = audit.Finding(check, "Entity", entity);
        Assert.Equal(all.Count, finding.Denominator);
        Assert.Equal(all.Count(counts), finding.Numerator);
    }

    private static bool HasNoOwner(Dictionary<string, string> row) => !ByHand.WorkingUsers.Contains(row["Ответственный"]);
}
