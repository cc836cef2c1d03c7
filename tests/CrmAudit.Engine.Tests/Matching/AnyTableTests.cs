using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Matching.Columns;

namespace CrmAudit.Engine.Tests.Matching;

public sealed class AnyTableTests
{
    private static readonly string[] Columns = ["given", "family", "born", "address", "code", "mail"];

    private static readonly string[][] People =
    [
        ["ольга", "кривцова", "1984-02-11", "ул. Заводская, 15, кв. 3", "771204", "olga.k@example.kz"],
        ["асель", "жумабаева", "1990-07-30", "мкр. Восточный-2, д. 7", "550912", "assel@example.kz"],
        ["тимур", "сабитов", "1979-12-01", "пр. Степной, 101", "338701", "t.sabitov@example.kz"],
        ["динара", "досова", "1988-05-17", "ул. Складская, 4", "120045", "dd@example.kz"],
        ["марат", "ескендиров", "1992-09-23", "ул. Арычная, 33, оф. 12", "904411", "marat.e@example.kz"],
    ];

    [Fact]
    public void Copies_with_errors_swaps_and_gaps_are_found_without_a_word_about_the_columns()
    {
        var rows = Base();
        rows.Add(["кривцова", "ольга", "1984-02-11", "Заводская 15 кв 3", "771204", ""]);
        rows.Add(["асель", "жумабаева", "1990-07-03", "", "550921", "assel@example.kz"]);
        rows.Add(["", "сабитов", "1979-12-01", "пр Степной 101", "", "t.sabitov@example.kz"]);

        var groups = Groups(rows, Columns);

        Assert.Contains(groups, group => group.SequenceEqual([0, rows.Count - 3]));
        Assert.Contains(groups, group => group.SequenceEqual([1, rows.Count - 2]));
        Assert.Contains(groups, group => group.SequenceEqual([2, rows.Count - 1]));
        Assert.Equal(3, groups.Count);
    }

    [Fact]
    public void A_base_without_copies_has_no_groups() => Assert.Empty(Groups(Base(), Columns));

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var rows = Base();
        rows.Add(["кривцова", "ольга", "1984-02-11", "Заводская 15 кв 3", "771204", ""]);
        rows.Add(["", "сабитов", "1979-12-01", "пр Степной 101", "", "t.sabitov@example.kz"]);
        var expected = Named(rows);

        var random = new Random(5);
        for (var round = 0; round < 5; round++)
        {
            var shuffled = rows.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Named([.. shuffled]));
        }

        static IEnumerable<string> Named(List<string[]> table) =>
            Groups(table, Columns).Select(group => string.Join(" & ", group.Select(row => string.Join(' ', table[row])).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("dob", new[] { "19081209", "19990219" }, nameof(ColumnKind.Date))]
    [InlineData("Дата рождения", new[] { "09.12.1984", "19.02.1999" }, nameof(ColumnKind.Date))]
    [InlineData("contact", new[] { "a@example.kz", "b@example.kz" }, nameof(ColumnKind.Email))]
    [InlineData("postcode", new[] { "4011", "050000" }, nameof(ColumnKind.Code))]
    [InlineData("Телефон", new[] { "8 701 111 22 33" }, nameof(ColumnKind.Phone))]
    [InlineData("Адрес", new[] { "Абая 10" }, nameof(ColumnKind.Address))]
    [InlineData("surname", new[] { "waller", "berry" }, nameof(ColumnKind.Name))]
    [InlineData("ФИО", new[] { "Климов Алексей Петрович" }, nameof(ColumnKind.Name))]
    [InlineData("note", new[] { "call", "wait" }, nameof(ColumnKind.Text))]
    [InlineData("note", new string[0], nameof(ColumnKind.Text))]
    public void The_kind_of_a_column_is_found_from_its_header_and_values(string header, string[] values, string kind) =>
        Assert.Equal(kind, ColumnKinds.Of(header, values).ToString());

    [Fact]
    public void A_mapped_column_is_found_by_its_header_and_by_its_property()
    {
        var file = new CrmImportFile { Path = "people.csv", Columns = [new(0, "Фамилия", "LastName"), new(1, "Хобби", null)] };
        var contact = new CrmContact { LastName = "Юдин", Origin = file, Fields = new Dictionary<string, string> { ["Хобби"] = "шахматы" } };

        Assert.Equal("Юдин", new RequestedColumn("Фамилия", null).Of(contact));
        Assert.Equal("Юдин", new RequestedColumn("lastname", null).Of(contact));
        Assert.Equal("шахматы", new RequestedColumn("Хобби", null).Of(contact));
        Assert.Null(new RequestedColumn("Отчество", null).Of(contact));
        Assert.False(new RequestedColumn("Отчество", null).IsIn(contact));
    }

    /// <summary>Enough other people for values to be rare.</summary>
    private static List<string[]> Base()
    {
        var rows = People.ToList();
        string[] stems = ["бек", "нур", "жан", "сей", "тур", "кен", "ама", "ера", "кай", "бай"];
        string[] ends = ["баев", "таев", "галиев", "муратов", "пеисов", "хметов", "жигитов", "манов", "ханов", "дулетов"];
        for (var i = 0; i < 100; i++)
        {
            rows.Add([$"{stems[i % 10]}{(char)('а' + (i / 4))}н", stems[i / 10] + ends[i % 10], $"{1960 + (i % 45)}-{1 + (i % 12):00}-{1 + (i % 28):00}", $"ул. {ends[i / 10]} {stems[i % 10]}, {100 + (i * 7)}", $"{200_000 + (i * 6_007)}", $"{stems[i / 10]}{i}@firm{i * 13}.kz"]);
        }
        return rows;
    }

    private static List<List<int>> Groups(List<string[]> rows, string[] columns)
    {
        var records = rows.Select(row => (CrmRecord)new CrmContact { Fields = columns.Zip(row).Where(static cell => cell.Second.Length > 0).ToDictionary(static cell => cell.First, static cell => cell.Second) }).ToList();
        var table = AnyTable.Of(records, [.. columns.Select(static name => new RequestedColumn(name, null))], new AuditConfig());
        return [.. Matcher.Run(table, 0.9, CancellationToken.None).Groups];
    }
}
