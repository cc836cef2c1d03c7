using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>A handful of cards cannot show how rare a phone or a name is; what agrees in them counts all the same.</summary>
public class SmallBaseTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(60)]
    public void One_person_twice_is_found_among_any_number_of_others(int others)
    {
        var data = People(others);
        data.Add(Person("a", "Иван Петров", "+77011234567", "ivan.petrov@example.kz"));
        data.Add(Person("b", "Петров Иван", "+77011234567", "ivan.petrov@example.kz"));
        Assert.Equal("a+b", Assert.Single(Groups(data)));
        Assert.Empty(Run(data, "Data.SharedContact").SelectMany(static finding => finding.Evidence.Rows));
    }

    [Theory]
    [InlineData("Асель Нурланова", "Әсел Нұрланова")]
    [InlineData("Айгуль Серикова", "Aigul Serikova")]
    [InlineData("Серикова Айгуль Маратовна", "Айгуль Серикова")]
    public void Another_spelling_on_the_same_phone_is_found(string name, string other)
    {
        var data = People(4);
        data.Add(Person("a", name, "+77011234567"));
        data.Add(Person("b", other, "+77011234567"));
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(60)]
    public void Two_persons_on_one_phone_stay_two(int others)
    {
        var data = People(others);
        data.Add(Person("a", "Калиев Арман", "+77011234567"));
        data.Add(Person("b", "Юсупова Дина", "+77011234567"));
        Assert.Empty(Groups(data));
        Assert.Equal(2, Assert.Single(Run(data, "Data.SharedContact")).Evidence.Total);
    }

    [Theory]
    [InlineData("Входящий звонок +77011234567")]
    [InlineData("Покупатель Kaspi")]
    [InlineData("")]
    public void A_card_without_a_name_is_that_of_the_only_one_who_has_its_phone(string name)
    {
        var data = People(20);
        data.Add(Person("a", "Калиев Арман", "+77011234567"));
        data.Add(Person("b", name, "+77011234567"));
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    [Theory]
    [InlineData("Входящий звонок +77011234567")]
    [InlineData("")]
    public void A_card_without_a_name_is_nobodys_where_two_have_its_phone(string name)
    {
        var data = People(20);
        data.Add(Person("a", "Калиев Арман", "+77011234567"));
        data.Add(Person("b", "Юсупова Дина", "+77011234567"));
        data.Add(Person("c", name, "+77011234567"));
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void A_mailbox_of_her_given_name_is_hers_under_another_family_name()
    {
        var data = People(20);
        data.Add(Person("a", "Нина Воробьёва", "+77011234567", "nina.vorobyova29@post.example"));
        data.Add(Person("b", "Нина Орлова", "+77011234567", "nina.vorobyova29@post.example"));
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(60)]
    public void Namesakes_with_nothing_else_in_common_stay_two(int others)
    {
        var data = People(others);
        data.Add(Person("a", "Иван Петров", "+77011234567"));
        data.Add(Person("b", "Иван Петров", "+77027654321"));
        data.Add(Person("c", "Иван Петров"));
        Assert.Empty(Groups(data));
    }

    [Theory]
    [InlineData("Тест", "+77777777777")]
    [InlineData("Клиент", "+77000000000")]
    [InlineData("сынақ", "+77777777777")]
    public void What_was_typed_to_get_past_the_form_makes_nobody_one(string name, string phone)
    {
        var data = People(20);
        for (var i = 0; i < 5; i++)
        {
            data.Add(Person($"test{i}", name, phone, "test@test.ru"));
        }
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void Two_firms_of_one_name_in_two_languages_are_found()
    {
        var data = new CrmDataset();
        data.Add(new CrmCompany { Id = "a", Name = "ТОО «Алматы Сервис»" });
        data.Add(new CrmCompany { Id = "b", Name = "«Алматы Сервис» ЖШС" });
        data.Add(new CrmCompany { Id = "c", Name = "ИП Ахметов" });
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    private static IEnumerable<string> Groups(CrmDataset data) => Run(data, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>()
        .Select(static group => string.Join('+', group.Members.Select(static member => member.Id).Order()));

    private static IReadOnlyList<CrmFinding> Run(CrmDataset data, string id) =>
        [.. CheckRunner.Run([CheckCatalogue.Find(id)!], new AuditConfig(), data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })];

    private static CrmDataset People(int count)
    {
        string[] surnames = ["Ахметов", "Сулейменов", "Ким", "Болатов", "Петренко", "Касымов", "Оспанов", "Жумабаев", "Тлеубаев", "Нургалиев"];
        string[] given = ["Айдос", "Марат", "Ерлан", "Сергей", "Дамир", "Олжас"];
        var data = new CrmDataset();
        for (var i = 0; i < count; i++)
        {
            data.Add(Person($"{i}", $"{surnames[i % 10]} {given[i / 10]}", $"+7705{1000000 + (7919 * i)}"));
        }
        return data;
    }

    private static CrmContact Person(string id, string name, string? phone = null, string? email = null) => new()
    {
        Id = id,
        Name = name,
        Phones = phone is null ? [] : [new(phone, phone)],
        Emails = email is null ? [] : [email],
    };
}
