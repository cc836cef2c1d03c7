using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching.Columns;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What a column is taken for by its header and values, on either side of every line.</summary>
public sealed class ColumnsTests
{
    [Theory]
    [InlineData("Связь", "a@b.kz|c@d.kz|e@f.kz|g@h.kz|нет", ColumnKind.Email)]
    [InlineData("Связь", "a@b.kz|c@d.kz|e@f.kz|нет|нет", ColumnKind.Text)]
    [InlineData("Телефон", "a@b.kz|c@d.kz", ColumnKind.Email)]
    [InlineData("Когда", "01.02.2026|2026-02-01|20260201|01/02/2026|позже", ColumnKind.Date)]
    [InlineData("Когда", "01.02.2026|2026-02-01|20260201|позже|потом", ColumnKind.Text)]
    [InlineData("Mobile", "нет", ColumnKind.Phone)]
    [InlineData("Телефон", "", ColumnKind.Phone)]
    [InlineData("БИН", "160940504573", ColumnKind.Key)]
    [InlineData("BIN", "160940504573", ColumnKind.Key)]
    [InlineData("BIN", "160940504573|160940504573|160940504573|160940504573|нет", ColumnKind.Key)]
    [InlineData("BIN", "160940504573|12|14|нет", ColumnKind.Text)]
    [InlineData("BIN", "12|14|15|16", ColumnKind.Code)]
    [InlineData("Cabinet", "160940504573", ColumnKind.Code)]
    [InlineData("Адрес", "12", ColumnKind.Address)]
    [InlineData("Street", "", ColumnKind.Address)]
    [InlineData("Article", "A-12|B-13|C-14|D-15|нет", ColumnKind.Code)]
    [InlineData("Article", "A-12|B-13|C-14|нет|нет", ColumnKind.Text)]
    [InlineData("Article", "AB-12|ABC-1", ColumnKind.Text)]
    [InlineData("Article", "AB12", ColumnKind.Code)]
    [InlineData("Article", " 12", ColumnKind.Text)]
    [InlineData("Article", "--", ColumnKind.Text)]
    [InlineData("Article", "12345678901234567890123456789012", ColumnKind.Code)]
    [InlineData("Article", "123456789012345678901234567890123", ColumnKind.Text)]
    [InlineData("Company", "Алтын", ColumnKind.Firm)]
    [InlineData("Компания", "Алтын", ColumnKind.Firm)]
    [InlineData("Surname", "Ким", ColumnKind.Name)]
    [InlineData("Фамилия", "Ким", ColumnKind.Name)]
    [InlineData("Прочее", "Ким", ColumnKind.Text)]
    [InlineData("Прочее", "", ColumnKind.Text)]
    internal void A_column_has_a_kind(string header, string values, ColumnKind expected) =>
        Assert.Equal(expected, ColumnKinds.Of(header, values.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("20260201", "20260201")]
    [InlineData("2026-02-01", "20260201")]
    [InlineData(" 1.2.2026 ", "20260201")]
    [InlineData("13/02/2026", "20260213")]
    [InlineData("02/13/2026", "20260213")]
    [InlineData("2026-02-01T10:11:12", "20260201")]
    [InlineData("31.13.2026", "31132026")]
    [InlineData("1985", "1985")]
    [InlineData("198", null)]
    [InlineData("198502011", null)]
    [InlineData("вчера", null)]
    public void A_date_is_its_digits_in_one_order(string text, string? expected) => Assert.Equal(expected, ComparedDate.Of(text));

    [Theory]
    [InlineData("First name", "given")]
    [InlineData("fname", "given")]
    [InlineData("Имя", "given")]
    [InlineData("Last name", "family")]
    [InlineData("Surname", "family")]
    [InlineData("Фамилия", "family")]
    [InlineData("City", "place")]
    [InlineData("Post code", "place")]
    [InlineData("Город", "place")]
    [InlineData("Owner", "context")]
    [InlineData("Ответственный", "context")]
    [InlineData("Статус", "context")]
    [InlineData("Комментарий", "")]
    public void A_header_tells_what_a_column_can_say(string header, string role)
    {
        Assert.Equal(role == "given", ColumnRoles.IsGiven(header));
        Assert.Equal(role == "family", ColumnRoles.IsFamily(header));
        Assert.Equal(role == "place", ColumnRoles.IsPlace(header));
        Assert.Equal(role == "context", ColumnRoles.IsContext(header));
    }

    [Theory]
    [InlineData(50, 10, true)]
    [InlineData(49, 1, false)]
    [InlineData(60, 20, false)]
    [InlineData(120, 12, false)]
    [InlineData(120, 11, true)]
    public void Values_are_few_where_two_rows_often_agree(int rows, int different, bool isFew)
    {
        var pairs = Enumerable.Range(0, rows).GroupBy(row => row % different).Sum(static group => (double)group.Count() * (group.Count() - 1)) / ((double)rows * (rows - 1));
        Assert.Equal(isFew, rows >= 50 && pairs >= 0.08);
        Assert.Equal(isFew, ColumnRoles.HasFewValues([.. Enumerable.Range(0, rows).Select(row => $"v{row % different}"), null, null]));
    }

    [Fact]
    public void On_the_line_values_are_few()
    {
        // Fourteen, four and two alike of fifty: 196 of 2,450 pairs agree, eight in a hundred.
        string?[] values = [.. Enumerable.Repeat("a", 14), .. Enumerable.Repeat("b", 4), .. Enumerable.Repeat("c", 2), .. Enumerable.Range(0, 30).Select(static one => $"{one}")];
        Assert.True(ColumnRoles.HasFewValues(values));
    }

    [Fact]
    public void Capitals_make_no_second_value() => Assert.True(ColumnRoles.HasFewValues([.. Enumerable.Range(0, 60).Select(static row => row % 2 == 0 ? $"v{row % 10}" : $"V{row % 10 - 1}")]));

    [Fact]
    public void A_requested_column_is_a_custom_one_a_property_or_what_a_header_was_mapped_to()
    {
        var record = new CrmContact { Id = "1", Name = "Ким Олег", City = " ", Fields = new Dictionary<string, string> { ["Хобби"] = "шахматы" } };
        Assert.Equal("шахматы", new RequestedColumn("Хобби", null).Of(record));
        Assert.Equal("Ким Олег", new RequestedColumn("NAME", null).Of(record));
        Assert.Null(new RequestedColumn("City", null).Of(record));
        Assert.Null(new RequestedColumn("Пол", null).Of(record));
        Assert.True(new RequestedColumn("City", null).IsIn(record));
        Assert.True(new RequestedColumn("Хобби", null).IsIn(record));
        Assert.False(new RequestedColumn("Пол", null).IsIn(record));
        var mapped = new CrmContact { Origin = new() { Path = "a.csv", Columns = [new(0, "Кто", null), new(1, "Где", null)] } };
        Assert.True(new RequestedColumn("где", null).IsIn(mapped));
    }
}
