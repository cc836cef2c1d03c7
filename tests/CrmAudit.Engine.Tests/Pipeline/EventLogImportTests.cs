using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>The same small log as different tools write it, recognised by its headers alone.</summary>
public sealed class EventLogImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("case:concept:name,concept:name,time:timestamp,org:resource\n1,A,2026-01-05 00:00:00+00:00,x\n1,B,2026-01-07 00:00:00+00:00,x\n2,A,2026-01-05T00:00:00.000Z,y\n")]
    [InlineData("Case ID,Activity,Resource,Complete Timestamp,Variant\nCase 1,A,Value 1,2026/01/05 00:00:00.000,Variant 1\nCase 1,B,Value 1,2026/01/07 00:00:00.000,Variant 1\nCase 2,A,Value 2,2026/01/05 00:00:00.000,Variant 2\n")]
    [InlineData("case_id;activity;timestamp\n1;A;2026-01-05 00:00:00\n1;B;2026-01-07 00:00:00\n2;A;2026-01-05 00:00:00\n")]
    [InlineData("deal_id,stage,entered_at,left_at\n1,A,2026-01-05 00:00:00,2026-01-07 00:00:00\n1,B,2026-01-07 00:00:00,\n2,A,2026-01-05 00:00:00,\n")]
    [InlineData("deal_id,from_stage,to_stage,changed_at,changed_by\n1,,A,2026-01-05 00:00:00,x\n1,A,B,2026-01-07 00:00:00,x\n2,,A,2026-01-05 00:00:00,x\n")]
    [InlineData("ID сделки;Этап;Дата перехода\n1;A;05.01.2026 10:00\n1;B;07.01.2026 10:00\n2;A;05.01.2026 10:00\n")]
    [InlineData("ID сделки;Из этапа;В этап;Время перехода;Кто изменил\n1;;A;05.01.2026 10:00;Айгуль\n1;A;B;07.01.2026 10:00;Айгуль\n2;;A;05.01.2026 10:00;Ержан\n")]
    [InlineData("Мәміле ID;Ескі кезең;Жаңа кезең;Кезеңге өткен күні\n1;;A;05.01.2026 10:00\n1;A;B;07.01.2026 10:00\n2;;A;05.01.2026 10:00\n")]
    public void A_log_is_a_log_whatever_its_columns_are_called(string text)
    {
        var path = Path.Combine(_folder.Path, "export.csv");
        File.WriteAllText(path, text);
        var data = Firm.Dataset(new CrmImporter(new ImportOptions(), new SilentObserver()).Read(path, CancellationToken.None));
        Assert.Equal(3, data.StageChanges.Count);
        var figures = LogFigures.Of(Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines), new WorkCalendar(new AuditConfig()));
        Assert.Equal((2, 3, 2), (figures.Cases, figures.Events, figures.Variants.Count));
        Assert.Equal((1.0, 1.0, 2.0), (figures.MeanDays, figures.MedianDays, figures.MaxDays));
        Assert.Equal([("A", "B", 1, 2.0)], figures.Follows.Select(static pair => (pair.From, pair.To, pair.Count, pair.MeanDays)));
    }
}
