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

    private void Same(string check, string entity, IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, bool> counts)
    {
        var all = rows.ToList();
        var finding = audit.Finding(check, "Entity", entity);
        Assert.Equal(all.Count, finding.Denominator);
        Assert.Equal(all.Count(counts), finding.Numerator);
    }

    private static bool HasNoOwner(Dictionary<string, string> row) => !ByHand.WorkingUsers.Contains(row["Ответственный"]);
}
