using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

/// <summary>Figures from a screenshot, held against piped deals.</summary>
public sealed class TestCrmReportTests : IDisposable
{
    private const string Deals = """
        ID;Название сделки;Стадия сделки;Сумма;Валюта;Дата создания;Предполагаемая дата закрытия;Ответственный
        1;Заказ 1;Сделка успешна;100000;Тенге;03.05.2026 10:00:00;20.05.2026 12:00:00;Айгүл
        2;Заказ 2;Сделка успешна;250000;Тенге;25.04.2026 10:00:00;11.05.2026 12:00:00;Ерлан
        3;Заказ 3;Сделка успешна;417300;Тенге;17.05.2026 10:00:00;05.06.2026 12:00:00;Айгүл

        """;

    private readonly Session _session = new();

    public TestCrmReportTests() => _session.Write("deals.csv", Deals);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("350000")]
    [InlineData("'350 000'")]
    [InlineData("'350 000,00 ₸'")]
    [InlineData("350000.0")]
    public void A_sum_is_taken_as_it_stands_on_the_screen(string sum) =>
        Assert.Equal(["Pass", "Pass"], Statuses($"-Count 2 -Sum {sum} -Period 2026-05 -Status won"));

    [Theory]
    [InlineData("Won")]
    [InlineData("WON")]
    public void A_status_may_be_written_in_any_case(string status)
    {
        Assert.Equal(["Pass", "Pass"], Statuses($"-Count 2 -Sum 350000 -Period 2026-05 -Status {status}"));
        Assert.Equal(Statuses("-Value 0.5 -Metric conversion -Period 2026-05 -Status all"), Statuses("-Value 0.5 -Metric Conversion -Period 2026-05 -Status All"));
    }

    [Fact]
    public void A_figure_that_differs_fails() => Assert.Equal("Fail", Statuses("-Count 2 -Sum 517300 -Period 2026-05 -Status won")[0]);

    [Theory]
    [InlineData("-Count ''")]
    [InlineData("-Count '1,5'")]
    [InlineData("-Sum 'много'")]
    public void What_is_no_figure_is_refused(string arguments) => Assert.NotNull(_session.Fail($"Import-CrmExport deals.csv -Entity Deal | Test-CrmReport {arguments} -Period 2026-05"));

    [Fact]
    public void A_period_nobody_can_read_is_refused() => Assert.Equal("Command.BadPeriod", SessionResult.IdOf(_session.Fail("Import-CrmExport deals.csv -Entity Deal | Test-CrmReport -Count 2 -Period 'some day'")));

    private string[] Statuses(string arguments) => [.. _session.Run($"Import-CrmExport deals.csv -Entity Deal | Test-CrmReport {arguments} | ForEach-Object {{ \"$($_.Status)\" }}").ThrowIfErrors().Texts];
}
