using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What must not change what is found: the number of threads, the culture of the session.</summary>
public sealed class MatchingLawTests
{
    private static readonly string[] Surnames = ["Ахметов", "Шаяхметов", "Иванов", "Ким", "Сериков", "Болатов", "Петренко", "Қасымов", "Оспанов", "Жұмабаев", "Ибраев", "İsmailov"];
    private static readonly string[] Given = ["Айдос", "Марат", "Ерлан", "Сергей", "Дамир", "Олжас", "Тимур", "Павел", "Данияр", "Руслан", "Асхат", "Ілияс"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void The_number_of_threads_changes_nothing(int cores)
    {
        var expected = Matcher.Run(Table(), 0.9, CancellationToken.None, cores: 5);
        var found = Matcher.Run(Table(), 0.9, CancellationToken.None, cores: cores);

        Assert.NotEmpty(expected.Groups);
        Assert.Equal(expected.Links, found.Links);
        Assert.Equal(expected.Groups, found.Groups);
        Assert.Equal(expected.Model.PriorBits, found.Model.PriorBits);
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        var expected = InCulture("", static () => Matcher.Run(Table(), 0.9, CancellationToken.None));
        var found = InCulture(culture, static () => Matcher.Run(Table(), 0.9, CancellationToken.None));

        Assert.NotEmpty(expected.Groups);
        Assert.Equal(expected.Links, found.Links);
        Assert.Equal(expected.Groups, found.Groups);
    }

    [Fact]
    public void Progress_only_grows_and_comes_to_the_end()
    {
        var told = new List<double>();

        Matcher.Run(Table(), 0.9, CancellationToken.None, told.Add, cores: 1);

        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1], 9);
        Assert.True(told.Count >= 3);
    }

    [Fact]
    public void Of_two_tables_only_pairs_across_them_are_looked_for()
    {
        var records = People();
        // The copies come first here: each is found in the other table, and none among its own.
        var table = CrmTables.Persons([.. records.Skip(400), .. records.Take(400)], new AuditConfig(), firstTable: 200);
        var found = Matcher.Run(table, 0.9, CancellationToken.None);

        Assert.NotEmpty(found.Links);
        Assert.All(found.Links, static link => Assert.True(link.A < 200 && link.B >= 200));
        Assert.Equal(200 * 400, table.AllPairs);
    }

    private static T InCulture<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static MatchTable Table() => CrmTables.Persons(People(), new AuditConfig());

    /// <summary>400 persons and 200 second cards of every other one with a slip, a new phone or another order of names.</summary>
    private static List<CrmParty> People()
    {
        var people = new List<CrmParty>();
        for (var i = 0; i < 400; i++)
        {
            people.Add(Card($"{i}", $"{Surnames[i % Surnames.Length]}{(char)('а' + (i / 12 % 20))}ев {Given[i * 7 % Given.Length]}", 1000000 + i));
        }
        for (var i = 0; i < 200; i++)
        {
            var names = people[2 * i].DisplayName.Split(' ');
            people.Add(Card($"c{i}", i % 3 == 0 ? $"{names[1]} {names[0]}" : i % 3 == 1 ? people[2 * i].DisplayName.Replace('а', 'о') : people[2 * i].DisplayName.ToUpperInvariant(), 1000000 + (2 * i)));
        }
        return people;
    }

    private static CrmContact Card(string id, string name, int phone) => new() { Id = id, Name = name, Phones = [new($"+7701{phone}", $"+7701{phone}")], CreatedAt = DateTimeOffset.UnixEpoch.AddDays(id.Length) };
}
