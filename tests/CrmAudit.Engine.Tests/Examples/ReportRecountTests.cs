using System.Globalization;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The monthly report of the example, counted again from the files: by its definition, and as the spreadsheet counted.</summary>
public sealed class ReportRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    private const string Report = "Продажи за апрель";

    [Fact]
    public void The_records_give_what_the_definition_says()
    {
        var deals = Won.GroupBy(static row => row["ID"]).Where(static rows => IsApril(rows.First()["Предполагаемая дата закрытия"])).ToList();
        var finding = audit.Finding("Report.Mismatch", "Report", Report);
        Assert.Equal(CrmStatus.Fail, finding.Status);
        Assert.Equal((long)deals.Count, finding.Data["actualCount"]);
        Assert.Equal(deals.SelectMany(static rows => rows).Sum(static row => Tenge(row)), finding.Data["actualSum"]);
    }

    [Fact]
    public void The_report_counted_rows_of_the_export_by_the_day_deals_were_created()
    {
        var rows = Won.Where(static row => IsApril(row["Дата создания"])).ToList();
        var finding = audit.Finding("Report.Mismatch", "Report", Report);
        Assert.Equal((long)rows.Count, finding.Data["reportedCount"]);
        Assert.Equal(rows.Sum(static row => Tenge(row)), finding.Data["reportedSum"]);
        var cause = audit.Finding("Report.MismatchCause", "Report", Report);
        Assert.Equal("Explained", cause.Data["verdict"]);
        Assert.Equal(new[] { "date.field(CreatedAt)", "rows.linesCounted" }, Assert.IsType<List<string>>(cause.Data["changes"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_steps_of_the_bridge_add_up_to_the_difference()
    {
        var finding = audit.Finding("Report.Mismatch", "Report", Report);
        var bars = Assert.IsType<List<Dictionary<string, object?>>>(audit.Finding("Report.MismatchCause", "Report", Report).Data["bridge"]);
        Assert.Equal((decimal)finding.Data["reportedSum"]! - (decimal)finding.Data["actualSum"]!, bars.Skip(1).SkipLast(1).Sum(static bar => (decimal)bar["sum"]!));
        Assert.Equal((long)finding.Data["reportedCount"]! - (long)finding.Data["actualCount"]!, bars.Skip(1).SkipLast(1).Sum(static bar => (long)bar["count"]!));
    }

    private static IEnumerable<Dictionary<string, string>> Won =>
        ByHand.DealRows.Where(static row => row["Стадия сделки"] == "Сделка успешна" && row["Направление"] is ("Опт" or "Проекты"));

    private static bool IsApril(string date) => date.Length >= 10 && date[3..10] == "04.2026";

    private static decimal Tenge(Dictionary<string, string> row) =>
        row["Валюта"] is "Тенге" or "" && decimal.TryParse(row["Сумма"], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
}
