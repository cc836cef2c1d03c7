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

    /// <summary>The view that answers in sentences.</summary>
    private const string Answer = "CrmAudit.CrmFinding#Answer";

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
    [InlineData("ru", "Причина найдена")]
    [InlineData("kk", "Себебі табылды")]
    [InlineData("en", "The cause is found")]
    public void An_answer_is_shown_in_whole_sentences(string language, string said)
    {
        _session.Write("many.csv", string.Concat(Deals.Split('\n')[0], "\n", string.Concat(Enumerable.Range(1, 40).Select(static id =>
            FormattableString.Invariant($"{id};Заказ {id};Сделка успешна;{10_000 + (id * id * 731)};Тенге;{1 + (id % 28):00}.{4 + (id % 2):00}.2026 10:00:00;{1 + (id * 7 % 28):00}.{4 + (id / 21):00}.2026 12:00:00;Айгүл\n")))));
        var created = Enumerable.Range(1, 40).Where(static id => id % 2 == 1).ToList();
        var told = _session.Run(
            $"[cultureinfo]::CurrentUICulture = '{language}'; Import-CrmExport many.csv -Entity Deal | Test-CrmReport -Count {created.Count} -Sum {created.Sum(static id => 10_000 + (id * id * 731))} -Period 2026-05 -Status Won | ForEach-Object {{ $_.PSObject.TypeNames[0]; $_.Message }}")
            .ThrowIfErrors().Texts.ToList();
        Assert.Equal((Answer, Answer), (told[0], told[2]));
        Assert.StartsWith(said, told[3], StringComparison.Ordinal);
        Assert.Contains($"<TypeName>{Answer}</TypeName>", File.ReadAllText(Path.Combine(Artefact.Module, "CrmAudit.Format.ps1xml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'0,2 млн'", "Fail")]
    [InlineData("'0,4 млн'", "Pass")]
    [InlineData("'350 тыс ₸'", "Pass")]
    [InlineData("'352 мың'", "Warning")]
    public void A_sum_in_thousands_or_millions_is_held_to_what_it_shows(string sum, string status) => Assert.Equal(status, Statuses($"-Sum {sum} -Period 2026-05")[0]);

    [Fact]
    public void A_period_without_records_is_told()
    {
        var message = _session.Run("[cultureinfo]::CurrentUICulture = 'en'; (Import-CrmExport deals.csv -Entity Deal | Test-CrmReport -Count 2 -Period 2019-05)[0].Message").ThrowIfErrors().Texts.Single();
        Assert.Contains("outside what the exports cover", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Count ''")]
    [InlineData("-Count '1,5'")]
    [InlineData("-Sum 'много'")]
    public void What_is_no_figure_is_refused(string arguments) => Assert.NotNull(_session.Fail($"Import-CrmExport deals.csv -Entity Deal | Test-CrmReport {arguments} -Period 2026-05"));

    [Fact]
    public void A_period_nobody_can_read_is_refused() => Assert.Equal("Command.BadPeriod", SessionResult.IdOf(_session.Fail("Import-CrmExport deals.csv -Entity Deal | Test-CrmReport -Count 2 -Period 'some day'")));

    private string[] Statuses(string arguments) => [.. _session.Run($"Import-CrmExport deals.csv -Entity Deal | Test-CrmReport {arguments} | ForEach-Object {{ \"$($_.Status)\" }}").ThrowIfErrors().Texts];
}
