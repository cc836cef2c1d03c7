using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What colleagues, families and strangers have in common makes them no client; what is one client's own does.</summary>
public sealed class NotOneClientTests
{
    private static readonly string[] Families = ["Байжанов", "Воронин", "Ермеков", "Гусев", "Кәрімов", "Зимин", "Нарымбетов", "Карпов", "Омаров", "Панин"];
    private static readonly string[] Given = ["Азамат", "Глеб", "Дидар", "Егор", "Мирас", "Кирилл", "Сәкен", "Никита"];

    [Theory]
    [InlineData("Смағұлова Перизат", "Смағұлова Меруерт")]
    [InlineData("Гусев Егор", "Гусева Раиса")]
    [InlineData("Омаров Дидар", "Омаров Мирас Дидарұлы")]
    [InlineData("Ким Валерий", "Ким Валерия")]
    [InlineData("Панин Александр", "Панина Александра")]
    [InlineData("Клиент 21", "Клиент 22")]
    public void Two_of_one_family_on_one_phone_and_mailbox_stay_two(string one, string other)
    {
        var data = Others(60);
        data.Add(new CrmContact { Id = "a", Name = one, Phones = [Phone("+77017654321")], Emails = ["home@example.kz"], City = "Тараз" });
        data.Add(new CrmContact { Id = "b", Name = other, Phones = [Phone("+77017654321")], Emails = ["home@example.kz"], City = "Тараз" });
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void An_initial_does_not_chain_two_names_it_fits()
    {
        var data = Others(60);
        foreach (var (id, name) in new[] { ("a", "Смағұлова Айгүл"), ("b", "Смағұлова Асель"), ("c", "Смағұлова А.") })
        {
            data.Add(new CrmContact { Id = id, Name = name, Phones = [Phone("+77017654321")] });
        }
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void Twelve_colleagues_on_one_phone_and_mailbox_are_twelve_and_a_second_card_of_one_is_found()
    {
        var data = Others(100);
        for (var i = 0; i < 12; i++)
        {
            data.Add(Colleague($"w{i}", $"{Families[i % 10]}{(i > 9 ? "ский" : "")} {Given[i % 8]}", $"+7707300{1000 + i}"));
        }
        Assert.Empty(Groups(data));
        data.Add(Colleague("copy", $"{Given[3]} {Families[3]}", "+77073001003"));
        Assert.Equal("copy+w3", Assert.Single(Groups(data)));

        static CrmContact Colleague(string id, string name, string mobile) =>
            new() { Id = id, Name = name, Phones = [Phone("+77272500500"), Phone(mobile)], Emails = ["office@example.kz"], Company = "ТОО «Ертіс»" };
    }

    [Fact]
    public void A_whole_name_is_one_colleague_whatever_mailbox_each_card_has()
    {
        var data = Others(100);
        for (var i = 0; i < 8; i++)
        {
            data.Add(Colleague($"w{i}", $"{Given[i]} {Families[i]}", $"w{i}@uchet-servis.kz"));
        }
        Assert.Empty(Groups(data));
        data.Add(Colleague("w8", "Лавриненко Станислав", "sl@uchet-servis.kz"));
        data.Add(Colleague("copy", "Станислав Лавриненко", "prodaji@uchet-servis.kz"));
        Assert.Equal("copy+w8", Assert.Single(Groups(data)));

        static CrmContact Colleague(string id, string name, string mail) => new() { Id = id, Name = name, Phones = [Phone("+77272500500")], Emails = [mail] };
    }

    [Theory]
    [InlineData("ИП Ким Елена", 0)]
    [InlineData("ИП Воронин А.", 0)]
    [InlineData("ТОО Вектор Жетысу", 1)]
    public void Sole_traders_have_namesakes_and_firms_choose_their_names(string name, int groups)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 60; i++)
        {
            data.Add(new CrmCompany { Id = $"{i}", Name = $"ИП {Families[i % 10]} {Given[i / 10 % 8]}", Phones = [Phone($"+7705{1000000 + (7919 * i)}")], City = "Тараз" });
        }
        data.Add(new CrmCompany { Id = "a", Name = name, Phones = [Phone("+77017654321")], City = "Тараз" });
        data.Add(new CrmCompany { Id = "b", Name = name, Phones = [Phone("+77017654399")], City = "Тараз" });
        Assert.Equal(groups, Groups(data).Count());
    }

    [Fact]
    public void An_employer_links_nobody()
    {
        var data = Others(40);
        for (var i = 0; i < 100; i++)
        {
            data.Add(new CrmContact { Id = $"w{i}", FirstName = Given[i * 3 % 8], LastName = Families[i % 10], Phones = [Phone($"+7705{2000000 + (i * 7919)}")], Company = $"ТОО «Бірлік {i / 5}»" });
        }
        Assert.Empty(Groups(data));
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("111111111111")]
    [InlineData("123456789012")]
    [InlineData("12345")]
    public void A_formal_or_impossible_tax_number_is_no_evidence(string taxId)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 40; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", LastName = "Байжанов", FirstName = Given[i % 8], Phones = [Phone($"+7705{3000000 + (i * 7919)}")], TaxId = taxId });
        }
        data.Add(new CrmContact { Id = "a", Name = "Зимин Глеб", Phones = [Phone("+77017654321")], TaxId = taxId });
        data.Add(new CrmContact { Id = "b", Name = "Глеб Зимин", Phones = [Phone("+77017654321")] });
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    [Theory]
    [InlineData("+77017654321", "12345")]
    [InlineData("+77777777777", "+77777777777")]
    public void A_phone_that_can_be_none_links_nobody(string left, string right)
    {
        var data = Others(60);
        data.Add(new CrmContact { Id = "a", Name = "Зимин Глеб", Phones = [Phone(left)] });
        data.Add(new CrmContact { Id = "b", Name = "Зимин Глеб", Phones = [Phone(right)] });
        Assert.Empty(Groups(data));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    public void Any_number_of_copies_of_one_card_are_one_group(int copies)
    {
        var data = Others(20);
        for (var i = 0; i < copies; i++)
        {
            data.Add(new CrmContact { Id = $"c{i:D4}", LastName = "Зимин", FirstName = "Глеб", Phones = [Phone("+77017654321")], Emails = ["zimin@example.kz"] });
        }
        Assert.Equal(copies, Assert.Single(Run(data, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>()).Members.Count);
        var rate = Run(data, "Data.DuplicateRate")[0];
        Assert.Equal((CrmStatus.Fail, copies - 1), (rate.Status, (int)rate.Numerator!));
    }

    [Fact]
    public void What_could_not_be_compared_makes_the_rate_indeterminate()
    {
        // One phone under 4,000 names that begin alike: neither copies to the letter nor told apart by further keys.
        var data = new CrmDataset();
        var random = new Random(3);
        for (var i = 0; i < 4000; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", Name = $"Али{string.Concat(Enumerable.Range(0, 8).Select(_ => "бдгжзклмнпрстфх"[random.Next(15)]))}", Phones = [Phone("+77017654321")] });
        }
        var rate = Run(data, "Data.DuplicateRate")[0];
        Assert.Equal(CrmStatus.Indeterminate, rate.Status);
        Assert.Contains("4,000", rate.StatusReasonText!.Render(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("040140123451", "040140123471", 0)]
    [InlineData("040140123451", "040140123458", 1)]
    [InlineData("040140123451", "180240987654", 0)]
    public void Two_numbers_rule_out_unless_a_wrong_check_digit_makes_one_a_slip_of_the_other(string left, string right, int groups)
    {
        var data = new CrmDataset();
        data.Add(new CrmCompany { Id = "a", Name = "ТОО «Керуен Жол»", TaxId = left, Phones = [Phone("+77017654321")] });
        data.Add(new CrmCompany { Id = "b", Name = "ТОО «Керуен Жол»", TaxId = right, Phones = [Phone("+77017654321")] });
        Assert.Equal(groups, Groups(data).Count());
    }

    [Fact]
    public void One_valid_number_proves_a_firm_in_two_languages_and_not_two_unlike_names()
    {
        var data = new CrmDataset();
        data.Add(new CrmCompany { Id = "a", Name = "ТОО «Северная звезда»", TaxId = "040140123451" });
        data.Add(new CrmCompany { Id = "b", Name = "«Темірқазық» ЖШС", TaxId = "040140123451" });
        data.Add(new CrmCompany { Id = "c", Name = "ТОО «Рассвет»", TaxId = "150140010013" });
        data.Add(new CrmCompany { Id = "d", Name = "ТОО «Горизонт Логистик»", TaxId = "150140010013" });
        Assert.Equal("a+b", Assert.Single(Groups(data)));
    }

    [Fact]
    public void A_name_of_sixty_thousand_letters_costs_nothing()
    {
        var data = Others(30);
        for (var i = 0; i < 4; i++)
        {
            data.Add(new CrmContact { Id = $"long{i}", Name = string.Concat(Enumerable.Repeat("Воронин ", 7500)) + i, Phones = [Phone("+77017654321")] });
            data.Add(new CrmCompany { Id = $"firm{i}", Name = string.Concat(Enumerable.Repeat("Сервис", 10_000)) + i });
        }
        Assert.NotNull(Groups(data).ToList());
    }

    private static IEnumerable<string> Groups(CrmDataset data) => Run(data, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>()
        .Select(static group => string.Join('+', group.Members.Select(static member => member.Id).Order(StringComparer.Ordinal)));

    private static IReadOnlyList<CrmFinding> Run(CrmDataset data, string id) =>
        [.. CheckRunner.Run([CheckCatalogue.Find(id)!], new AuditConfig(), data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })];

    private static CrmDataset Others(int count)
    {
        var data = new CrmDataset();
        for (var i = 0; i < count; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", Name = $"{Families[i % 10]} {Given[i / 10 % 8]}", Phones = [Phone($"+7705{1000000 + (7919 * i)}")] });
        }
        return data;
    }

    private static CrmPhone Phone(string number) => new(number, number);
}
