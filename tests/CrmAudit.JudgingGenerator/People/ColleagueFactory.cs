using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>People of one firm, who share its switchboard, its mailbox and its name on the card.</summary>
public sealed class ColleagueFactory(SeededRandom random, PersonFactory people, FirmNameFactory firmNames, PhonePlan phones, MailBook mails)
{
    public IReadOnlyList<Person> Create(int count)
    {
        var employer = NewEmployer();
        var crew = new NamesApart();
        var sharesPhone = random.Chance(0.75);
        var sharesMail = random.Chance(0.45);
        return Enumerable.Range(0, count)
            .Select(_ => Hire(employer, crew, sharesPhone, sharesMail))
            .ToList();
    }

    /// <summary>Somebody who works alone for a firm of which no other card exists.</summary>
    public Person Alone() => Hire(NewEmployer(), new NamesApart(), sharesPhone: false, sharesMail: false) with { Setting = "single" };

    private Employer NewEmployer()
    {
        var city = City.Draw(random);
        var name = firmNames.Create(city);
        var domain = mails.Domain(name.Plain(Language.English));
        return new Employer(name, city, phones.Fixed(city.AreaCode), mails.Office(domain), domain);
    }

    private Person Hire(Employer employer, NamesApart crew, bool sharesPhone, bool sharesMail)
    {
        while (true)
        {
            var origin = people.DrawOrigin();
            var male = random.Chance(0.52);
            var given = random.PickSkewed(PersonFactory.GivenNames(origin, male));
            var family = random.PickSkewed(PersonFactory.FamilyNames(origin));
            if (!crew.Claim(family, given))
            {
                continue;
            }

            var person = people.Create("colleagues", new PersonWish
            {
                City = employer.City,
                Origin = origin,
                Male = male,
                Given = given,
                FamilyName = family,
            });
            return person with
            {
                Employer = employer,
                WorkMail = mails.Work(given.Latin ?? given.Russian[0], family.Latin ?? family.Russian[0], employer.Domain),
                SharedPhone = sharesPhone ? employer.Phone : null,
                SharedMail = sharesMail ? employer.Mail : null,
                NeverShortensName = sharesPhone || sharesMail,
            };
        }
    }
}
