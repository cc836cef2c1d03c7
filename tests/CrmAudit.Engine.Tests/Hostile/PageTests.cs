using System.Text;
using CrmAudit.Engine.Tests.Import.Mapping;
using CrmAudit.Engine.Tests.Import.Sources;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>A page is read in time that grows with its length, however deep, wide or unclosed its tags are.</summary>
public class PageTests
{
    private const string Header = "<tr><th>ID</th><th>Имя</th><th>Фамилия</th><th>Телефон</th></tr>";
    private const string Row = "<tr><td>1</td><td>Иван</td><td>Петров</td><td>+77011234567</td></tr>";
    private const int Many = 100_000;

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<a><p>", "")]
    [InlineData("<select><option>", "")]
    public void Tags_nested_without_end_in_a_cell_cost_nothing(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, Many)) + "Анна" + string.Concat(Enumerable.Repeat(close, Many));
        var contacts = Read($"<table>{Header}{Row}<tr><td>2</td><td>{deep}</td><td>Ким</td></tr></table>").All<CrmContact>();
        Assert.Equal(["Петров", "Ким"], contacts.Select(static contact => contact.LastName));
        Assert.Equal("Анна", contacts[1].FirstName);
    }

    [Fact]
    public void What_stands_between_rows_is_no_cell()
    {
        var between = string.Concat(Enumerable.Repeat("<div>x", Many));
        Assert.Equal("1", Read($"<table>{between}{Header}{between}{Row}</table>").One<CrmContact>().Id);
    }

    [Fact]
    public void Tables_nested_without_end_are_gone_through_once()
    {
        var deep = string.Concat(Enumerable.Repeat("<table><tr><td>", Many));
        Assert.Equal("1", Read($"{deep}<table>{Header}{Row}</table>").One<CrmContact>().Id);
    }

    [Fact]
    public void A_row_of_a_million_cells_is_refused_at_the_limit()
    {
        var imported = Read($"<table><tr>{string.Concat(Enumerable.Repeat("<td>x", 1_000_000))}</tr></table>");
        Assert.Equal("Import.TooManyColumns", Assert.Single(imported.Errors).Id);
    }

    [Fact]
    public void Cells_over_many_rows_and_columns_take_no_room_of_their_own()
    {
        var wide = string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=60000></td>", 49));
        var rows = string.Concat(Enumerable.Repeat("<tr><td>", Many));
        var imported = Read($"<table>{Header}<tr>{wide}</tr>{rows}</table>");
        Assert.Empty(imported.Records);
    }

    [Fact]
    public void Tags_left_open_are_closed_by_what_follows()
    {
        var contacts = Read("<table><thead><tr><th>ID<th>Имя<th>Фамилия<th>Телефон<tbody><tr><td>1<td>Иван<td>Петров<td>+77011234567<tr><td>2<td>Анна<td>Ким<td>+77011234568</table>").All<CrmContact>();
        Assert.Equal([("1", "Петров"), ("2", "Ким")], contacts.Select(static contact => (contact.Id, contact.LastName)));
    }

    [Fact]
    public void Scripts_and_comments_are_no_text()
    {
        var contact = Read($"<table>{Header}<tr><td>1<script>document.write('<td>')</script></td><td>Иван<!-- <td> --></td><td>Петров</td><td>+77011234567<style>td {{ }}</style></td></tr></table>").One<CrmContact>();
        Assert.Equal(("1", "Иван", "Петров"), (contact.Id, contact.FirstName, contact.LastName));
    }

    private static Imported Read(string page) => Exports.Read(Encoding.UTF8.GetBytes($"<html><body>{page}</body></html>"), "contacts.html");
}
