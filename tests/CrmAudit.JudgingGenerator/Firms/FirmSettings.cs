using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Groups of different firms that a machine is tempted to merge.</summary>
public sealed class FirmSettings(SeededRandom random, FirmFactory factory)
{
    private const double BinShareOfLookAlikes = 0.65;

    private static readonly IReadOnlyList<(string, double)> Frequencies =
    [
        ("single", 80), ("holding", 4), ("look-alikes", 5), ("branches", 3.5), ("near-names", 5), ("accountant", 2.5),
    ];

    private static readonly IReadOnlyList<(string, double)> LookAlikesOnly =
        [("holding", 25), ("look-alikes", 30), ("branches", 20), ("near-names", 25)];

    public IReadOnlyList<Firm> Draw() => Of(random.PickWeighted(Frequencies));

    public IReadOnlyList<Firm> DrawLookAlikes() => Of(random.PickWeighted(LookAlikesOnly));

    private List<Firm> Of(string setting) => setting switch
    {
        "holding" => Holding(),
        "look-alikes" => LookAlikes(),
        "branches" => Branches(),
        "near-names" => NearNames(),
        "accountant" => Accountant(),
        _ => [factory.Single("single")],
    };

    private List<Firm> Holding()
    {
        var city = City.Draw(random);
        var proper = factory.Names.Proper();
        var brands = BusinessWords.Brands.ToList();
        random.Shuffle(brands);
        var members = brands.Take(random.Between(2, 6))
            .Select(brand => new FirmName(LegalForm.Llp, [new(PartKind.Proper, proper), new(PartKind.Brand, brand)]))
            .Where(factory.Names.Claim)
            .Select(name => factory.Named(name, city, "holding"))
            .ToList();
        if (members.Count == 0)
        {
            return members;
        }

        var sharesPhone = random.Chance(0.8);
        var sharesMail = random.Chance(0.4);
        return members.Select(member => member with
        {
            Phone = sharesPhone ? members[0].Phone : member.Phone,
            SharesPhone = sharesPhone,
            Mail = sharesMail ? members[0].Mail : member.Mail,
            SharesMail = sharesMail,
            Site = members[0].Site,
            SharesSite = true,
            Address = members[0].Address,
            HasLookAlikes = true,
            BinShare = BinShareOfLookAlikes,
        }).ToList();
    }

    private List<Firm> LookAlikes()
    {
        var home = City.Draw(random);
        var common = factory.Names.Create(home);
        common = common with { Parts = common.Parts.Where(part => part.Kind is not (PartKind.Suffix or PartKind.Mark)).ToList() };
        var count = random.Between(2, 4);
        var marks = random.Below(3) switch
        {
            0 => Numbers(count),
            1 => City.All.OrderBy(_ => random.Below(1000)).Take(count).Select(city => city.Name).ToList(),
            _ => BusinessWords.Grades.OrderBy(_ => random.Below(1000)).Take(count).ToList(),
        };
        var sharesPhone = random.Chance(0.2);
        var phone = "";
        return marks
            .Select(mark =>
            {
                var city = City.All.FirstOrDefault(one => one.Name == mark) ?? home;
                var firm = factory.Named(common.With(PartKind.Mark, mark), city, "look-alikes");
                phone = phone.Length == 0 ? firm.Phone : phone;
                return firm with
                {
                    Phone = sharesPhone ? phone : firm.Phone,
                    SharesPhone = sharesPhone,
                    HasLookAlikes = true,
                    BinShare = BinShareOfLookAlikes,
                };
            })
            .ToList();
    }

    private List<Words> Numbers(int count)
    {
        var pattern = random.Pick(["{0}", "№{0}", "-{0}"]);
        var first = random.Chance(0.6) ? 1 : random.Between(2, 90);
        return Enumerable.Range(first, count).Select(number => Words.Same(string.Format(pattern, number))).ToList();
    }

    private List<Firm> Branches()
    {
        var city = City.Draw(random);
        var head = factory.Named(factory.Names.Create(city), city, "branches") with { HasLookAlikes = true, BinShare = BinShareOfLookAlikes };
        var sharesSite = random.Chance(0.6);
        List<Firm> firms = [head with { SharesSite = sharesSite }];
        var places = City.All.Where(one => one != city).OrderBy(_ => random.Below(1000)).Take(random.Between(1, 3));
        foreach (var place in places)
        {
            var branch = factory.Named(head.Name with { BranchCity = place.Name }, place, "branches", branch: true);
            firms.Add(branch with
            {
                Site = sharesSite ? head.Site : branch.Site,
                SharesSite = sharesSite,
                HasLookAlikes = true,
                BinShare = BinShareOfLookAlikes,
            });
        }

        return firms;
    }

    /// <summary>Two firms with nearly or wholly the same name and two BINs, both on the cards.</summary>
    private List<Firm> NearNames()
    {
        var city = City.Draw(random);
        var first = factory.Names.Create(city);
        var other = random.Chance(0.4) ? City.All.First(one => one != city) : city;
        var second = random.Below(3) switch
        {
            0 when other != city => first,
            1 => OtherBrand(first),
            _ => OtherProper(first),
        };
        if (second.Plain(Language.Russian) == first.Plain(Language.Russian) && other == city)
        {
            return [];
        }

        return new[] { factory.Named(first, city, "near-names"), factory.Named(second, other, "near-names") }
            .Select(firm => firm with { HasLookAlikes = true, BinShare = 1 })
            .ToList();
    }

    private FirmName OtherBrand(FirmName name) => Replace(name, PartKind.Brand, _ => random.Pick(BusinessWords.Brands));

    private FirmName OtherProper(FirmName name) => Replace(name, PartKind.Proper, words =>
    {
        var russian = TypingSlip.In(words.Russian, random);
        return russian == words.Russian
            ? factory.Names.Proper()
            : new(russian, russian, Romanization.Write(russian, LatinStyle.Passport));
    });

    private static FirmName Replace(FirmName name, PartKind kind, Func<Words, Words> change) =>
        name with { Parts = name.Parts.Select(part => part.Kind == kind ? part with { Words = change(part.Words) } : part).ToList() };

    /// <summary>Unlike firms whose cards all carry the phone and the mailbox of one accountant.</summary>
    private List<Firm> Accountant()
    {
        var firms = Enumerable.Range(0, random.Between(3, 10)).Select(_ => factory.Single("accountant")).ToList();
        var sharesMail = random.Chance(0.5);
        return firms.Select(firm => firm with
        {
            Phone = firms[0].Phone,
            SharesPhone = true,
            Mail = sharesMail ? firms[0].SecondMail : firm.Mail,
            SharesMail = sharesMail,
        }).ToList();
    }
}
