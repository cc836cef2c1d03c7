using CrmAudit.Engine.Tests.Checks.Data;

namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Columns of dates that are finer in writing than in fact, and dates that are none.</summary>
public class DayColumnTests
{
    private static CrmFinding ImpossibleDates(Imported import) => new DataBase().Add([.. import.Records]).One("Data.ImpossibleDate", "Entity", "Deal");

    [Theory]
    [InlineData("03:00:00+03:00")]
    [InlineData("00:00:00+05:00")]
    [InlineData("23:59:59+05:00")]
    public void A_column_with_one_time_of_day_is_compared_by_day(string time)
    {
        var rows = Enumerable.Range(1, 5).Select(i => $"{i},WON,{i}000,2026-02-0{i}T{time},Y,Поставка {i},2026-02-0{i}T23:{i}0:00+05:00");
        var import = Imported.Text("ID,STAGE_ID,OPPORTUNITY,CLOSEDATE,CLOSED,TITLE,DATE_CREATE\n" + string.Join('\n', rows));
        Assert.True(import.File.IsDay(nameof(CrmDeal.ClosedAt)));
        Assert.False(import.File.IsDay(nameof(CrmDeal.CreatedAt)));
        Assert.Contains("days only", import.File.Columns.Single(static column => column.Header == "CLOSEDATE").Detail, StringComparison.Ordinal);
        Assert.Equal(0, ImpossibleDates(import).Numerator);
    }

    [Fact]
    public void Different_times_stay_times_and_closing_before_creation_is_a_fault()
    {
        var rows = Enumerable.Range(1, 5).Select(i => $"{i},WON,{i}000,2026-02-0{i}T0{i}:00:00+05:00,Y,Поставка {i},2026-02-0{i}T23:{i}0:00+05:00");
        var import = Imported.Text("ID,STAGE_ID,OPPORTUNITY,CLOSEDATE,CLOSED,TITLE,DATE_CREATE\n" + string.Join('\n', rows));
        Assert.False(import.File.IsDay(nameof(CrmDeal.ClosedAt)));
        Assert.Equal(5, ImpossibleDates(import).Numerator);
    }

    [Fact]
    public void Cards_loaded_at_one_moment_do_not_make_a_column_of_days()
    {
        var rows = Enumerable.Range(1, 5).Select(i => $"{i},WON,{i}000,2026-02-0{i}T10:0{i}:00+05:00,Y,Поставка {i},2026-01-15T12:30:00+05:00");
        Assert.False(Imported.Text("ID,STAGE_ID,OPPORTUNITY,CLOSEDATE,CLOSED,TITLE,DATE_CREATE\n" + string.Join('\n', rows)).File.IsDay(nameof(CrmDeal.CreatedAt)));
    }

    [Fact]
    public void The_day_nought_of_a_spreadsheet_is_said_to_be_one()
    {
        var import = Imported.Text("ID;Название сделки;Стадия сделки;Сделка закрыта;Дата создания;Дата изменения\n1;Кабель;Сделка успешна;Да;31.12.1899;10.03.2026\n2;Муфта;Сделка успешна;Да;01.03.2026;00.01.1900\n");
        Assert.DoesNotContain(import.Errors, static error => error.Id == "Import.BadDate");
        var finding = ImpossibleDates(import);
        Assert.Equal(2, finding.Numerator);
        Assert.All(finding.Evidence.Rows, static row => Assert.Equal("Data.ImpossibleDate.emptyCell", row.Reason!.Id));
    }

    [Fact]
    public void The_century_of_short_years_is_told_and_nobody_is_born_after_his_export()
    {
        var import = Imported.Text("ID;Имя;Фамилия;Дата рождения;Дата создания\n1;Анна;Ким;17.03.65;05.02.26\n2;Ержан;Серик;21.11.91;06.02.26\n");
        Assert.Equal([1965, 1991], import.All<CrmContact>().Select(static contact => contact.BirthDate!.Value.Year));
        Assert.Equal(2026, import.All<CrmContact>()[0].CreatedAt!.Value.Year);
        Assert.Contains("1970-2069", import.File.Columns.Single(static column => column.Header == "Дата создания").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_in_front_of_its_date_is_read()
    {
        var import = Imported.Text("Номер заказа;Дата заказа;Сумма;Покупатель\n1;06:54:25 11.04.2025;262;Анна\n2;19:32:35 23.04.2025;500;Борис\n");
        Assert.Equal([new DateTime(2025, 4, 11, 6, 54, 25), new DateTime(2025, 4, 23, 19, 32, 35)], import.All<CrmOrder>().Select(static order => order.OrderedAt!.Value.DateTime));
    }
}
